import Diagnostics
import ServiceModel

/// Reads the part `tickets` of a project.
struct TicketsReader {
  private static let keys =
    [
      "files", "rows", "profile", "columns", "fields", "moments", "timestamps", "values", "missing",
      "hold-time", "hold-unit", "finished", "cancelled", "verdict", "most-values",
    ] + FormReader.keys

  /// `profiles` gives the profile of a name, or tells that there is none.
  static func tickets(
    _ node: YAMLNode, profiles: (Located<String>, inout Report) -> Profile?,
    _ report: inout Report
  ) -> TicketsDefinition? {
    guard let fields = Fields(node, "tickets", keys: keys, &report) else { return nil }
    let files = FormReader.files(fields, &report)
    let rows: Located<RowKind>? = fields["rows"]?.word("rows", &report)
    let holdTime: Located<HoldTime>? = fields["hold-time"]?.word("hold-time", &report)
    let holdUnit: Located<HoldUnit>? = fields["hold-unit"]?.word("hold-unit", &report)
    let name = fields["profile"]?.text("profile", &report)
    let named = name.flatMap { profiles($0, &report) }
    if name != nil, named == nil { return nil }
    let (columns, without) = columns(fields, named, &report)
    let profile = named?.without(without)
    let verdict: [TicketColumn] = fields["verdict"] == nil ? [] : [.toolVerdict]
    let hasColumns = fields["columns"]?.isMapping ?? (named != nil)
    for needed in [TicketColumn.id, .moment(.created)] + verdict
    where hasColumns && columns[needed] == nil && profile?.columns[needed] == nil {
      // One that cannot be read is told already.
      if fields["columns"]?.has(needed.name) ?? false, !without.contains(needed) { continue }
      report.error(
        "missing-key", "columns has no '\(needed.name)'",
        at: fields["columns"]?.location ?? node.location,
        expected: "the header of the column that holds \(needed.name)")
    }
    guard !files.isEmpty else { return nil }
    func texts(_ key: String) -> [String]? {
      fields[key]?.texts(key, &report).map { $0.value }
    }
    return TicketsDefinition(
      files: files, form: FormReader.form(fields, &report),
      rows: rows?.value ?? profile?.rows ?? .ticket,
      columns: columns,
      fields: ownFields(fields["fields"], "field", &report),
      moments: ownMoments(fields["moments"], &report),
      timestamps: timestamps(fields["timestamps"], profile, at: name?.location, &report),
      values: (profile?.values ?? []) + values(fields["values"], &report),
      missing: texts("missing") ?? profile?.missing ?? [""],
      holdTime: holdTime?.value ?? profile?.holdTime ?? .open,
      holdUnit: holdUnit?.value ?? profile?.holdUnit ?? .seconds,
      finished: texts("finished") ?? profile?.finished ?? TicketsDefinition.defaultFinished,
      cancelled: texts("cancelled") ?? profile?.cancelled ?? TicketsDefinition.defaultCancelled,
      verdict: verdictDefinition(
        fields["verdict"], profile, column: columns[.toolVerdict]?.value, &report),
      mostValues: mostValues(fields, &report), profile: profile)
  }

  private static func mostValues(_ fields: Fields, _ report: inout Report) -> Int {
    fields["most-values"]?.count("number of values", 1...1_000_000_000, &report)?.value
      ?? TicketsDefinition.usualMostValues
  }

  /// The columns, and the roles whose column of the profile is not to be read: `""` stands in its place, where
  /// nothing at all may be a line that is not finished.
  private static func columns(
    _ fields: Fields, _ profile: Profile?, _ report: inout Report
  ) -> (columns: [TicketColumn: Located<String>], without: Set<TicketColumn>) {
    let given = profile == nil ? fields.required("columns", &report) : fields["columns"]
    guard let node = given,
      Fields(node, "columns", keys: TicketColumn.all.map { $0.name }, &report) != nil
    else { return ([:], []) }
    var columns: [TicketColumn: Located<String>] = [:]
    var without: Set<TicketColumn> = []
    for entry in node.entries("columns", &report) {
      guard let column = TicketColumn.all.first(where: { $0.name == entry.key.value }) else {
        continue
      }
      if entry.value.isQuotedNothing, profile?.columns[column] != nil {
        without.insert(column)
      } else {
        columns[column] = entry.value.text("a column", &report)
      }
    }
    return (columns, without)
  }

  /// What the project does not say, the profile may; its words are those of the columns that it knows alone.
  private static func verdictDefinition(
    _ node: YAMLNode?, _ profile: Profile?, column: String?, _ report: inout Report
  ) -> VerdictDefinition? {
    let isKnown = column.map { profile?.columns[.toolVerdict]?.contains($0) == true } ?? true
    let words = isKnown ? profile?.verdict?.words : nil
    guard let own = node.flatMap({ VerdictReader.verdict($0, &report) }) else {
      return profile?.verdict.map { VerdictDefinition(targets: $0.targets, words: words) }
    }
    return VerdictDefinition(targets: own.targets, words: own.words ?? words)
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
      if let column = TicketColumn.all.first(where: { $0.name == entry.key.value }) {
        let isSame = column.kind == what
        report.error(
          "field-name", "'\(column.name)' is every ticket's own \(column.kind)",
          at: entry.key.location, expected: "another name",
          mend: isSame
            ? "name its column under columns"
            : "call the \(what) by a name of its own, such as own-\(column.name)")
        return nil
      }
      return entry.value.text("a column", &report).map { OwnField(name: entry.key, column: $0) }
    }
  }

  /// What is stated, and what a profile says where nothing is.
  private static func timestamps(
    _ node: YAMLNode?, _ profile: Profile?, at place: Location?, _ report: inout Report
  ) -> TimestampDefinition? {
    let stated = timestamps(node, &report)
    guard let profile, let place, !profile.timestamps.isEmpty, !(node?.has("format") ?? false)
    else { return stated }
    let patterns = profile.timestamps.compactMap { TimestampPattern($0) }
    let orders = Set(patterns.compactMap { $0.isDayFirst })
    let zone = stated?.timezone ?? profile.zone
    if orders.count > 1 || zone == nil && patterns.contains(where: { !$0.statesOffset }) {
      report.error(
        "missing-format", "\(profile.tool) writes timestamps by its settings, which are not stated",
        at: node?.location ?? place,
        expected: "timestamps: {format: one of "
          + profile.timestamps.map { "\"\($0)\"" }.joined(separator: ", ")
          + ", timezone: a zone}", mend: "attain init finds them from the export")
    }
    return TimestampDefinition(
      formats: patterns.map { Located($0, at: place) },
      allowsISO8601: patterns.isEmpty || profile.timestamps.contains("iso8601"), timezone: zone)
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

  static func values(_ node: YAMLNode?, _ report: inout Report) -> [ValueMapping] {
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
