import CivilTime
import ServiceModel

extension Assessor {
  /// What a ticket's clock did under a target, whatever the target asks for.
  func courses(of ticket: borrowing Ticket, _ policy: ClockPolicy) -> Courses {
    if !ticket.hasHistory {
      if let moments = policy.moments {
        return plainCourse(of: ticket, from: moments.from, to: moments.to, policy)
      }
      if needsHistory(policy) { return .unmeasurable(.historyMissing, start: nil) }
    } else if let moments = policy.moments,
      let course = momentCourse(of: ticket, from: moments.from, to: moments.to, policy)
    {
      return course
    }
    return policy.visits == nil ? eventCourses(of: ticket, policy) : visits(of: ticket, policy)
  }

  private func needsHistory(_ policy: ClockPolicy) -> Bool {
    policy.visits != nil || (policy.from + policy.to).contains { $0.moment == nil }
  }

  /// By the list of all that happened to the clock, which answers everything.
  func eventCourses(of ticket: borrowing Ticket, _ policy: ClockPolicy) -> Courses {
    let events = ClockEvents(
      of: ticket, policy, rulebook.statuses, asOf: asOf)
    let courses = ClockMachine.courses(
      events, policy, countedFrom: policy.conditions.countedFrom.flatMap { ticket.instant(of: $0) })
    if events.hasUnknownEnd, ticket.tellsStatus || courses.last?.stop == nil {
      return .unmeasurable(.historyMissing, start: courses.last?.begun)
    }
    guard let last = courses.last else { return withoutCourse(of: ticket, policy, events) }
    if last.stop == nil {
      if events.hasUnreadableStop, !closesLater(ticket, policy) {
        return .unmeasurable(.stopUnreadable, start: last.start)
      }
      if hasEarlierStop(ticket, policy, before: last.begun) {
        return .unmeasurable(.stopBeforeStart, start: last.begun)
      }
    }
    if !policy.conditions.repeats, policy.conditions.updates.isEmpty { return .one(last) }
    return .several(
      courses.enumerated().map { number, course in
        var numbered = course
        numbered.cycle = number + 1
        return numbered
      })
  }

  /// Why the clock never ran: a stamp is missing or unreadable, or what starts it never happened.
  private func withoutCourse(
    of ticket: borrowing Ticket, _ policy: ClockPolicy, _ events: ClockEvents
  ) -> Courses {
    if events.hasUnreadableStart { return .unmeasurable(.startUnreadable, start: nil) }
    let moments = policy.from.compactMap { $0.moment }
    let isMissing =
      moments.count == policy.from.count
      && moments.allSatisfy { moment in
        ticket[moment] == .missing
      }
    return isMissing ? withoutStart(ticket, moments, policy) : .notStarted
  }

  /// Whether all that stops the clock are moments, and one of them came before the start.
  private func hasEarlierStop(
    _ ticket: borrowing Ticket, _ policy: ClockPolicy, before start: Instant
  ) -> Bool {
    let moments = policy.to.compactMap { $0.moment }
    guard moments.count == policy.to.count, !policy.conditions.repeats else { return false }
    // A resolution before a reopening restarts or resumes the clock; it is no contradiction.
    if moments.contains(.resolved), ticket.hasHistory, start != ticket[policy.from[0]] {
      return false
    }
    for moment in moments {
      if let stop = ticket.instant(of: moment), stop < start { return true }
    }
    let isAnswer = moments.contains(.firstResponse) && policy.resolutionResponds
    guard isAnswer, ticket[.firstResponse] == .missing, start == ticket[policy.from[0]],
      let resolved = ticket.instant(of: .resolved)
    else { return false }
    return resolved < start
  }
}

extension Ticket {
  /// The instant of a trigger that is a moment.
  fileprivate subscript(trigger: ClockTrigger) -> Instant? {
    trigger.moment.flatMap { self[$0].instant }
  }
}
