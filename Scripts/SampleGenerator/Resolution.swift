/// Draws when a ticket is resolved, time on hold left out.
struct Resolution {
  let plan: TicketPlan
  /// The hours in which it is worked on.
  let hours: OfficeHours

  /// Whose promise is broken.
  private enum Verdict {
    case nobodys, groups, suppliers, customers
  }

  func draw(using seeded: inout SeededGenerator) -> Instant {
    let customer = Promises.resolution(plan).deadline(from: plan.opened)
    let supplier = Promises.supplier(plan)?.deadline(from: plan.opened) ?? customer
    let group = Promises.group(plan)?.deadline(from: plan.opened) ?? customer
    switch verdict(using: &seeded) {
    case .nobodys:
      return inTime(min(customer, supplier, group), 2...94, using: &seeded)
    case .groups:
      return inTime(min(customer, supplier), 80...96, using: &seeded)
    case .customers:
      return late(after: customer, using: &seeded)
    case .suppliers:
      let both = seeded.chance(850)
      return late(after: both ? max(supplier, customer) : supplier, using: &seeded)
    }
  }

  private func verdict(using seeded: inout SeededGenerator) -> Verdict {
    if plan.supplierLate { return .suppliers }
    if plan.isFrozen, seeded.chance(800) { return .customers }
    if plan.supplier == nil, seeded.chance(Story.resolutionLate(plan)) { return .customers }
    return seeded.chance(30) ? .groups : .nobodys
  }

  /// Within so many hundredths of the time that there is until a deadline.
  private func inTime(
    _ deadline: Instant, _ hundredths: ClosedRange<Int>, using seeded: inout SeededGenerator
  ) -> Instant {
    let worked = hours.worked(from: plan.opened, to: deadline)
    let share = hundredths.lowerBound > 50 ? seeded.within(hundredths) : seeded.early(hundredths)
    return hours.adding(worked * share / 100 + seeded.below(60), to: plan.opened)
  }

  /// After a deadline by a part of the time that there was, two working days at the most.
  private func late(after deadline: Instant, using seeded: inout SeededGenerator) -> Instant {
    let worked = hours.worked(from: plan.opened, to: deadline)
    let share = min(worked * seeded.early(4...110) / 100, 2 * daySeconds)
    return hours.adding(share + seeded.within(60...900), to: deadline)
  }
}
