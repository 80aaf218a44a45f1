package import CivilTime
package import Diagnostics

/// How the ticket exports are read.
package struct TicketsDefinition: Sendable {
  /// Paths with `*` and `?`, below the project's folder.
  package let files: [Located<String>]
  package let form: ExportForm
  package let rows: RowKind
  /// The header of the column that holds each role; roles that are absent have no column.
  package let columns: [TicketColumn: Located<String>]
  /// The project's own fields and the headers of their columns, in the order they are written.
  package let fields: [OwnField]
  /// The project's own moments and the headers of their columns, in the order they are written.
  package let moments: [OwnField]
  /// None for ISO 8601 with an offset or `Z`.
  package let timestamps: TimestampDefinition?
  /// For a field: what the export calls a value, and what it is called here.
  package let values: [ValueMapping]
  /// Cells that say that there is no value; the empty cell is always one.
  package let missing: [String]
  package let holdTime: HoldTime
  /// What a plain number in the column `on-hold` counts.
  package let holdUnit: HoldUnit
  /// Statuses of finished and of cancelled tickets, after the mapping of values.
  package let finished: [String]
  package let cancelled: [String]
  /// How the tool's own verdict is read, where the project says something of it.
  package let verdict: VerdictDefinition?
  /// How many distinct values all fields together may have, which are all in memory.
  package let mostValues: Int
  /// Gives the columns that are not named here.
  package let profile: Profile?

  package init(
    files: [Located<String>], form: ExportForm = ExportForm(), rows: RowKind,
    columns: [TicketColumn: Located<String>],
    fields: [OwnField] = [], moments: [OwnField] = [], timestamps: TimestampDefinition? = nil,
    values: [ValueMapping] = [],
    missing: [String] = [""], holdTime: HoldTime = .open,
    holdUnit: HoldUnit = .seconds, finished: [String] = TicketsDefinition.defaultFinished,
    cancelled: [String] = TicketsDefinition.defaultCancelled,
    verdict: VerdictDefinition? = nil,
    mostValues: Int = TicketsDefinition.usualMostValues, profile: Profile? = nil
  ) {
    self.files = files
    self.form = form
    self.rows = rows
    self.columns = columns
    self.fields = fields
    self.moments = moments
    self.timestamps = timestamps
    self.values = values
    self.missing = missing
    self.holdTime = holdTime
    self.holdUnit = holdUnit
    self.finished = finished
    self.cancelled = cancelled
    self.verdict = verdict
    self.mostValues = mostValues
    self.profile = profile
  }

  /// The fields that somebody asks for, by name: where only the profile knows their columns, the export has to have one.
  package private(set) var neededFields: Set<String> = []

  func needing(_ fields: Set<String>) -> TicketsDefinition {
    var definition = self
    definition.neededFields = fields
    return definition
  }

  /// Whether a column is named for a role, here or by the profile.
  package func has(_ column: TicketColumn) -> Bool { !headers(of: column).isEmpty }

  /// What the column of a role may be called: as it is named here, or else all names of the profile.
  package func headers(of column: TicketColumn) -> [String] {
    columns[column].map { [$0.value] } ?? profile?.columns[column] ?? []
  }

  package static let usualMostValues = 100_000
  package static let defaultFinished = ["Resolved", "Closed", "Done", "Completed", "Solved"]
  package static let defaultCancelled = ["Cancelled", "Canceled"]
}

/// What a plain number of a stated pause total counts.
package enum HoldUnit: String, CaseIterable, Hashable, Sendable {
  case seconds, minutes, hours

  package var length: Seconds {
    switch self {
    case .seconds: Seconds(1)
    case .minutes: .minutes(1)
    case .hours: .hours(1)
    }
  }
}

/// What one row of an export is.
package enum RowKind: String, CaseIterable, Hashable, Sendable {
  /// The whole ticket.
  case ticket
  /// The ticket as it stood after one update; the last one is the ticket, the changes its history.
  case snapshot
}

/// What a column of an export holds.
package enum TicketColumn: Hashable, Sendable {
  case id
  case moment(TicketMoment)
  case field(TicketField)
  case onHold
  case toolVerdict
  /// When a snapshot was taken.
  case updated

  /// As `columns:` names it: `first-response`.
  package var name: String {
    switch self {
    case .id: "id"
    case .moment(let moment): TicketMoment.standardNames[moment.index]
    case .field(let field): TicketField.standardNames[field.index]
    case .onHold: "on-hold"
    case .toolVerdict: "tool-verdict"
    case .updated: "updated"
    }
  }

  /// What it says of a ticket, for messages: a moment, a field, or neither.
  package var kind: String {
    switch self {
    case .id: "id"
    case .moment: "moment"
    case .field: "field"
    case .onHold: "total of pauses"
    case .toolVerdict: "verdict"
    case .updated: "time of a snapshot"
    }
  }

  /// All of them, in the order in which people name them.
  package static let all: [TicketColumn] =
    [.id] + TicketMoment.standard.map { .moment($0) }
    + TicketField.standardNames.indices.map { .field(TicketField(index: $0)) }
    + [.onHold, .toolVerdict, .updated]
}

/// A column that scopes, exclusions and breakdowns may name, under a name of the project's own.
package struct OwnField: Sendable {
  package let name: Located<String>
  package let column: Located<String>

  package init(name: Located<String>, column: Located<String>) {
    self.name = name
    self.column = column
  }
}

/// How timestamps are written in the exports.
package struct TimestampDefinition: Sendable {
  /// The patterns, such as `d/M/yyyy HH:mm`, the first that fits is it; empty for ISO 8601 alone.
  package let formats: [Located<TimestampPattern>]
  /// Whether ISO 8601 is tried before the patterns.
  package let allowsISO8601: Bool
  /// The zone of timestamps that state none.
  package let timezone: Located<String>?

  package init(
    formats: [Located<TimestampPattern>], allowsISO8601: Bool, timezone: Located<String>?
  ) {
    self.formats = formats
    self.allowsISO8601 = allowsISO8601
    self.timezone = timezone
  }
}

/// The values of one field that are called something else here.
package struct ValueMapping: Sendable {
  package let field: Located<String>
  package let pairs: [Pair]

  package struct Pair: Sendable {
    /// The export's text.
    package let from: String
    package let to: String

    package init(from: String, to: String) {
      self.from = from
      self.to = to
    }
  }

  package init(field: Located<String>, pairs: [Pair]) {
    self.field = field
    self.pairs = pairs
  }
}
