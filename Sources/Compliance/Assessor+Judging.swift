import CivilTime
import ServiceModel

extension Assessor {
  /// The values that choose a course's agreement and threshold, as its target says.
  ///
  /// A stay is judged by what held while it lasted: at its end its holder has already changed.
  func judgedValues(
    of ticket: borrowing Ticket, _ course: Course, _ policy: ClockPolicy
  ) -> [Symbol] {
    if ticket.changes.isEmpty { return ticket.values }
    if policy.judgedBy == .start { return ticket.values(at: course.begun) }
    let end = course.stop ?? asOf - Seconds(1)
    let isStay = course.holder != nil && course.stop != nil
    return ticket.values(at: isStay ? max(course.start, end - Seconds(1)) : end)
  }

  /// The place of the limit that judges a course; nothing where none holds.
  func limit(
    for course: Course, _ ticket: borrowing Ticket, _ values: [Symbol],
    _ agreement: AgreementVersion, _ target: Target
  ) -> Int? {
    let limit = target.limit(for: values)
    guard target.policy.judgedBy == .strictest, !ticket.changes.isEmpty else { return limit }
    var places: Set<Int> = Set([limit].compactMap { $0 })
    let end = course.stop ?? asOf
    for instant in [course.begun] + ticket.changes.map({ $0.at })
    where instant >= course.begun && instant < end {
      if let place = target.limit(for: ticket.values(at: instant)) { places.insert(place) }
    }
    return places.sorted().min { one, other in
      due(course, ticket, values, agreement, target, one)
        < due(course, ticket, values, agreement, target, other)
    }
  }

  private func due(
    _ course: Course, _ ticket: borrowing Ticket, _ values: [Symbol],
    _ agreement: AgreementVersion, _ target: Target, _ limit: Int
  ) -> Instant {
    clock(of: ticket, course, values, agreement, target, target.within[limit]).deadline()
      ?? .distantFuture
  }

  /// A course under a limit, ready to be read.
  func clock(
    of ticket: borrowing Ticket, _ course: Course, _ values: [Symbol],
    _ agreement: AgreementVersion, _ target: Target, _ limit: Limit
  ) -> Clock {
    let base = rulebook.timetables[limit.timetable]
    let hours = limit.holderTimetables.map { holders in
      Hours(
        base: base, holders, ticket, rulebook.timetables, from: course.start, asOf: asOf)
    }
    return Clock(
      start: course.start, end: course.stop ?? asOf, threshold: limit.threshold,
      hours: hours ?? Hours(base: base),
      stretches: stretches(of: course, ticket, values: values, target.policy, agreement),
      evidence: PauseEvidence(
        ticket, rulebook.holdTime, grantsPauses: target.policy.grantsPauses,
        runsToTheEnd: target.policy.runsToTheEnd))
  }
}
