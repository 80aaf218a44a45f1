/// Draws when a ticket is first answered.
struct FirstResponse {
  let plan: TicketPlan

  /// The instant, and whether it is too late for the customer.
  func draw(using seeded: inout SeededGenerator) -> (at: Instant, late: Bool) {
    let promise = Promises.response(plan)
    let deadline = promise.deadline(from: plan.opened)
    let budget = promise.hours.worked(from: plan.opened, to: deadline)
    let late = seeded.chance(Story.responseLate(plan.customer))
    let share = late ? seeded.early(104...230) : seeded.early(3...93)
    let seconds = budget * share / 100 + seeded.below(60)
    return (promise.hours.adding(seconds, to: plan.opened), late)
  }
}
