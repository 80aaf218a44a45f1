import CivilTime
import ServiceModel

extension Tally {
  /// Whether a target measures something of a ticket, and whether the list of uncovered ones has it.
  struct Cover {
    var isCovered = false
    var isListed = false
  }

  mutating func addClocks(of ticket: borrowing Ticket, by assessor: Assessor) -> Cover {
    var cover = Cover()
    var clock = PlainClock()
    let hasHistory = ticket.hasHistory
    for place in assessor.lane.targets.indices {
      if hasHistory, addHistoryClock(place, ticket, by: assessor) {
        cover.isCovered = true
        continue
      }
      switch hasHistory ? .other : assessor.lane.readPlain(ticket, place, into: &clock) {
      case .outside: continue
      case .plain:
        if addPlain(clock, place, ticket, by: assessor) {
          cover.isCovered = true
          continue
        }
      case .other: break
      }
      addOther(ticket, place, &cover, by: assessor)
    }
    return cover
  }

  /// Counts a clock where counting is all that it takes.
  ///
  /// Returns whether it could; where not, nothing was counted.
  @inline(__always)
  private mutating func addPlain(
    _ clock: PlainClock, _ place: Int, _ ticket: borrowing Ticket, by assessor: Assessor
  ) -> Bool {
    let month = assessor.month(of: clock, place, ticket)
    if assessor.isCountsOnly { return addCounted(clock, place, month, by: assessor) }
    if clock.isLate, month == assessor.reportingMonth.index { return false }
    let target = assessor.lane.targets[place].number
    counted.clocks += 1
    counted.clockSeconds += clock.elapsed
    addPlainCells(clock, ticket.values, target, month, by: assessor)
    postToLastHolder(of: ticket.values, target, month, clock.elapsed, by: assessor)
    return true
  }

  /// Counts a clock in the cells of all tickets and of the values that judge it.
  @inline(__always)
  mutating func addPlainCells(
    _ clock: PlainClock, _ values: [Symbol], _ target: Int, _ month: Int, by assessor: Assessor
  ) {
    touch(Interval(start: clock.start, end: clock.stop), timetable: clock.timetable)
    let key = TallyKey.packed(target: target, month: month, breakdown: 0, value: .missing)
    plain[key].add(clock)
    if month == assessor.reportingMonth.index { addDuration(clock.elapsed, target) }
    for breakdown in assessor.breakdowns.indices {
      let value = values[assessor.breakdowns[breakdown]]
      plain[key | TallyKey.packed(breakdown: breakdown + 1, value: value)].add(clock)
    }
  }

  /// Reads a clock by its stamps where they are enough, else by its courses.
  @inline(never)
  private mutating func addOther(
    _ ticket: borrowing Ticket, _ place: Int, _ cover: inout Cover, by assessor: Assessor
  ) {
    let target = assessor.lane.targets[place].place
    switch ticket.hasHistory ? .unknown : assessor.lane.read(ticket, place) {
    case .nothing: break
    case .withoutLimit: addWithoutLimit(ticket, target, &cover, by: assessor)
    case .clock(let clock):
      cover.isCovered = true
      let measurement = assessor.measurement(of: ticket, clock, target)
      add(measurement, nil, of: ticket, ticket.values, by: assessor)
    case .unknown: addCourses(of: ticket, target, &cover, by: assessor)
    }
  }

  private mutating func addCourses(
    of ticket: borrowing Ticket, _ target: TargetNumber, _ cover: inout Cover, by assessor: Assessor
  ) {
    assessor.readCourses(
      of: ticket, target,
      { measurement, values, clock in
        cover.isCovered = true
        add(measurement, clock, of: ticket, values, by: assessor)
      },
      { unmeasured in
        switch unmeasured {
        case .notStarted:
          cover.isCovered = true
          counted.notStarted += 1
        case .withoutLimit: addWithoutLimit(ticket, target, &cover, by: assessor)
        }
      })
  }

  private mutating func addWithoutLimit(
    _ ticket: borrowing Ticket, _ target: TargetNumber, _ cover: inout Cover, by assessor: Assessor
  ) {
    cover.isListed = true
    counted.withoutLimit += 1
    addUncovered(ticket, UncoveredTarget(target.agreement, target.target), by: assessor)
  }
}

extension Assessor {
  /// The index of the month that a clock of the target at a place of the lane counts in, as of any
  /// other that was read from stamps.
  @inline(__always)
  func month(
    of clock: PlainClock, _ place: Int, _ ticket: borrowing Ticket
  ) -> Int {
    if lane.targets[place].clock?.countsWhenCreated == true {
      return months.index(of: ticket.instant(of: .created) ?? clock.start)
    }
    return month(of: clock.stop, ticket)
  }
}
