import CivilTime
import ServiceHours
import ServiceModel

/// The short way for clocks that need nothing but stamps: from one moment to another, of a ticket
/// without a history, under an agreement that suspends nothing, by the open time of one calendar.
///
/// Holds all that such clocks ask of the rulebook as plain numbers in flat lists, so that reading one
/// touches no reference and allocates nothing. Says what reading by courses would say.
struct StampLane: Sendable {
  /// Every target of every agreement, in the order of the rulebook.
  let targets: [StampTarget]
  let conditions: ConditionTables
  let statuses: StatusTable
  let limits: [StampLimit]
  let openTimes: OpenTimeTables
  let asOf: Instant
  private let limitNumbers: LimitNumbers
  /// The values that pause, of all targets one behind the other.
  private let pausing: [Symbol]
  private let holdTime: HoldTime

  /// For all targets and timetables of a rulebook, or for none where nobody will ask.
  ///
  /// `keeps` says of a target, by its place in the rulebook's list, whether more is done with its
  /// clocks than counting them.
  init(_ rulebook: Rulebook, asOf: Instant, isAsked: Bool = true, keeps: (Int) -> Bool) {
    var conditions = ConditionTables()
    var limits: [StampLimit] = []
    var targets: [StampTarget] = []
    var limitNumbers = LimitNumbers()
    var pausing: [Symbol] = []
    for (place, agreement) in rulebook.agreements.enumerated() where isAsked {
      let scope = conditions.add(agreement.scope)
      for (number, target) in agreement.targets.enumerated() {
        let first = limits.count
        let firstPause = pausing.count
        pausing += target.policy.pauses.map { $0.value }
        limits += target.within.map { StampLimit($0, conditions.add($0.condition)) }
        targets.append(
          StampTarget(
            target, at: TargetNumber(agreement: place, target: number), of: agreement, scope,
            limits: first..<limits.count, numbers: limitNumbers.add(target.limitIndex),
            pauses: firstPause..<pausing.count, isKept: keeps(target.number)))
      }
    }
    self.conditions = conditions
    self.limits = limits
    self.targets = targets
    self.limitNumbers = limitNumbers
    self.pausing = pausing
    self.asOf = asOf
    statuses = StatusTable(rulebook.statuses)
    openTimes = OpenTimeTables(isAsked ? rulebook.timetables : [])
    holdTime = rulebook.holdTime
  }
}

extension StampLane {
  /// What comes of a target for a ticket without a history.
  enum Answer {
    /// The ticket is not in the scope, or its clock started while the agreement was not in force.
    case nothing
    /// No entry of `within` holds.
    case withoutLimit
    case clock(StampReading)
    /// It takes more than stamps to say.
    case unknown
  }

  /// Reads the clock of the target at a place of `targets`.
  ///
  /// Cost: the conditions and two lookups.
  @inline(__always)
  func read(_ ticket: borrowing Ticket, _ place: Int) -> Answer {
    let target = targets[place]
    guard conditions.holds(target.scope, ticket.values) else { return .nothing }
    guard let clock = target.clock, let start = ticket.instant(of: clock.from), start < asOf else {
      return .unknown
    }
    let stamp = stop(of: ticket, clock, from: start)
    switch stamp {
    case .unreadable: return .unknown
    case .missing: if isFinished(ticket) { return .unknown }
    case .at(let instant): if instant < start || instant >= asOf { return .unknown }
    }
    guard target.inForce.contains(start) else { return .nothing }
    guard let limit = limit(at: place, ticket.values) else { return .withoutLimit }
    guard limits[limit].isOpenTime else { return .unknown }
    return read(ticket, target, clock, start, stamp.instant, limit)
  }

  @inline(__always)
  private func read(
    _ ticket: borrowing Ticket, _ target: StampTarget, _ clock: StampClock, _ start: Instant,
    _ stop: Instant?, _ place: Int
  ) -> Answer {
    let limit = limits[place]
    let interval = Interval(start: start, end: stop ?? asOf)
    guard let open = openTimes.openTime(of: limit.timetable, in: interval) else { return .unknown }
    let evidence = PauseEvidence(
      ticket, holdTime, grantsPauses: clock.grantsPauses, runsToTheEnd: clock.runsToTheEnd)
    let reading = ClockReading(
      open: open, paused: .zero, wall: interval.duration, wallPause: .zero, evidence,
      isLate: { elapsed, _ in elapsed > limit.length })
    return .clock(
      StampReading(
        start: start, stop: stop, reading: reading, limit: place - target.limits.lowerBound,
        monthInstant: clock.countsWhenCreated ? ticket.instant(of: .created) ?? start : stop))
  }

  /// The stamp that stops a clock from `start` on.
  @inline(__always)
  func stop(of ticket: borrowing Ticket, _ clock: StampClock, from start: Instant) -> Stamp {
    clock.resolutionResponds ? ticket.answer(from: start) : ticket.stamps[clock.to.index]
  }

  /// Whether `Assessor.isFinished` could say so, of a ticket without a history.
  @inline(__always)
  private func isFinished(_ ticket: borrowing Ticket) -> Bool {
    if statuses.isEnd(ticket.values[TicketField.status.index]) { return true }
    return ticket.instant(of: .closed).map { $0 < asOf } ?? false
  }

  /// Whether a value of the field that pauses a target's clocks does so.
  @inline(__always)
  func pauses(_ target: StampTarget, _ value: Symbol) -> Bool {
    for place in target.pauses where pausing[place] == value { return true }
    return false
  }

  /// The place in `limits` of the one that holds for a ticket with these values, for the target at a
  /// place of `targets`.
  @inline(__always)
  func limit(at place: Int, _ values: [Symbol]) -> Int? {
    if let numbers = targets[place].numbers {
      let number = limitNumbers.place(numbers, values)
      return number < 0 ? nil : targets[place].limits.lowerBound + number
    }
    for limit in targets[place].limits where conditions.holds(limits[limit].condition, values) {
      return limit
    }
    return nil
  }
}

/// A clock read from stamps alone.
struct StampReading {
  let start: Instant
  /// None while it runs.
  let stop: Instant?
  let reading: ClockReading
  /// The place of its limit in the target's `within`.
  let limit: Int
  /// In the month of this it counts; in the reporting month where there is none.
  let monthInstant: Instant?

  var outcome: Outcome { reading.outcome(isRunning: stop == nil) }
}
