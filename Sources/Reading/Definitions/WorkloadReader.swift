import Diagnostics
import ServiceModel

/// Reads the workload limit of an agreement: `{per: month, tickets: 400, above: suspended}`.
struct WorkloadReader {
  private enum Period: String, CaseIterable { case month }
  private enum Above: String, CaseIterable { case reported, suspended }

  static func workload(_ node: YAMLNode, _ report: inout Report) -> WorkloadLimit? {
    guard let fields = Fields(node, "workload", keys: ["per", "tickets", "above"], &report),
      let tickets = fields.required("tickets", &report)?
        .count("number of tickets", 1...1_000_000_000, &report)
    else { return nil }
    let _: Located<Period>? = fields["per"]?.word("per", &report)
    let above: Located<Above>? = fields["above"]?.word("above", &report)
    return WorkloadLimit(
      ticketsPerMonth: tickets.value, isSuspendedAbove: above?.value == .suspended)
  }
}
