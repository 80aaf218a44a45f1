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
    node.entries(what, &report).map { clause($0, &report) }
  }

  /// A field and the values that it may hold, at least one.
  static func clause(
    _ entry: YAMLNode.Entry, _ report: inout Report
  ) -> ConditionDefinition.Clause {
    let name = entry.key.value
    let isFilled = entry.value.isFilled(
      "'\(name)' accepts no value, so nothing fulfils it", expected: "at least one value", &report)
    let values = isFilled ? entry.value.texts("'\(name)'", &report) : []
    return ConditionDefinition.Clause(field: entry.key, values: values)
  }
}
