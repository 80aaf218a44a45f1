import CivilTime
import Compliance
import Diagnostics
import ServiceHours
import ServiceModel

/// The ticket that an example describes.
///
/// What the agreement's scope asks for and the example does not say is as the scope wants it. Times
/// without an offset are those of the agreement's calendar, or of the project where it has none.
struct ExampleTicket {
  let ticket: Ticket
  let symbols: SymbolTable
  /// Just after everything that the example names.
  let asOf: Instant
  private let zone: Zone

  /// `pause` is what the example's pauses are; none where they pause nothing.
  init?(
    _ example: ExampleDefinition, of definition: AgreementDefinition, at place: Int,
    pausedBy pause: Pause?, _ project: Project
  ) {
    let rulebook = project.rulebook
    let agreement = rulebook.agreements[place]
    let calendar = rulebook.timetables.first { $0.calendar.name == definition.calendar?.value }
    let zone = calendar?.calendar.zone ?? rulebook.zone
    var symbols = rulebook.symbols
    var ticket = ExampleTicket.plain(
      in: agreement.scope, rulebook, &symbols, line: example.location.line)
    for (name, value) in example.fields {
      guard let field = rulebook.fields[name.value] else { return nil }
      ticket.values[field.index] = symbols.symbol(value.value)
    }
    var instants: [Instant] = []
    for (name, time) in example.moments {
      guard let moment = rulebook.moments[name.value],
        let instant = Instant(iso8601: Array(time.value.utf8).span, zone: zone)
      else { return nil }
      ticket.stamps[moment.index] = .at(instant)
      instants.append(instant)
    }
    for (from, until) in example.pauses {
      let ends = [from, until].compactMap {
        Instant(iso8601: Array($0.value.utf8).span, zone: zone)
      }
      guard ends.count == 2 else { return nil }
      instants += ends
      if let pause { ticket.add(pause, from: ends[0], until: ends[1]) }
    }
    instants += example.due.compactMap {
      Instant(iso8601: Array($0.time.value.utf8).span, zone: zone)
    }
    ticket.changes.sort { $0.at < $1.at }
    self.zone = zone
    self.ticket = ticket
    self.symbols = symbols
    asOf = (instants.max() ?? Instant(secondsSince1970: 0)) + Seconds(1)
  }

  /// A ticket with a whole history, with the values that a scope wants.
  private static func plain(
    in scope: Condition, _ rulebook: Rulebook, _ symbols: inout SymbolTable, line: Int
  ) -> Ticket {
    var ticket = Ticket(fieldCount: rulebook.fields.count)
    ticket.id = Array("example".utf8)
    ticket.place = TicketPlace(file: 0, line: line)
    ticket.history = .whole
    for clause in scope.clauses {
      switch clause.accepts {
      case .oneOf(let values): ticket.values[clause.field.index] = values.first ?? .missing
      case .anything: ticket.values[clause.field.index] = symbols.symbol("any")
      }
    }
    return ticket
  }

  /// The instant of a time that the example names.
  func instant(_ text: Located<String>) -> Instant? {
    Instant(iso8601: Array(text.value.utf8).span, zone: zone)
  }

  /// An instant as the example would name it.
  func text(_ instant: Instant) -> String { "\(zone.local(at: instant))" }
}

extension Ticket {
  /// Adds the changes by which a field holds what pauses from one instant to another.
  fileprivate mutating func add(_ pause: Pause, from start: Instant, until end: Instant) {
    let before = values[pause.field.index]
    changes.append(Change(at: start, field: pause.field, from: before, to: pause.value))
    changes.append(Change(at: end, field: pause.field, from: pause.value, to: before))
  }
}
