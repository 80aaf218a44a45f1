import CivilTime
import Diagnostics
import ServiceModel

/// Reads one agreement file.
struct AgreementReader {
  private static let keys =
    [
      "agreement", "kind", "parties", "in-force", "calendar", "scope", "pauses", "exclusions",
      "targets", "month-by", "count-overdue",
    ] + keysWithoutEffect
  /// Keys that are read and not yet evaluated.
  private static let keysWithoutEffect = [
    "suspensions", "credits", "workload", "underpinned-by", "examples",
  ]

  /// The agreement; nothing where something without which it cannot be is missing.
  static func agreement(
    _ root: YAMLNode, path: String, _ report: inout Report
  ) -> AgreementDefinition? {
    guard let fields = Fields(root, "an agreement", keys: keys, &report) else { return nil }
    let name = fields.required("agreement", &report)?.name("an agreement", &report)
    let kind: Located<AgreementKind>? = fields.required("kind", &report)?.word("kind", &report)
    let force = fields["in-force"].flatMap {
      Fields($0, "in-force", keys: ["from", "until"], &report)
    }
    let targets = fields.required("targets", &report)?.list("targets", &report) ?? []
    let read = targets.compactMap { TargetReader.target($0, &report) }
    let definition = AgreementDefinition(
      file: path, name: name ?? Located("", at: root.location),
      kind: kind ?? Located(.sla, at: root.location), parties: parties(fields["parties"], &report),
      from: force?["from"]?.date("from", &report), until: force?["until"]?.date("until", &report),
      calendar: fields["calendar"]?.text("calendar", &report),
      scope: ConditionReader.condition(fields["scope"], "scope", &report),
      pauses: fields["pauses"].map { ConditionReader.clauses($0, "pauses", &report) } ?? [],
      exclusions: exclusions(fields["exclusions"], &report), targets: read,
      clockDefaults: ClockDefaults(fields, &report),
      withoutEffect: keysWithoutEffect.compactMap { fields.key($0) })
    if fields["targets"] != nil, targets.isEmpty {
      report.error(
        "no-targets", "the agreement has no target", at: root.location,
        expected: "at least one target")
    }
    return name == nil || kind == nil || read.count != targets.count ? nil : definition
  }

  private static func parties(_ node: YAMLNode?, _ report: inout Report) -> [Party] {
    guard let node,
      Fields(node, "parties", keys: ["provider", "customer", "supplier"], &report) != nil
    else { return [] }
    return node.entries("parties", &report).compactMap { entry in
      entry.value.text("a party", &report).map { Party(role: entry.key.value, name: $0.value) }
    }
  }

  private static func exclusions(
    _ node: YAMLNode?, _ report: inout Report
  ) -> [ExclusionDefinition] {
    (node?.list("exclusions", &report) ?? []).compactMap { item in
      guard let fields = Fields(item, "an exclusion", keys: ["when", "because"], &report),
        let when = fields.required("when", &report),
        let because = fields.required("because", &report)?.text("because", &report)
      else { return nil }
      return ExclusionDefinition(
        when: ConditionReader.condition(when, "when", &report), because: because)
    }
  }
}

extension ClockDefaults {
  /// The keys that a project, an agreement and a target share.
  init(_ fields: Fields, _ report: inout Report) {
    self.init(
      monthBy: fields["month-by"]?.word("month-by", &report),
      countOverdue: fields["count-overdue"]?.bool("count-overdue", &report))
  }
}
