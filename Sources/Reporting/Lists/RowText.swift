import CivilTime
import Compliance
import ServiceModel

/// What the rows of all lists are written with: the bytes so far, and texts put into cells once.
struct RowText {
  var csv: CSVWriter
  let rulebook: Rulebook
  let month: Month
  private(set) var names: HolderNames
  private(set) var symbols: SymbolTable
  private let style: CSVStyle
  private var texts = RenderedTexts()
  private let files: [[UInt8]]
  /// By the places of agreement, target and limit.
  private let rules: [[[RuleText]]]

  init(_ rulebook: Rulebook, files: [String], _ month: Month, _ style: CSVStyle) {
    self.rulebook = rulebook
    self.month = month
    self.style = style
    csv = CSVWriter(style)
    symbols = rulebook.symbols
    names = HolderNames(rulebook, rulebook.symbols)
    self.files = files.map { CSVWriter.rendered($0, style) }
    rules = rulebook.agreements.map { agreement in
      agreement.targets.map { target in
        target.within.map { RuleText(target.number, $0, rulebook, style) }
      }
    }
  }

  /// Writes with a table of symbols that gives the texts known so far the same symbols.
  mutating func use(_ symbols: SymbolTable) {
    self.symbols = symbols
    names = HolderNames(rulebook, symbols)
    for id in texts.count..<max(texts.count, symbols.count) {
      texts.append(CSVWriter.rendered(symbols.text(of: Symbol(id: UInt32(id))), style))
    }
  }

  func rule(at place: TargetPlace) -> RuleText {
    rules[place.agreement][place.target][place.limit]
  }

  /// The month, the target and the ticket of a clock.
  mutating func begin(_ detail: Detail, _ rule: RuleText) {
    csv.month(index: detail.measurement.month)
    csv.rendered(rule.target)
    csv.bytes(detail.ticket.id)
  }

  /// The values of all fields of a ticket.
  mutating func fields(_ ticket: TicketSummary) {
    csv.rendered(ticket.values, of: texts)
  }

  /// The fields of a clock's ticket, when that was created, and when the clock started, stopped and was
  /// due.
  mutating func fieldsAndInstants(_ detail: Detail) {
    fields(detail.ticket)
    csv.instant(detail.ticket.created)
    csv.instant(detail.measurement.start)
    csv.instant(detail.measurement.stop)
    csv.instant(detail.deadline)
  }

  /// The file and the line of a ticket.
  mutating func place(_ ticket: TicketSummary) {
    csv.rendered(files[ticket.place.file])
    csv.number(ticket.place.line)
  }
}

/// What lists tell of a target and its limit, put into words once for each limit.
///
/// Nothing in it changes; it is a class so that every row shares it.
final class RuleText: Sendable {
  /// The target's place in `Rulebook.targets`.
  let number: Int
  /// Agreement, kind and target, with the commas between them.
  let target: [UInt8]
  let limit: Limit
  let threshold: [UInt8]
  let calendar: [UInt8]

  init(_ number: Int, _ limit: Limit, _ rulebook: Rulebook, _ style: CSVStyle) {
    self.number = number
    let name = rulebook.targets[number]
    target = Array(
      [name.agreement, name.kind.rawValue, name.target]
        .map { CSVWriter.rendered($0, style) }.joined(separator: [UInt8(ascii: ",")]))
    self.limit = limit
    threshold = CSVWriter.rendered("\(limit.threshold)", style)
    calendar = CSVWriter.rendered(rulebook.calendarName(of: limit), style)
  }
}
