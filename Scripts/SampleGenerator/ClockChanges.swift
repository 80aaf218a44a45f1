/// Tickets placed by hand on the nights when the clocks of Europe change.
enum ClockChanges {
  /// One of them: when it is opened (UTC), and how many seconds it lives.
  private struct Night {
    let customer: Customer
    let day: CivilDay
    /// Seconds after midnight UTC.
    let second: Int
    let lives: Int
  }

  private static let nights: [Night] = [
    // 26 October 2025: 01:00 to 02:00 comes twice in London. The first of these two is opened and
    // resolved in the first 01:00 hour; the second is opened at the first 01:50 and resolved at the
    // second 01:20, so that its printed times run backwards.
    Night(customer: .northwind, day: CivilDay(2025, 10, 26), second: 431, lives: 2_600),
    Night(customer: .northwind, day: CivilDay(2025, 10, 26), second: 3_025, lives: 1_800),
    // Opened in the second 01:00 hour, which prints like the first.
    Night(customer: .bayernwerke, day: CivilDay(2025, 10, 26), second: 5_470, lives: 9_000),
    // Still evening in New York, where the clocks change a week later.
    Night(customer: .lakeshore, day: CivilDay(2025, 10, 26), second: 5_000, lives: 7_400),
    // 29 March 2026: 01:00 to 02:00 does not exist in London.
    Night(customer: .northwind, day: CivilDay(2026, 3, 29), second: 3_541, lives: 1_260),
    Night(customer: .bayernwerke, day: CivilDay(2026, 3, 29), second: 3_615, lives: 5_300),
    Night(customer: .lakeshore, day: CivilDay(2026, 3, 29), second: 2_000, lives: 4_000),
    // 25 October 2026: twice again. The second of these is resolved after the clocks went back,
    // at a printed time after its opening.
    Night(customer: .northwind, day: CivilDay(2026, 10, 25), second: 1_100, lives: 2_000),
    Night(customer: .bayernwerke, day: CivilDay(2026, 10, 25), second: 900, lives: 5_400),
    Night(customer: .northwind, day: CivilDay(2026, 10, 25), second: 4_444, lives: 7_300),
  ]

  /// The plans of these nights, all incidents.
  static func plans(using seeded: inout SeededGenerator) -> [TicketPlan] {
    nights.map { night in
      let opened = night.day.number * daySeconds + night.second
      return TicketPlan(
        night.customer, opened: opened, type: .incident, service: .identity,
        fate: .resolved(opened + night.lives), using: &seeded)
    }
  }
}
