import Diagnostics
import ServiceModel

/// Reads what fields must hold: `{customer: Northwind, type: [incident, request]}`.
struct ConditionReader {
  static func condition(
    _ node: YAMLNode?, _ what: String, _ report: inout Report
  ) -> ConditionDefinition {
    ConditionDefinition(node.map { clauses($0, what, &report) } ?? [])
  }

  /// The same for pauses, each value of which pauses.
  static func clauses(
    _ node: YAMLNode, _ what: String, _ report: inout Report
  ) -> [ConditionDefinition.Clause] {
    node.entries(what, &report).map { entry in
      let values = entry.value.texts("'\(entry.key.value)'", &report)
      if values.isEmpty, case .list = entry.value.content {
        report.error(
          "empty-list", "'\(entry.key.value)' accepts no value, so nothing fulfils it",
          at: entry.value.location, expected: "at least one value")
      }
      return ConditionDefinition.Clause(field: entry.key, values: values)
    }
  }
}
