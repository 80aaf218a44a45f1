package import CivilTime
package import ServiceModel

/// Reads the clocks of tickets at an as-of: every target that has a ticket in its scope, each a
/// clock of its own.
///
/// Nothing in it changes; it is a class so that all workers share one.
package final class Assessor: Sendable {
  package let rulebook: Rulebook
  /// What happened at this instant or later is not known.
  package let asOf: Instant
  /// The month in which clocks that still run are listed.
  package let reportingMonth: Month
  package let extras: Extras
  /// What is compared beside; nothing where nobody asked.
  package let compared: ComparedBy?
  let months: MonthTable
  let lane: StampLane
  /// The fields of `Rulebook.breakdowns` and `Rulebook.holders`, by `TicketField.index`.
  let breakdowns: [Int]
  let holders: [Int]
  /// For the comparison with the tool's own verdicts; nothing where no column holds one.
  let otherReadings: OtherReadings?
  let wider: WiderAssessor
  /// The places of the versions of agreements whose tickets are counted against a workload limit.
  let limitedAgreements: [Int]
  /// Those of them that are held to one in the reporting month.
  let listedWorkload: Set<Int>
  /// Where every clock is asked for.
  let lastDays: LastDays?
  /// For how many months, the reporting month the last one, the thresholds are counted that agreed targets
  /// would have needed; 0 where nobody asks.
  package let neededMonths: Int
  /// Whether outcomes are counted alone.
  var isCountsOnly: Bool { extras.contains(.countsOnly) }

  package convenience init(
    rulebook: Rulebook, asOf: Instant, reportingMonth: Month, extras: Extras = [],
    compared: ComparedBy? = nil, neededMonths: Int = 0
  ) {
    let compares = rulebook.verdictTargets != nil && !extras.contains(.countsOnly)
    let readings =
      compares ? OtherReadings(rulebook, asOf: asOf, reportingMonth: reportingMonth) : nil
    self.init(
      rulebook: rulebook, asOf: asOf, reportingMonth: reportingMonth, extras: extras,
      compared: compared, neededMonths: neededMonths, otherReadings: readings,
      isAskedForTickets: true)
  }

  /// One that is not asked for tickets answers only what `OtherReadings` wants of it.
  init(
    rulebook: Rulebook, asOf: Instant, reportingMonth: Month, extras: Extras,
    compared: ComparedBy?, neededMonths: Int = 0, otherReadings: OtherReadings?,
    isAskedForTickets: Bool
  ) {
    self.rulebook = rulebook
    self.asOf = asOf
    self.reportingMonth = reportingMonth
    self.extras = extras
    self.compared = compared
    self.neededMonths = neededMonths
    self.otherReadings = otherReadings
    months = MonthTable(zone: rulebook.zone)
    let judged = otherReadings == nil ? nil : rulebook.verdictTargets
    let keepsClocks =
      compared != nil || !extras.isDisjoint(with: [.monthRules, .allClocks, .starts])
    lane = StampLane(rulebook, asOf: asOf, isAsked: isAskedForTickets) { target in
      keepsClocks || judged?.contains(target) == true
    }
    breakdowns = rulebook.breakdowns.map { $0.index }
    holders = rulebook.holders.map { $0.index }
    wider = WiderAssessor()
    limitedAgreements = rulebook.limitedPlaces
    listedWorkload = Set(rulebook.workloadParts(in: reportingMonth).flatMap { $0.places })
    let isWatched = extras.contains(.allClocks)
    lastDays = isWatched ? LastDays(upTo: reportingMonth, zone: rulebook.zone) : nil
  }

  /// The same by the widest timetables.
  convenience init(widening other: Assessor) {
    self.init(
      rulebook: other.rulebook.widened(), asOf: other.asOf, reportingMonth: other.reportingMonth,
      extras: other.extras, compared: other.compared, neededMonths: other.neededMonths,
      otherReadings: other.otherReadings, isAskedForTickets: true)
  }

  private init(copying other: Assessor) {
    rulebook = other.rulebook
    asOf = other.asOf
    reportingMonth = other.reportingMonth
    extras = other.extras
    compared = other.compared
    neededMonths = other.neededMonths
    otherReadings = other.otherReadings
    months = other.months
    lane = other.lane
    breakdowns = other.breakdowns
    holders = other.holders
    wider = other.wider
    limitedAgreements = other.limitedAgreements
    listedWorkload = other.listedWorkload
    lastDays = other.lastDays
  }
}

extension Assessor {
  /// Another one that says the same, for a worker of its own.
  package func copied() -> Assessor { Assessor(copying: self) }

  /// Whether anything of the ticket is known at the as-of.
  package func knows(_ ticket: borrowing Ticket) -> Bool {
    guard let created = ticket.instant(of: .created) else { return true }
    return created < asOf
  }

  /// Reads every clock of a ticket, in the order of the rulebook.
  ///
  /// `measured` gets a clock that ran, or that cannot be read, with the values that chose its
  /// threshold; `unmeasured` gets a target in whose scope the ticket is and which measures nothing.
  /// Changes from the as-of on have to be undone already, by `Ticket.known(before:)`. Cost: the
  /// conditions of all agreements; a clock of open time without a history costs two lookups.
  package func assess(
    _ ticket: borrowing Ticket, measured: (Measurement, [Symbol]) -> Void,
    unmeasured: (Unmeasured) -> Void
  ) {
    read(ticket, { measurement, values, _ in measured(measurement, values) }, unmeasured)
  }

  /// The same with the clock itself where it took more than stamps; of others
  /// `clock(of:_:_:)` makes one.
  func read(
    _ ticket: borrowing Ticket, _ measured: (Measurement, [Symbol], Clock?) -> Void,
    _ unmeasured: (Unmeasured) -> Void
  ) {
    for place in lane.targets.indices {
      let target = lane.targets[place].place
      switch ticket.hasHistory ? .unknown : lane.read(ticket, place) {
      case .nothing: continue
      case .withoutLimit:
        unmeasured(.withoutLimit(UncoveredTarget(target.agreement, target.target)))
      case .clock(let clock):
        measured(measurement(of: ticket, clock, target), ticket.values, nil)
      case .unknown: readCourses(of: ticket, target, measured, unmeasured)
      }
    }
  }

  /// Reads the clocks of one target the long way, which answers everything.
  func readCourses(
    of ticket: borrowing Ticket, _ place: TargetNumber,
    _ measured: (Measurement, [Symbol], Clock?) -> Void, _ unmeasured: (Unmeasured) -> Void
  ) {
    let agreement = rulebook.agreements[place.agreement]
    let isInScope = agreement.scope.holds(ticket.values)
    guard isInScope || ticket.hasHistory && agreement.scope.couldHold(ticket) else { return }
    assess(
      ticket, agreement, place.agreement, agreement.targets[place.target], place.target, measured,
      unmeasured)
  }

  private func assess(
    _ ticket: borrowing Ticket, _ agreement: AgreementVersion, _ place: Int, _ target: Target,
    _ number: Int, _ measured: (Measurement, [Symbol], Clock?) -> Void,
    _ unmeasured: (Unmeasured) -> Void
  ) {
    switch courses(of: ticket, target.policy) {
    case .one(let course):
      assess(ticket, course, agreement, place, target, number, measured, unmeasured)
    case .several(let courses):
      for course in courses {
        assess(ticket, course, agreement, place, target, number, measured, unmeasured)
      }
    case .notStarted:
      if covers(agreement, ticket, target) {
        unmeasured(.notStarted(UncoveredTarget(place, number)))
      }
    case .unmeasurable(let reason, let start):
      guard covers(agreement, ticket, target) else { return }
      guard let limit = target.limit(for: ticket.values) else {
        unmeasured(.withoutLimit(UncoveredTarget(place, number)))
        return
      }
      let target = TargetPlace(agreement: place, target: number, limit: limit)
      measured(unmeasurable(ticket, target, reason, start), ticket.values, nil)
    }
  }

  private func assess(
    _ ticket: borrowing Ticket, _ course: Course, _ agreement: AgreementVersion, _ place: Int,
    _ target: Target, _ number: Int, _ measured: (Measurement, [Symbol], Clock?) -> Void,
    _ unmeasured: (Unmeasured) -> Void
  ) {
    guard agreement.inForce.contains(course.begun) else { return }
    let values = judgedValues(of: ticket, course, target.policy)
    guard agreement.scope.holds(values) else { return }
    guard let (values, limit) = judged(course, ticket, values, agreement, target) else {
      unmeasured(.withoutLimit(UncoveredTarget(place, number)))
      return
    }
    let found = TargetPlace(agreement: place, target: number, limit: limit)
    if course.stop == nil, isFinished(ticket),
      !stopsLater(ticket, target.policy, from: course.start)
    {
      measured(
        unmeasurable(ticket, found, .finishedWithoutStop, course.start, course), values, nil)
    } else {
      var clock = clock(of: ticket, course, values, agreement, target, target.within[limit])
      // Its month, the time of its calendar and the lists ask for it.
      if target.policy.monthRule == .due { clock.keepDeadline() }
      measured(measurement(of: ticket, course, clock, at: found), values, clock)
    }
  }

  /// Whether the ticket is in the scope while its clock, which never ran, would have begun.
  private func covers(
    _ agreement: AgreementVersion, _ ticket: borrowing Ticket, _ target: Target
  ) -> Bool {
    agreement.scope.holds(ticket.values)
      && agreement.inForce.contains(
        knownStart(of: ticket, target) ?? ticket.instant(of: .created) ?? asOf)
  }

  /// When the stamp came that starts a target's clock; nothing where no stamp alone does, or none is known yet.
  func knownStart(of ticket: borrowing Ticket, _ target: Target) -> Instant? {
    known(target.policy.moments.flatMap { ticket.instant(of: $0.from) })
  }

  func known(_ instant: Instant?) -> Instant? {
    instant.flatMap { $0 < asOf ? $0 : nil }
  }
}

/// A target that has a ticket in scope and measures nothing of it.
package enum Unmeasured {
  /// No entry of `within` holds for the ticket.
  case withoutLimit(UncoveredTarget)
  /// What starts the clock has not happened.
  case notStarted(UncoveredTarget)
}
