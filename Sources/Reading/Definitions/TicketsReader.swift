import Diagnostics
import ServiceModel

/// Reads the part `tickets` of a project.
struct TicketsReader {
  private static let keys =
    [
      "files", "rows", "profile", "columns", "fields", "moments", "timestamps", "values", "missing",
      "hold-time", "hold-unit", "finished", "cancelled", "verdict",
    ] + FormReader.keys

  struct Result {
    let definition: TicketsDefinition
    /// Read and not yet evaluated.
    let profile: Located<String>?
  }

  static func tickets(_ node: YAMLNode, _ report: inout Report) -> Result? {
    guard let fields = Fields(node, "tickets", keys: keys, &report) else { return nil }
    let files = fields.required("files", &report)?.texts("files", &report) ?? []
    let rows: Located<RowKind>? = fields["rows"]?.word("rows", &report)
    let holdTime: Located<HoldTime>? = fields["hold-time"]?.word("hold-time", &report)
    let holdUnit: Located<HoldUnit>? = fields["hold-unit"]?.word("hold-unit", &report)
    let columns = columns(fields, &report)
    let verdict: [TicketColumn] = fields["verdict"] == nil ? [] : [.toolVerdict]
    for needed in [TicketColumn.id, .moment(.created)] + verdict where columns[needed] == nil {
      report.error(
        "missing-key", "columns has no '\(needed.name)'",
        at: fields["columns"]?.location ?? node.location,
        expected: "the header of the column that holds \(needed.name)")
    }
    guard !files.isEmpty else { return nil }
    func texts(_ key: String) -> [String]? {
      fields[key]?.texts(key, &report).map { $0.value }
    }
    let definition = TicketsDefinition(
      files: files, form: FormReader.form(fields, &report), rows: rows?.value ?? .ticket,
      columns: columns,
      fields: ownFields(fields["fields"], "field", &report),
      moments: ownMoments(fields["moments"], &report),
      timestamps: timestamps(fields["timestamps"], &report),
      values: values(fields["values"], &report), missing: texts("missing") ?? [""],
      holdTime: holdTime?.value ?? .open, holdUnit: holdUnit?.value ?? .seconds,
      finished: texts("finished") ?? TicketsDefinition.defaultFinished,
      cancelled: texts("cancelled") ?? TicketsDefinition.defaultCancelled,
      verdict: fields["verdict"].flatMap { VerdictReader.verdict($0, &report) })
    return Result(definition: definition, profile: fields.key("profile"))
  }

  private static func columns(
    _ fields: Fields, _ report: inout Report
  ) -> [TicketColumn: Located<String>] {
    guard let node = fields.required("columns", &report),
      Fields(node, "columns", keys: TicketColumn.all.map { $0.name }, &report) != nil
    else { return [:] }
    var columns: [TicketColumn: Located<String>] = [:]
    for entry in node.entries("columns", &report) {
      guard let column = TicketColumn.all.first(where: { $0.name == entry.key.value }) else {
        continue
      }
      columns[column] = entry.value.text("a column", &report)
    }
    return columns
  }

  private static func ownMoments(_ node: YAMLNode?, _ report: inout Report) -> [OwnField] {
    let moments = ownFields(node, "moment", &report)
    let most = TicketMoment.limit - TicketMoment.standardNames.count
    if let first = moments.dropFirst(most).first {
      report.error(
        "too-many", "the project has \(moments.count) moments of its own",
        at: first.name.location, expected: "at most \(most)")
    }
    return moments
  }

  private static func ownFields(
    _ node: YAMLNode?, _ what: String, _ report: inout Report
  ) -> [OwnField] {
    (node?.entries("\(what)s", &report) ?? []).compactMap { entry in
      if TicketColumn.all.contains(where: { $0.name == entry.key.value }) {
        report.error(
          "field-name", "'\(entry.key.value)' is every ticket's own \(what)",
          at: entry.key.location,
          expected: "another name", mend: "name its column under columns")
        return nil
      }
      return entry.value.text("a column", &report).map { OwnField(name: entry.key, column: $0) }
    }
  }

  static func timestamps(
    _ node: YAMLNode?, _ report: inout Report
  ) -> TimestampDefinition? {
    guard let node,
      let fields = Fields(node, "timestamps", keys: ["format", "timezone"], &report)
    else { return nil }
    let zone = fields["timezone"]?.text("timezone", &report)
    let nodes = fields["format"].map { $0.items } ?? []
    let isISO = nodes.map { if case .text("iso8601") = $0.content { true } else { false } }
    let patterns = zip(nodes, isISO).compactMap { node, isISO in
      isISO ? nil : PatternReader.pattern(node, &report)
    }
    for pattern in patterns where zone == nil && !pattern.value.statesOffset {
      report.error(
        "missing-timezone", "these timestamps state no offset, and no timezone is given for them",
        at: pattern.location, expected: "timezone: beside format:, such as Europe/London")
    }
    return TimestampDefinition(
      formats: patterns, allowsISO8601: patterns.isEmpty || isISO.contains(true), timezone: zone)
  }

  private static func values(_ node: YAMLNode?, _ report: inout Report) -> [ValueMapping] {
    (node?.entries("values", &report) ?? []).map { entry in
      let pairs = entry.value.entries("the values of \(entry.key.value)", &report)
        .compactMap { pair in
          pair.value.text("a value", &report)
            .map { ValueMapping.Pair(from: pair.key.value, to: $0.value) }
        }
      return ValueMapping(field: entry.key, pairs: pairs)
    }
  }
}
