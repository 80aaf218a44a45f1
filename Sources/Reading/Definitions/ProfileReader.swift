package import Diagnostics
package import ServiceModel

/// Reads a profile: what the exports of one tool look like.
package struct ProfileReader {
  private static let keys = [
    "profile", "also-named", "tool", "export", "holds", "rows", "recognised-by", "columns",
    "moments", "history", "timestamps", "zone", "values", "missing", "finished", "cancelled",
    "hold-unit", "hold-time", "verdict", "meanings", "fields", "only", "hold-statuses",
  ]

  /// A profile in some bytes; nothing where the diagnostics hold an error.
  package static func profile(
    _ bytes: [UInt8], path: String
  ) -> (profile: Profile?, diagnostics: [Diagnostic]) {
    let (readable, diagnostics) = readable(bytes, path: path)
    return (diagnostics.haveErrors ? nil : readable, diagnostics)
  }

  /// What of a profile could be read, whatever is wrong with the rest.
  package static func readable(
    _ bytes: [UInt8], path: String
  ) -> (profile: Profile?, diagnostics: [Diagnostic]) {
    var report = Report()
    let profile = YAMLFile.root(of: bytes, path: path, &report)
      .flatMap { ProfileReader.profile($0, &report) }
    return (profile, report.diagnostics)
  }

  static func profile(_ root: YAMLNode, _ report: inout Report) -> Profile? {
    guard let fields = Fields(root, "a profile", keys: keys, &report),
      let name = fields.required("profile", &report)?.name("profile", &report)
    else { return nil }
    let holds: Located<Profile.Holds>? = fields["holds"]?.word("holds", &report)
    let rows: Located<RowKind>? = fields["rows"]?.word("rows", &report)
    let holdTime: Located<HoldTime>? = fields["hold-time"]?.word("hold-time", &report)
    let holdUnit: Located<HoldUnit>? = fields["hold-unit"]?.word("hold-unit", &report)
    func texts(_ key: String) -> [String]? {
      fields[key]?.texts(key, &report).map { $0.value }
    }
    return Profile(
      name: name.value, alsoNamed: fields["also-named"]?.text("also-named", &report)?.value,
      tool: fields["tool"]?.text("tool", &report)?.value ?? name.value,
      export: fields["export"]?.text("export", &report)?.value ?? "",
      holds: holds?.value ?? .tickets, rows: rows?.value ?? .ticket,
      recognisedBy: (fields["recognised-by"]?.list("recognised-by", &report) ?? [])
        .map { $0.texts("recognised-by", &report).map { $0.value } },
      columns: columns(fields["columns"], &report), moments: moments(fields["moments"], &report),
      history: history(fields["history"], &report),
      timestamps: forms(fields["timestamps"], &report),
      zone: fields["zone"]?.text("zone", &report),
      values: TicketsReader.values(fields["values"], &report), missing: texts("missing"),
      finished: texts("finished"), cancelled: texts("cancelled"), holdTime: holdTime?.value,
      holdUnit: holdUnit?.value, meanings: meanings(fields["meanings"], &report),
      verdict: fields["verdict"].flatMap { VerdictReader.verdict($0, &report) },
      holdStatuses: texts("hold-statuses") ?? [],
      fields: pairs(fields["fields"], "fields", &report),
      only: pairs(fields["only"], "only", &report))
  }

  private static func pairs(
    _ node: YAMLNode?, _ key: String, _ report: inout Report
  ) -> [ValueMapping.Pair] {
    (node?.entries(key, &report) ?? []).compactMap { entry in
      entry.value.text("a text", &report).map {
        ValueMapping.Pair(from: entry.key.value, to: $0.value)
      }
    }
  }

  /// The forms that the tool can write, `iso8601` among them.
  private static func forms(_ node: YAMLNode?, _ report: inout Report) -> [String] {
    let texts = node?.texts("timestamps", &report) ?? []
    for text in texts where text.value != "iso8601" {
      let form = YAMLNode(content: .text(text.value), location: text.location)
      _ = PatternReader.pattern(form, &report)
    }
    return texts.map { $0.value }
  }

  private static func columns(
    _ node: YAMLNode?, _ report: inout Report
  ) -> [TicketColumn: [String]] {
    let names = TicketColumn.all.map { $0.name }
    guard let node, Fields(node, "columns", keys: names, &report) != nil else { return [:] }
    return node.entries("columns", &report).reduce(into: [:]) { columns, entry in
      guard let column = TicketColumn.all.first(where: { $0.name == entry.key.value }) else {
        return
      }
      columns[column] = entry.value.texts("a column", &report).map { $0.value }
    }
  }

  private static func moments(
    _ node: YAMLNode?, _ report: inout Report
  ) -> [(name: String, columns: [String])] {
    (node?.entries("moments", &report) ?? []).map { entry in
      (entry.key.value, entry.value.texts("a moment", &report).map { $0.value })
    }
  }

  private static func history(
    _ node: YAMLNode?, _ report: inout Report
  ) -> [HistoryColumn: [String]] {
    let names = HistoryColumn.allCases.map { $0.rawValue }
    guard let node, Fields(node, "history", keys: names, &report) != nil else { return [:] }
    return node.entries("history", &report).reduce(into: [:]) { columns, entry in
      guard let column = HistoryColumn(rawValue: entry.key.value) else { return }
      columns[column] = entry.value.texts("a column", &report).map { $0.value }
    }
  }

  private static func meanings(
    _ node: YAMLNode?, _ report: inout Report
  ) -> [Profile.Meaning] {
    (node?.list("meanings", &report) ?? []).compactMap { item in
      guard
        let fields = Fields(item, "a meaning", keys: ["column", "says", "sure"], &report),
        let column = fields.required("column", &report)?.text("column", &report),
        let says = fields.required("says", &report)?.text("says", &report)
      else { return nil }
      let sure = fields["sure"]?.text("sure", &report)?.value ?? "yes"
      return Profile.Meaning(
        column: column.value, says: says.value, isSure: ["yes", "true"].contains(sure))
    }
  }
}
