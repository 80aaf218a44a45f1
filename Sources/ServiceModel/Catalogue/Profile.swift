package import Diagnostics

/// What the exports of one tool look like, and what their columns really mean.
///
/// Names of columns stand in the order of preference.
package struct Profile: Sendable {
  package let name: String
  /// A shorter name, where it is the usual one of its tool.
  package let alsoNamed: String?
  package let tool: String
  package let export: String
  package let holds: Holds
  package let rows: RowKind
  /// One column each, by all the names that it may have.
  package let recognisedBy: [[String]]
  package private(set) var columns: [TicketColumn: [String]]
  package let moments: [(name: String, columns: [String])]
  package let history: [HistoryColumn: [String]]
  /// What a history calls fields, and the fields of tickets that they are.
  package let fields: [ValueMapping.Pair]
  /// Columns of a history that hold more than what is of tickets, and the value of those rows.
  package let only: [ValueMapping.Pair]
  /// Patterns of timestamps, `iso8601` among them; more than one where the tool's settings decide.
  package let timestamps: [String]
  /// The zone that the tool surely writes.
  package let zone: Located<String>?
  package private(set) var values: [ValueMapping]
  package let missing: [String]?
  package let finished: [String]?
  package let cancelled: [String]?
  package let holdTime: HoldTime?
  package let holdUnit: HoldUnit?
  /// The statuses whose time alone the stated total holds; none where that is not known.
  package let holdStatuses: [String]
  package let meanings: [Meaning]
  /// What the cells of the tool's own verdict say.
  package let verdict: VerdictDefinition?

  package enum Holds: String, CaseIterable, Hashable, Sendable {
    case tickets, history
  }

  /// What a column means, where its name does not say it.
  package struct Meaning: Hashable, Sendable {
    package let column: String
    package let says: String
    /// Whether a public source says so.
    package let isSure: Bool

    package init(column: String, says: String, isSure: Bool) {
      self.column = column
      self.says = says
      self.isSure = isSure
    }
  }

  package init(
    name: String, alsoNamed: String? = nil, tool: String, export: String, holds: Holds,
    rows: RowKind, recognisedBy: [[String]], columns: [TicketColumn: [String]],
    moments: [(name: String, columns: [String])], history: [HistoryColumn: [String]],
    timestamps: [String], zone: Located<String>?, values: [ValueMapping], missing: [String]?,
    finished: [String]?, cancelled: [String]?, holdTime: HoldTime?, holdUnit: HoldUnit?,
    meanings: [Meaning], verdict: VerdictDefinition? = nil,
    holdStatuses: [String] = [], fields: [ValueMapping.Pair] = [],
    only: [ValueMapping.Pair] = []
  ) {
    self.holdStatuses = holdStatuses
    self.fields = fields
    self.only = only
    self.name = name
    self.alsoNamed = alsoNamed
    self.tool = tool
    self.export = export
    self.holds = holds
    self.rows = rows
    self.recognisedBy = recognisedBy
    self.columns = columns
    self.moments = moments
    self.history = history
    self.timestamps = timestamps
    self.zone = zone
    self.values = values
    self.missing = missing
    self.finished = finished
    self.cancelled = cancelled
    self.holdTime = holdTime
    self.holdUnit = holdUnit
    self.meanings = meanings
    self.verdict = verdict
  }
}

extension Profile {
  /// The profile without the columns of some roles.
  package func without(_ roles: Set<TicketColumn>) -> Profile {
    var profile = self
    profile.columns = columns.filter { !roles.contains($0.key) }
    let names = Set(roles.map { $0.name })
    profile.values = values.filter { !names.contains($0.field.value) }
    return profile
  }

  /// A header as it is compared: letters, digits and `#` alone, without capitals.
  ///
  /// Example: `First_Response At` and `first-response at` are both `firstresponseat`.
  package static func plain(_ header: String) -> String {
    String(header.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "#" })
  }

  /// The place of the first of some names in a header; exact before numbered, and plain last.
  package static func place(of names: [String], in headers: [String]) -> Int? {
    for name in names {
      let numbered = NumberedColumn(name)?.place(in: headers)
      if let place = headers.firstIndex(of: name) ?? numbered { return place }
    }
    let plain = headers.map { Profile.plain($0) }
    for name in names {
      if let place = plain.firstIndex(of: Profile.plain(name)) { return place }
    }
    return nil
  }

  /// Whether a header has all the columns that the export is known by.
  package func isRecognised(in headers: [String]) -> Bool {
    !recognisedBy.isEmpty
      && recognisedBy.allSatisfy { Profile.place(of: $0, in: headers) != nil }
  }
}
