import Diagnostics
import ServiceModel

/// Reads when a target's clock starts, stops and stands still.
struct ClockReader {
  static let keys = [
    "from", "to", "visits", "per", "restart-at", "cancel-at", "pause-at", "resume-at", "update-at",
    "repeats", "counted-from", "pauses-before-start", "reopened", "judged-by",
    "responded-by-resolution",
  ]

  static func clock(_ fields: Fields, _ report: inout Report) -> ClockDefinition? {
    let stays = fields["visits"].flatMap { visits($0, fields["per"], &report) }
    if fields["visits"] == nil {
      guard fields.required("from", &report) != nil, fields.required("to", &report) != nil else {
        return nil
      }
    } else if stays == nil {
      return nil
    }
    checkVisits(fields, &report)
    func triggers(_ key: String) -> [TriggerDefinition] {
      fields[key].map { TriggerReader.triggers($0, key, &report) } ?? []
    }
    return ClockDefinition(
      from: triggers("from"), to: triggers("to"), visits: stays,
      restartAt: triggers("restart-at"), cancelAt: triggers("cancel-at"),
      pauseAt: triggers("pause-at"), resumeAt: triggers("resume-at"),
      updateAt: triggers("update-at"), repeats: fields["repeats"]?.bool("repeats", &report),
      countedFrom: fields["counted-from"]?.text("counted-from", &report),
      pausesBeforeStart: fields["pauses-before-start"]?.bool("pauses-before-start", &report),
      reopened: fields["reopened"]?.word("reopened", &report),
      judgedBy: fields["judged-by"]?.word("judged-by", &report),
      resolutionResponds: fields["responded-by-resolution"]?
        .bool("responded-by-resolution", &report))
  }

  /// What begins and interrupts a stay is the holder alone.
  private static func checkVisits(_ fields: Fields, _ report: inout Report) {
    let others = [
      "from", "restart-at", "cancel-at", "pause-at", "resume-at", "update-at", "repeats",
      "counted-from", "reopened",
    ]
    if fields["visits"] == nil {
      guard let per = fields.key("per") else { return }
      report.error(
        "per-without-visits", "'per' says how stays are measured, and the target measures none",
        at: per.location, expected: "visits: beside it")
      return
    }
    for key in others.compactMap({ fields.key($0) }) {
      report.error(
        "visits-and-ends", "a target that measures stays has no '\(key.value)'", at: key.location,
        expected: "visits: alone, or with to: for what ends the measurement before the stay does",
        mend: "take it out")
    }
  }

  private static func visits(
    _ node: YAMLNode, _ per: YAMLNode?, _ report: inout Report
  ) -> VisitsDefinition? {
    let clauses = ConditionReader.clauses(node, "visits", &report)
    guard case .mapping = node.content else { return nil }
    guard let clause = clauses.first, clauses.count == 1 else {
      report.error(
        "wrong-kind", "visits names \(clauses.count) fields", at: node.location,
        expected: "one field and its holders, as {group: Network}")
      return nil
    }
    let holders = clause.values.contains { $0.value == "*" } ? [] : clause.values
    return VisitsDefinition(
      field: clause.field, holders: holders, per: per?.word("per", &report))
  }
}

/// Reads what happens to a ticket: `created`, `{status: In Progress}`, `{changes: group}`, or a list
/// of these.
struct TriggerReader {
  static func triggers(
    _ node: YAMLNode, _ what: String, _ report: inout Report
  ) -> [TriggerDefinition] {
    guard
      node.isFilled(
        "'\(what)' names nothing that happens to a ticket",
        expected: "a moment, or a field and its values", &report)
    else { return [] }
    switch node.content {
    case .text: return node.text(what, &report).map { [.moment($0)] } ?? []
    case .list(let items): return items.flatMap { triggers($0, what, &report) }
    case .mapping(let entries):
      return entries.compactMap { entry in
        if entry.key.value == "changes" {
          return entry.value.text("changes", &report).map { .changes($0) }
        }
        return .becomes(ConditionReader.clause(entry, &report))
      }
    }
  }
}
