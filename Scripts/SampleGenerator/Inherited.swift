/// The backlog that was already open when the sample begins: 800 tickets of January to April 2025.
enum Inherited {
  /// The services whose old tickets were left lying; none of their groups has an OLA.
  private static let services: [Service] = [.erp, .workplace, .identity]

  /// Who asked for what, and how many of the 800.
  ///
  /// Most belong to Meridian itself or are problems, so that no SLA counts them when they are
  /// cleared at last.
  private static let makeUp: [(Customer, TicketType?, count: Int)] = [
    (.meridianInternal, nil, 630),
    (.northwind, .problem, 56), (.bayernwerke, .problem, 42), (.lakeshore, .problem, 24),
    (.northwind, .request, 22), (.bayernwerke, .request, 15), (.lakeshore, .request, 11),
  ]

  /// All of them, in no order yet.
  ///
  /// Each is cleared in the month that the story gives it.
  static func plans(using seeded: inout SeededGenerator) -> [TicketPlan] {
    let clearings = seeded.shuffled(clearingMonths())
    var plans: [TicketPlan] = []
    for (customer, type, count) in makeUp {
      for _ in 0..<count {
        let month = clearings[plans.count]
        plans.append(plan(customer, type, clearedIn: month, using: &seeded))
      }
    }
    return plans
  }

  private static func plan(
    _ customer: Customer, _ type: TicketType?, clearedIn month: Month,
    using seeded: inout SeededGenerator
  ) -> TicketPlan {
    let times = OpeningTimes(customer: customer)
    let opened = times.draw(from: CivilDay(2025, 1, 2), days: 117, using: &seeded)
    let cleared = times.draw(in: month, using: &seeded)
    return TicketPlan(
      customer, opened: opened, type: type, service: seeded.pick(services),
      fate: .resolved(cleared), using: &seeded)
  }

  /// One month for each of the 800, the month after the last for those that stay open.
  private static func clearingMonths() -> [Month] {
    var left = Story.inheritedAtStart
    var months: [Month] = []
    for (month, leftAtEnd) in zip(Flow.months, Story.inheritedLeft) {
      months += Array(repeating: month, count: left - leftAtEnd)
      left = leftAtEnd
    }
    return months + Array(repeating: Month(2026, 12), count: left)
  }
}
