import CivilTime
import ServiceModel
import TestSupport

extension ServiceDesk {
  /// Tickets of 2026 with every outcome that the rulebook knows, the same ones for a seed.
  mutating func addRandom(_ count: Int, seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    for number in 0..<count {
      let id = number % 7 == 0 ? Names.hostile.randomElement(using: &random) : nil
      let verdict: ToolVerdict = number.isMultiple(of: 3) ? .breached : .met
      try add(
        "\(id ?? "INC")\(number)", cells(&random), hold: hold(&random),
        verdict: rulebook.verdictTargets == nil ? .none : verdict)
    }
  }

  /// Four sevenths of the months have no ticket created in them.
  private func cells(_ random: inout SeededGenerator) -> [String: String] {
    let months: [Int64] = [1, 2, 6, 7, 9, 10]
    let month = months.randomElement(using: &random) ?? 1
    let start = Int64(1_767_225_600) + month * 2_600_000
    let created = Instant(secondsSince1970: start + Int64.random(in: 0..<2_600_000, using: &random))
    let resolved = created + Seconds(Int64.random(in: -900..<400_000, using: &random))
    let response = created + Seconds(Int64.random(in: 0..<60_000, using: &random))
    var cells = [
      "created": created.description, "status": "Closed",
      "customer": ["Northwind", "Northwind", "Contoso"].randomElement(using: &random) ?? "",
      "priority": ["P1", "P2", "P4", ""].randomElement(using: &random) ?? "",
      "group": ["Network", "Desktop"].randomElement(using: &random) ?? "",
      "type": ["incident", "request", ""].randomElement(using: &random) ?? "",
      "site": Names.hostile.randomElement(using: &random) ?? "",
    ]
    if Int.random(in: 0..<5, using: &random) > 0 { cells["resolved"] = resolved.description }
    if Int.random(in: 0..<3, using: &random) > 0 { cells["first-response"] = response.description }
    switch Int.random(in: 0..<12, using: &random) {
    case 0: cells["status"] = "Cancelled"
    case 1: cells["resolved"] = "yesterday"
    case 2, 3: cells["status"] = "Open"
    default: break
    }
    return cells
  }

  private func hold(_ random: inout SeededGenerator) -> Int64? {
    Bool.random(using: &random) ? Int64.random(in: 0..<50_000, using: &random) : nil
  }
}
