/// All tickets of the sample.
enum World {
  /// In order of opening, each with its number.
  static func tickets() -> [Ticket] {
    var seeded = SeededGenerator(seed: Story.seed)
    let plans = Inherited.plans(using: &seeded) + Flow.plans(using: &seeded)
    let ordered = plans.enumerated().sorted {
      ($0.element.opened, $0.offset) < ($1.element.opened, $1.offset)
    }
    var suppliers = SupplierStory()
    return numbered(suppliers.mark(ordered.map(\.element)))
  }

  /// Incidents, requests and problems are numbered each on their own.
  private static func numbered(_ plans: [TicketPlan]) -> [Ticket] {
    var incidents = 100_000
    var requests = 50_000
    var problems = 7_000
    return plans.enumerated().map { index, plan in
      let count =
        switch plan.type {
        case .incident: next(&incidents)
        case .request: next(&requests)
        case .problem: next(&problems)
        }
      let number = plan.type.prefix + padded(count, to: 7)
      return Ticket(serial: index + 1, number: number, plan: plan)
    }
  }

  private static func next(_ counter: inout Int) -> Int {
    counter += 1
    return counter
  }
}
