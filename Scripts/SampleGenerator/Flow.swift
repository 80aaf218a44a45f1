/// The tickets that are opened in the eighteen months of the sample.
enum Flow {
  /// May 2025 to October 2026.
  static let months = (0..<18).map { Month(2025, 5, plus: $0) }

  /// All of them, in no order yet.
  static func plans(using seeded: inout SeededGenerator) -> [TicketPlan] {
    var plans: [TicketPlan] = []
    for month in months {
      for customer in Customer.external + [.meridianInternal] {
        let count = volume(of: customer, in: month, using: &seeded)
        for _ in 0..<count {
          plans.append(plan(customer, in: month, using: &seeded))
        }
      }
    }
    return plans + refresh(using: &seeded) + ClockChanges.plans(using: &seeded)
  }

  private static func plan(
    _ customer: Customer, in month: Month, using seeded: inout SeededGenerator
  ) -> TicketPlan {
    let opened = OpeningTimes(customer: customer).draw(in: month, using: &seeded)
    return TicketPlan(customer, opened: opened, using: &seeded)
  }

  /// How many tickets a customer opens in a month: fewer in December, a little more or less always.
  private static func volume(
    of customer: Customer, in month: Month, using seeded: inout SeededGenerator
  ) -> Int {
    let usual =
      switch customer {
      case .northwind: 116
      case .bayernwerke: 89
      case .lakeshore: 58
      case .meridianInternal: 5
      }
    let drawn = usual + seeded.within(-usual / 14...usual / 14)
    return month.month == 12 ? drawn * 82 / 100 : drawn
  }

  /// The laptops that Meridian gave its own people in winter: asked for in December and
  /// January, handed out from February to April.
  ///
  /// This is the bump in the backlog.
  private static func refresh(using seeded: inout SeededGenerator) -> [TicketPlan] {
    let times = OpeningTimes(customer: .meridianInternal)
    return (0..<Story.laptopsRefreshed).map { _ in
      let opened = times.draw(from: CivilDay(2025, 12, 1), days: 48, using: &seeded)
      let resolved = times.draw(from: CivilDay(2026, 2, 2), days: 75, using: &seeded)
      return TicketPlan(
        .meridianInternal, opened: opened, type: .request, service: .workplace,
        fate: .resolved(resolved), using: &seeded)
    }
  }
}
