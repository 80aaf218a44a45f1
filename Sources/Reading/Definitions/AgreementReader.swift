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
    var exclusionFiles: [String] = []
    let exclusions = exclusions(fields["exclusions"], tables, &exclusionFiles, &report)
    let suspensionTables = (fields["suspensions"]?.texts("suspensions", &report) ?? [])
      .compactMap { tables($0, &report) }
    let definition = AgreementDefinition(
      file: path, name: name ?? Located("", at: root.location),
      kind: kind ?? Located(.sla, at: root.location), parties: parties(fields["parties"], &report),
      from: force?["from"]?.date("from", &report), until: force?["until"]?.date("until", &report),
      calendar: fields["calendar"]?.text("calendar", &report),
      scope: ConditionReader.condition(fields["scope"], "scope", &report),
      pauses: fields["pauses"].map { ConditionReader.clauses($0, "pauses", &report) } ?? [],
      exclusions: exclusions, exclusionFiles: exclusionFiles,
      suspensions: suspensionTables.flatMap { SuspensionReader.suspensions($0, &report) },
      suspensionFiles: suspensionTables.map { $0.file },
      suspensionColumns: suspensionTables.flatMap { SuspensionReader.columns($0) },
      examples: (fields["examples"]?.list("examples", &report) ?? []).compactMap {
        ExampleReader.example($0, ownMoments: ownMoments, &report)
      }, targets: read,
      clockDefaults: ClockDefaults(fields, &report),
      underpinnedBy: fields["underpinned-by"]?.texts("underpinned-by", &report) ?? [],
      workload: fields["workload"].flatMap { WorkloadReader.workload($0, &report) },
      credits: fields["credits"].flatMap { CreditsReader.credits($0, &report) })
    if fields["targets"]?.isEmptyList ?? false {
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

  /// Of a file, or a list of exclusions and files, whose names are added.
  private static func exclusions(
    _ node: YAMLNode?, _ tables: Tables, _ files: inout [String], _ report: inout Report
  ) -> [ExclusionDefinition] {
    guard let node else { return [] }
    var items = [node]
    if case .text = node.content {} else { items = node.list("exclusions", &report) }
    return items.flatMap { item -> [ExclusionDefinition] in
      guard case .text = item.content else {
        return ExclusionReader.exclusion(item, &report).map { [$0] } ?? []
      }
      guard let name = item.text("exclusions", &report), let table = tables(name, &report) else {
        return []
      }
      files.append(table.file)
      return ExclusionReader.exclusions(table, &report)
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
