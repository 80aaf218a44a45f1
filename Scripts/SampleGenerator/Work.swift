/// Lets the provider work on one ticket.
struct Work {
  let plan: TicketPlan
  var seeded: SeededGenerator

  /// The hours in which the ticket is worked on: round the clock for critical ones and at the
  /// carrier, else those of the customer.
  private var hours: OfficeHours {
    let roundTheClock = plan.priority == 1 || plan.supplier == .northernCarrier
    return roundTheClock ? .always : plan.customer.hours
  }

  /// Everything that happens to the ticket.
  mutating func course() -> Course {
    switch plan.fate {
    case .ordinary: ordinary()
    case .cancelled(let minutes): cancelled(after: minutes)
    case .resolved(let instant): set(instant)
    }
  }

  private mutating func ordinary() -> Course {
    var course = Course()
    let response = FirstResponse(plan: plan).draw(using: &seeded)
    course.responded = response.at
    var resolved = Resolution(plan: plan, hours: hours).draw(using: &seeded)
    if seeded.chance(20), plan.priority > 1 {
      // Mended while the caller was on the telephone: nobody wrote down a first response.
      course.responded = nil
      course.resolved = hours.adding(seeded.early(240...2_400), to: plan.opened)
      return course
    }
    resolved = max(resolved, hours.adding(seeded.within(240...2_700), to: response.at))
    course.held = response.late ? 0 : hold(from: response.at, to: resolved)
    course.resolved = hours.adding(course.held, to: resolved)
    course.reopened = seeded.chance(30) ? seeded.pick([1, 1, 1, 2]) : 0
    return course
  }

  /// Seconds on hold: none for three tickets of five, none while a supplier has the ticket.
  private mutating func hold(from responded: Instant, to resolved: Instant) -> Int {
    guard plan.priority > 1, plan.supplier == nil, seeded.chance(370) else { return 0 }
    let worked = hours.worked(from: responded, to: resolved)
    return seeded.early(600...max(1_800, min(worked * 2, 16 * 3_600)))
  }

  private mutating func cancelled(after minutes: Int) -> Course {
    var course = Course()
    let end = plan.customer.hours.adding(minutes * 60, to: plan.opened)
    let response = FirstResponse(plan: plan).draw(using: &seeded)
    course.responded = response.at < end && !response.late ? response.at : nil
    course.cancelled = end
    return course
  }

  private mutating func set(_ resolved: Instant) -> Course {
    var course = Course()
    let response = FirstResponse(plan: plan).draw(using: &seeded)
    course.responded = response.at < resolved ? response.at : nil
    course.resolved = resolved
    return course
  }
}
