import CivilTime
import Diagnostics
import ServiceModel

/// Reads one agreement file.
struct AgreementReader {
  private static let keys = [
    "agreement", "kind", "parties", "in-force", "calendar", "scope", "pauses", "exclusions",
    "suspensions", "examples", "targets", "month-by", "count-overdue", "underpinned-by",
    "workload", "credits",
  ]

  /// Reads a table that the agreement names, or tells that it is not there.
  typealias Tables = (Located<String>, inout Report) -> DefinitionTable?

  /// The agreement; nothing where it is no mapping of an agreement's keys.
  ///
  /// What cannot be read is told: without an error in its file the agreement is whole.
  static func agreement(
    _ root: YAMLNode, path: String, ownMoments: [String], tables: Tables, _ report: inout Report
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
      exclusions: exclusions(fields["exclusions"], tables, &report),
      suspensions: suspensions(fields["suspensions"], tables, &report),
      examples: (fields["examples"]?.list("examples", &report) ?? []).compactMap {
        ExampleReader.example($0, ownMoments: ownMoments, &report)
      }, targets: read,
      clockDefaults: ClockDefaults(fields, &report),
      underpinnedBy: fields["underpinned-by"]?.texts("underpinned-by", &report) ?? [],
      workload: fields["workload"].flatMap { WorkloadReader.workload($0, &report) },
      credits: fields["credits"].flatMap { CreditsReader.credits($0, &report) })
    if fields["targets"] != nil, targets.isEmpty {
      report.error(
        "no-targets", "the agreement has no target", at: root.location,
        expected: "at least one target")
    }
    return definition
  }

  private static func parties(_ node: YAMLNode?, _ report: inout Report) -> [Party] {
    guard let node,
      Fields(node, "parties", keys: ["provider", "customer", "supplier"], &report) != nil
    else { return [] }
    return node.entries("parties", &report).compactMap { entry in
      entry.value.text("a party", &report).map { Party(role: entry.key.value, name: $0.value) }
    }
  }

  /// A file, or a list of exclusions and files.
  private static func exclusions(
    _ node: YAMLNode?, _ tables: Tables, _ report: inout Report
  ) -> [ExclusionDefinition] {
    guard let node else { return [] }
    if case .text = node.content { return exclusions(ofFile: node, tables, &report) }
    return node.list("exclusions", &report).flatMap { item in
      if case .text = item.content { return exclusions(ofFile: item, tables, &report) }
      return ExclusionReader.exclusion(item, &report).map { [$0] } ?? []
    }
  }

  private static func exclusions(
    ofFile node: YAMLNode, _ tables: Tables, _ report: inout Report
  ) -> [ExclusionDefinition] {
    guard let name = node.text("exclusions", &report), let table = tables(name, &report) else {
      return []
    }
    return ExclusionReader.exclusions(table, &report)
  }

  private static func suspensions(
    _ node: YAMLNode?, _ tables: Tables, _ report: inout Report
  ) -> [SuspensionDefinition] {
    (node?.texts("suspensions", &report) ?? []).flatMap { name -> [SuspensionDefinition] in
      tables(name, &report).map { SuspensionReader.suspensions($0, &report) } ?? []
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
