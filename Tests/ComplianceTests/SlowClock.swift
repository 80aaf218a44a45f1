import CivilTime
import Compliance
import ServiceHours
import ServiceModel

/// A clock read second by second by the plain words of its rules: slow, and without anything of the
/// program's own reading of events.
struct SlowClock {
  /// One run of the clock as the walk saw it.
  struct Run {
    var start: Int64
    /// When what starts it happened, later than `start` where time counts from before.
    var begun: Int64
    var stop: Int64?
    var isCancelled = false
    /// Open seconds by what they were.
    var accounts: [String: Int64] = [:]
    /// Every second that counted, ascending.
    var counted: [Int64] = []

    init(start: Int64, begun: Int64? = nil) {
      self.start = start
      self.begun = begun ?? start
    }
  }

  private(set) var runs: [Run] = []
  private let policy: ClockPolicy
  private let ticket: Ticket
  private let timetable: Timetable
  private let suspensions: [Interval]
  private let finished: [Symbol]
  private var isRunning = false
  private var isOver = false
  private var isLatched = false
  private var stoppedAt: Int64?
  /// The seconds in which an event kept the clock paused.
  private var latched: Set<Int64> = []

  init(
    _ policy: ClockPolicy, _ ticket: Ticket, _ timetable: Timetable, suspensions: [Interval],
    finished: [Symbol], from: Instant, to: Instant
  ) {
    self.policy = policy
    self.ticket = ticket
    self.timetable = timetable
    self.suspensions = suspensions
    self.finished = finished
    var values = initialValues()
    for second in from.secondsSince1970..<to.secondsSince1970 {
      let before = values
      let changes = ticket.changes.filter { $0.at.secondsSince1970 == second }
      step(second, before, changes)
      for change in changes { values[change.field.index] = change.to }
      if isLatched { latched.insert(second) }
      if isRunning { count(second, values) }
    }
  }

  /// What each field held before its first change.
  private func initialValues() -> [Symbol] {
    var values = ticket.values
    for change in ticket.changes.reversed() {
      values[change.field.index] = change.from ?? change.to
    }
    return values
  }

  private mutating func step(_ second: Int64, _ before: [Symbol], _ changes: [Change]) {
    func happens(_ triggers: [ClockTrigger]) -> Bool {
      triggers.contains { self.happens($0, second, before, changes) }
    }
    let after = changes.reduce(into: before) { $0[$1.field.index] = $1.to }
    var started = false
    let stops = policy.to.filter { self.happens($0, second, before, changes) }
    let ended = isRunning && !stops.isEmpty && policy.conditions.repeats
    if !stops.isEmpty { stop(second) }
    if happens(policy.conditions.cancels), isRunning {
      runs[runs.count - 1].stop = second
      runs[runs.count - 1].isCancelled = true
      isRunning = false
      isOver = !policy.conditions.repeats
    }
    if happens(policy.conditions.updates), isRunning {
      runs[runs.count - 1].stop = second
      runs.append(Run(start: second))
    }
    if happens(policy.conditions.restarts), isRunning { runs[runs.count - 1] = Run(start: second) }
    if happens(policy.conditions.pauses) { isLatched = true }
    if happens(policy.conditions.resumes) { isLatched = false }
    if !isRunning, !isOver, stoppedAt != nil, reopens(before, changes) {
      reopen(second)
      started = true
    }
    if happens(policy.from), !isRunning, !isOver, stoppedAt == nil {
      start(second)
      started = true
    }
    let isStopLasting = stops.contains { lasts($0, second, after) }
    if started, isStopLasting, !ended { stop(second) }
  }

  private mutating func start(_ second: Int64) {
    let stated = policy.conditions.countedFrom.flatMap { ticket[$0].instant?.secondsSince1970 }
    let from = runs.isEmpty ? min(stated ?? second, second) : second
    runs.append(Run(start: from, begun: second))
    isRunning = true
    for earlier in from..<second {
      let isPaused = policy.conditions.pausesBeforeStart
      post(earlier, isPaused ? cause(earlier, values(at: earlier)) : "counted")
    }
  }

  private mutating func stop(_ second: Int64) {
    guard isRunning else { return }
    runs[runs.count - 1].stop = second
    isRunning = false
    if !policy.conditions.repeats { stoppedAt = second }
  }

  private mutating func reopen(_ second: Int64) {
    guard let stopped = stoppedAt else { return }
    switch policy.reopened {
    case .firstStopStands: return
    case .restarts: runs[runs.count - 1] = Run(start: second)
    case .resumes, .countsThrough:
      runs[runs.count - 1].stop = nil
      for gone in stopped..<second {
        let values = values(at: gone)
        post(gone, policy.reopened == .resumes ? pause(values) ?? "resolved" : cause(gone, values))
      }
    }
    isRunning = true
    stoppedAt = nil
  }

  private func values(at second: Int64) -> [Symbol] {
    ticket.changes.filter { $0.at.secondsSince1970 <= second }
      .reduce(into: initialValues()) { $0[$1.field.index] = $1.to }
  }

  private mutating func count(_ second: Int64, _ values: [Symbol]) {
    post(second, cause(second, values))
  }

  private func cause(_ second: Int64, _ values: [Symbol]) -> String {
    let instant = Instant(secondsSince1970: second)
    if suspensions.contains(where: { $0.contains(instant) }) { return "suspended" }
    return pause(values) ?? (latched.contains(second) ? "event" : "counted")
  }

  /// The first pause of the agreement's whose field holds its value.
  private func pause(_ values: [Symbol]) -> String? {
    policy.pauses.firstIndex { values[$0.field.index] == $0.value }.map { "pause \($0)" }
  }

  private mutating func post(_ second: Int64, _ cause: String) {
    let instant = Instant(secondsSince1970: second)
    guard timetable.isOpen(at: instant) else { return }
    let isSuspended = suspensions.contains { $0.contains(instant) }
    let account = isSuspended ? "suspended" : cause
    runs[runs.count - 1].accounts[account, default: 0] += 1
    if account == "counted" { runs[runs.count - 1].counted.append(second) }
  }

  private func happens(
    _ trigger: ClockTrigger, _ second: Int64, _ before: [Symbol], _ changes: [Change]
  ) -> Bool {
    switch trigger {
    case .moment(.resolved):
      return happens(.becomes(.status, finished), second, before, changes)
    case .moment(.firstResponse):
      let stamp = ticket[.firstResponse].instant?.secondsSince1970 ?? .max
      return stamp == second
        || second < stamp && happens(.becomes(.status, finished), second, before, changes)
    case .moment(let moment):
      return ticket[moment].instant?.secondsSince1970 == second
    case .changes(let field):
      return changes.contains { $0.field == field && $0.from != $0.to }
    case .becomes(let field, let values):
      let isCreation = ticket[.created].instant?.secondsSince1970 == second
      var held = values.contains(before[field.index])
      if held, isCreation { return true }
      for change in changes where change.field == field {
        let holds = values.contains(change.to)
        if holds, !held { return true }
        held = holds
      }
      return false
    }
  }

  private func reopens(_ before: [Symbol], _ changes: [Change]) -> Bool {
    policy.to.contains { trigger in
      let (field, values): (TicketField, [Symbol])
      switch trigger {
      case .moment(.resolved): (field, values) = (.status, finished)
      // Only the end of the work can be taken back.
      case .becomes(.status, finished): (field, values) = (.status, finished)
      case .moment, .changes, .becomes: return false
      }
      var held = values.contains(before[field.index])
      for change in changes where change.field == field {
        let holds = values.contains(change.to)
        if held, !holds { return true }
        held = holds
      }
      return false
    }
  }

  private func lasts(_ trigger: ClockTrigger, _ second: Int64, _ after: [Symbol]) -> Bool {
    switch trigger {
    case .moment(.resolved): finished.contains(after[TicketField.status.index])
    case .moment(.firstResponse):
      ticket[.firstResponse].instant?.secondsSince1970 == second
        || finished.contains(after[TicketField.status.index])
    case .moment: true
    case .changes: false
    case .becomes(let field, let values): values.contains(after[field.index])
    }
  }
}
