import CivilTime
import ServiceModel

extension Assessor {
  /// What did not count of a course, in order, each instant with one cause.
  ///
  /// A suspension beats a pause, and of pauses the one that the agreement names first is the cause.
  func stretches(
    of course: Course, _ ticket: borrowing Ticket, values: [Symbol], _ policy: ClockPolicy,
    _ agreement: AgreementVersion
  ) -> [PausedStretch] {
    let interval = Interval(start: course.start, end: course.stop ?? asOf)
    if !ticket.hasHistory, agreement.suspensions.isEmpty, course.gaps.isEmpty { return [] }
    var stretches: [PausedStretch] = []
    for suspension in agreement.suspensions where suspension.stops(values, in: interval) {
      stretches.append(PausedStretch(suspension.interval, .suspended(suspension.cause)))
    }
    if ticket.hasHistory, !policy.pauses.isEmpty {
      let from = Interval(start: max(interval.start, course.pausesFrom), end: interval.end)
      let held = ticket.heldStretches(policy.pauses, in: from)
      if stretches.isEmpty { stretches = held } else { stretches += held }
    }
    if stretches.isEmpty, course.gaps.isEmpty { return [] }
    stretches += course.gaps
    return stretches.flattened(in: interval)
  }
}

extension Suspension {
  /// Whether it stops the clock of a ticket with such values in some of an interval.
  func stops(_ values: [Symbol], in interval: Interval) -> Bool {
    self.interval.end > interval.start && self.interval.start < interval.end
      && condition.holds(values)
  }
}
