package import CivilTime
package import Compliance
package import ServiceModel

/// All that the reports of one month are made of.
package struct ReportInput: Sendable {
  package let rulebook: Rulebook
  package let tally: Tally
  /// Holds the texts of the tally's symbols.
  package let symbols: SymbolTable
  package let month: Month
  package let asOf: Instant
  /// The ticket files, by `TicketPlace.file`.
  package let files: [String]
  package let rejections: [Rejection]
  /// Rows of lists that were written while the tickets were read, as plain CSV; they stand before what
  /// the tally and `rejections` hold.
  package let rows: (any RowSource)?
  /// Reads such rows again, for pages and for spreadsheets.
  package let parser: any RowParser
  /// Every file that the run read, with its hash.
  package let sources: [SourceFile]
  /// Such as `2026a`; none where the zone database does not say.
  package let zoneVersion: String?
  package let toolVersion: String
  /// What a reader of the report has to know, a line each.
  package let warnings: [String]
  /// Where the rows of the history ended; none where the project has no history.
  package let history: HistoryCounts?
  /// What was kept beside the usual.
  package let extras: Assessor.Extras

  package init(
    rulebook: Rulebook, tally: Tally, symbols: SymbolTable, month: Month, asOf: Instant,
    files: [String], rejections: [Rejection], sources: [SourceFile], zoneVersion: String?,
    toolVersion: String, warnings: [String], history: HistoryCounts? = nil,
    extras: Assessor.Extras = [], rows: (any RowSource)? = nil, parser: any RowParser
  ) {
    self.rulebook = rulebook
    self.tally = tally
    self.symbols = symbols
    self.month = month
    self.asOf = asOf
    self.files = files
    self.rejections = rejections
    self.sources = sources
    self.zoneVersion = zoneVersion
    self.toolVersion = toolVersion
    self.warnings = warnings
    self.history = history
    self.extras = extras
    self.rows = rows
    self.parser = parser
  }

  /// How many rows `rejected.csv` has.
  var rejectionCount: Int { rejections.count + (rows?.rejectedRowCount ?? 0) }

  /// Whether a target of the month was measured and missed its goal.
  package var hasMissedTarget: Bool {
    ComplianceTable(self).wholes.contains { $0.attained == false }
  }

  private var backlogFaults: [String] {
    let table = BacklogTable(self)
    let closing = table.rows(of: month).last?.counts.closing ?? 0
    if closing == tally.listed.open { return table.faults }
    return table.faults + ["\(tally.listed.open) open tickets are listed, \(closing) are counted"]
  }

  /// The laws of the books that do not hold; none where they close.
  package var faults: [String] {
    tally.books.faults + backlogFaults + (history?.faults ?? [])
      + MonthRuleFile(input: self).faults
  }
}

/// A file that a run read.
package struct SourceFile: Hashable, Sendable {
  package enum Role: String, Hashable, Sendable {
    case project, profile, agreement, table, calendar, logo, tickets, history, zone
  }

  package let role: Role
  package let path: String
  package let bytes: Int
  /// In hexadecimal digits.
  package let sha256: String

  package init(role: Role, path: String, bytes: Int, sha256: String) {
    self.role = role
    self.path = path
    self.bytes = bytes
    self.sha256 = sha256
  }
}
