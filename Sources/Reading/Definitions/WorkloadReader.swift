import Diagnostics
import ServiceModel

/// Reads the workload limit of an agreement: `{per: month, tickets: 400}`.
struct WorkloadReader {
  private enum Period: String, CaseIterable { case month }

  static func workload(_ node: YAMLNode, _ report: inout Report) -> WorkloadLimit? {
    guard let fields = Fields(node, "workload", keys: ["per", "tickets"], &report),
      let tickets = fields.required("tickets", &report)?.text("tickets", &report)
    else { return nil }
    let _: Located<Period>? = fields["per"]?.word("per", &report)
    if let count = Int(tickets.value), (1...1_000_000_000).contains(count) {
      return WorkloadLimit(ticketsPerMonth: count)
    }
    report.error(
      "count", "'\(tickets.value)' is no number of tickets", at: tickets.location,
      expected: "a whole number from 1 to 1000000000")
    return nil
  }
}
