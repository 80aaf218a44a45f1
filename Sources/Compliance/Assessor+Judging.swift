import CivilTime
import ServiceModel

extension Assessor {
  /// The values that judge a course and the place of the limit that they choose, as its target says; nothing where none
  /// holds.
  ///
  /// The strictest is by the earliest deadline, each with the suspensions of its values.
  func judged(
    _ course: Course, _ ticket: borrowing Ticket, _ values: [Symbol],
    _ agreement: AgreementVersion, _ target: Target
  ) -> (values: [Symbol], limit: Int)? {
    let last = target.limit(for: values).map { (values: values, limit: $0) }
    guard target.policy.judgedBy == .strictest, !ticket.changes.isEmpty else { return last }
    var choices = [last].compactMap { $0 }
    let end = course.stop ?? asOf
    for instant in [course.begun] + ticket.changes.map({ $0.at })
    where instant >= course.begun && instant < end {
      let values = ticket.values(at: instant)
      if let limit = target.limit(for: values), !choices.contains(where: { $0 == (values, limit) })
      {
        choices.append((values, limit))
      }
    }
    func due(_ choice: (values: [Symbol], limit: Int)) -> (Instant, Int) {
      let limit = target.within[choice.limit]
      let clock = clock(of: ticket, course, choice.values, agreement, target, limit)
      return (clock.deadline() ?? .distantFuture, choice.limit)
    }
    return choices.map { (choice: $0, due: due($0)) }.min { $0.due < $1.due }?.choice
  }

  /// The values that choose a course's agreement and threshold, as its target says; for the strictest those at its end.
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
