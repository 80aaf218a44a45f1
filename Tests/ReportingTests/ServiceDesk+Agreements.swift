import CivilTime
import ServiceHours
import ServiceModel
import Testing

extension ServiceDesk {
  /// The SLA's first version, its second from July 2026 on, the OLA and the contract.
  static func agreements(
    _ names: Names, _ workload: WorkloadLimit?, _ symbols: inout SymbolTable
  ) throws -> [AgreementVersion] {
    let beginning = try instant("2020-01-01")
    let change = try instant("2026-07-01")
    let end = try instant("2029-01-01")
    let hold = Pause(field: .status, value: symbols.symbol("On hold"))
    let cancelled = Exclusion(
      condition: holds(.status, symbols.symbol("Cancelled")), reason: names.reason)
    let first = Interval(start: beginning, end: change)
    let second = Interval(start: change, end: end)
    let customer = symbols.symbol("Northwind")
    let sla = try [(first, "80%"), (second, "95%")].map { inForce, goal in
      AgreementVersion(
        name: names.agreement, kind: .sla, parties: [], inForce: inForce,
        scope: holds(.customer, customer), exclusions: [cancelled],
        targets: [
          try target(0, .firstResponse, goal, [limit(.openTime(.hours(4)))]),
          try target(1, .resolved, "90%", [limit(.openTime(.hours(8)))], pauses: [hold]),
        ], workload: workload, file: "agreements/northwind.yaml")
    }
    let whole = Interval(start: beginning, end: end)
    let urgent = holds(.priority, symbols.symbol("P1"))
    let normal = holds(.priority, symbols.symbol("P2"))
    let ola = AgreementVersion(
      name: "network-ola", kind: .ola, parties: [], inForce: whole,
      scope: holds(.group, symbols.symbol("Network")), exclusions: [],
      targets: [
        try target(
          2, .resolved, "85%",
          [
            limit(.openTime(.hours(24)), urgent, timetable: 1),
            limit(.workingDays(3), normal),
          ])
      ], file: "agreements/network.yaml")
    let quiet = AgreementVersion(
      name: "quiet-uc", kind: .uc, parties: [Party(role: "supplier", name: "Nobody")],
      inForce: whole, scope: holds(.customer, symbols.symbol("Nobody")), exclusions: [],
      targets: [try target(3, .resolved, "90%", [limit(.calendarDays(1))])],
      file: "agreements/quiet.yaml")
    return sla + [ola, quiet]
  }

  private static func instant(_ date: String) throws -> Instant {
    try #require(Instant(iso8601: "\(date)T00:00:00Z"))
  }

  private static func holds(_ field: TicketField, _ value: Symbol) -> Condition {
    Condition([Condition.Clause(field: field, accepts: .oneOf([value]))])
  }

  private static func limit(
    _ length: Threshold.Length, _ condition: Condition = Condition(), timetable: Int = 0
  ) -> Limit {
    Limit(condition: condition, threshold: Threshold(length), timetable: timetable)
  }

  private static func target(
    _ number: Int, _ to: TicketMoment, _ goal: String, _ within: [Limit], pauses: [Pause] = []
  ) throws -> Target {
    Target(
      number: number, policy: ClockPolicy(from: .created, to: to, pauses: pauses),
      goal: try #require(Goal(goal)), within: within)
  }
}
