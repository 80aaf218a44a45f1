import CivilTime
import ServiceModel

/// Something that happens to a clock.
struct ClockEvent {
  /// In the order in which they count where several happen in one second.
  enum Kind: Int {
    case stop, cancel, update, restart, pause, resume, reopen, start
  }

  let at: Instant
  let kind: Kind
  /// For a stop: whether what stopped the clock still holds when its second is over.
  var lasts = false
}

/// The events of one ticket's clock, in the order in which they count.
struct ClockEvents {
  private(set) var events: [ClockEvent] = []
  /// Whether a stamp that starts or stops the clock cannot be read.
  private(set) var hasUnreadableStart = false
  private(set) var hasUnreadableStop = false
  /// Whether a status that starts or stops the clock ended the work at a time that no change tells.
  private(set) var hasUnknownEnd = false
  /// No work was done in it, although the clock had not stopped.
  private(set) var idle: Interval?
  private let policy: ClockPolicy
  private let asOf: Instant
  private let statuses: StatusGroups

  init(
    of ticket: borrowing Ticket, _ policy: ClockPolicy, _ statuses: StatusGroups, asOf: Instant
  ) {
    self.policy = policy
    self.asOf = asOf
    self.statuses = statuses
    for trigger in policy.from { add(trigger, .start, of: ticket) }
    for trigger in policy.to.joined { add(trigger, .stop, of: ticket) }
    for trigger in policy.conditions.restarts { add(trigger, .restart, of: ticket) }
    for trigger in policy.conditions.cancels { add(trigger, .cancel, of: ticket) }
    for trigger in policy.conditions.updates { add(trigger, .update, of: ticket) }
    for trigger in policy.conditions.pauses { add(trigger, .pause, of: ticket) }
    for trigger in policy.conditions.resumes { add(trigger, .resume, of: ticket) }
    // A stable sort: events of one kind and second stay as the history gives them.
    let order = events.indices.sorted {
      (events[$0].at, events[$0].kind.rawValue, $0) < (events[$1].at, events[$1].kind.rawValue, $1)
    }
    events = order.map { events[$0] }
  }

  private mutating func add(
    _ trigger: ClockTrigger, _ kind: ClockEvent.Kind, of ticket: borrowing Ticket
  ) {
    switch trigger {
    case .moment(let moment): add(moment, kind, of: ticket)
    case .becomes(let field, let values): add(field, values, kind, of: ticket)
    case .changes(let field): add(changesOf: field, kind, of: ticket)
    }
  }

  private mutating func add(
    changesOf field: TicketField, _ kind: ClockEvent.Kind, of ticket: borrowing Ticket
  ) {
    var held: Symbol?
    for change in ticket.changes where change.field == field {
      let before = change.from ?? held
      // What a ticket is created with is no change, although a row of its own tells it.
      let isFirst = before == nil && ticket.instant(of: .created).map { change.at <= $0 } ?? false
      if before != change.to, !isFirst { append(change.at, kind) }
      held = change.to
    }
  }

  private mutating func add(
    _ moment: TicketMoment, _ kind: ClockEvent.Kind, of ticket: borrowing Ticket
  ) {
    if kind == .stop, moment == .resolved {
      addResolutions(of: ticket)
      return
    }
    let stamp = ticket[moment]
    if kind == .stop, moment == .firstResponse, policy.resolutionResponds, stamp != .unreadable {
      if stamp == .missing, ticket[.resolved] == .unreadable { note(kind) }
      addAnswers(of: ticket, before: stamp.instant ?? asOf)
    }
    if stamp == .unreadable { note(kind) }
    if let instant = stamp.instant { append(instant, kind, lasts: lasts(moment, instant, ticket)) }
  }

  /// Whoever hears that it is resolved is answered, and stays answered, whatever becomes of the ticket.
  private mutating func addAnswers(of ticket: borrowing Ticket, before stamp: Instant) {
    let resolutions = resolutions(of: ticket)
    for run in resolutions.runs {
      let told = resolutions.untilStamp.flatMap { $0.end == run.stop ? $0.start : nil }
      if let told, told < stamp { append(told, .stop, lasts: true) }
      // Where it was told before the clock began, the stamp is all that there is.
      if run.stop < stamp { append(run.stop, .stop, lasts: run.reopened != run.stop) }
    }
  }

  /// A closing is over at once where the ticket was opened again in its second.
  private func lasts(
    _ moment: TicketMoment, _ instant: Instant, _ ticket: borrowing Ticket
  ) -> Bool {
    guard moment == .closed, !ticket.changes.isEmpty else { return true }
    return ticket.value(of: .status, at: instant).map { statuses.isEnd($0) } ?? true
  }

  private mutating func note(_ kind: ClockEvent.Kind) {
    if kind == .start { hasUnreadableStart = true }
    if kind == .stop { hasUnreadableStop = true }
  }

  private mutating func addResolutions(of ticket: borrowing Ticket) {
    if ticket[.resolved] == .unreadable { note(.stop) }
    let resolutions = resolutions(of: ticket)
    idle = resolutions.untilStamp
    for run in resolutions.runs {
      append(run.stop, .stop, lasts: run.reopened != run.stop)
      if let reopened = run.reopened { append(reopened, .reopen) }
    }
  }

  private func resolutions(of ticket: borrowing Ticket) -> Resolutions {
    let stamp = ticket.instant(of: .resolved).flatMap { $0 < asOf ? $0 : nil }
    return Resolutions(of: ticket, by: statuses.finished, stamp: stamp, asOf: asOf)
  }

  private mutating func add(
    _ field: TicketField, _ values: [Symbol], _ kind: ClockEvent.Kind, of ticket: borrowing Ticket
  ) {
    let created = ticket.instant(of: .created)
    // What changed before the creation is what the ticket is created with.
    let first = ticket.value(
      of: field, at: created.map { $0 - Seconds(1) } ?? Instant(secondsSince1970: .min))
    var held = first.map { values.contains($0) } ?? false
    if held, let first, let created {
      if field == .status, statuses.isEnd(first), ticket.endStamp != created {
        noteMissingEnd(of: ticket, kind)
      } else {
        append(created, kind, lasts: true)
      }
    }
    if kind == .stop, field == .status, values.allSatisfy({ statuses.isEnd($0) }) {
      addReopenings(of: ticket, after: values, isOver: held)
    }
    for change in ticket.changes where change.field == field && change.at >= created ?? change.at {
      let holds = values.contains(change.to)
      if holds, !held { append(change.at, kind, lasts: lasts(change, values, ticket)) }
      held = holds
    }
  }

  /// Notes that no change tells of the end of the work, unless the row alone does, which may have been written after the
  /// as-of.
  private mutating func noteMissingEnd(of ticket: borrowing Ticket, _ kind: ClockEvent.Kind) {
    let isKnown = ticket.tellsStatus || ticket.endStamp.map { $0 < asOf } ?? true
    if isKnown, kind == .start || kind == .stop { hasUnknownEnd = true }
  }

  /// Where the end of the work stops the clock, to leave it opens the ticket again; to go from one end to
  /// another does not.
  private mutating func addReopenings(
    of ticket: borrowing Ticket, after values: [Symbol], isOver begins: Bool
  ) {
    var isOver = begins
    let created = ticket.instant(of: .created)
    for change in ticket.changes
    where change.field == .status && change.at >= created ?? change.at {
      if values.contains(change.to) {
        isOver = true
      } else if isOver, !statuses.isEnd(change.to) {
        append(change.at, .reopen)
        isOver = false
      }
    }
  }

  private func lasts(
    _ change: Change, _ values: [Symbol], _ ticket: borrowing Ticket
  ) -> Bool {
    ticket.value(of: change.field, at: change.at).map { values.contains($0) } ?? false
  }

  private mutating func append(_ at: Instant, _ kind: ClockEvent.Kind, lasts: Bool = false) {
    if at < asOf { events.append(ClockEvent(at: at, kind: kind, lasts: lasts)) }
  }
}

extension [ClockTrigger] {
  /// Values of one field as one trigger: to go from one of them to another opens nothing again.
  fileprivate var joined: [ClockTrigger] {
    var joined: [ClockTrigger] = []
    for trigger in self {
      guard case .becomes(let field, let values) = trigger,
        let place = joined.firstIndex(where: { $0.becomes(of: field) != nil })
      else {
        joined.append(trigger)
        continue
      }
      joined[place] = .becomes(field, (joined[place].becomes(of: field) ?? []) + values)
    }
    return joined
  }
}

extension ClockTrigger {
  /// The values of a field that the trigger waits for; nothing for any other trigger.
  fileprivate func becomes(of field: TicketField) -> [Symbol]? {
    if case .becomes(field, let values) = self { values } else { nil }
  }
}
