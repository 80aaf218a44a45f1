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
  package let reportWarnings: [ReportWarning]
  /// Those of them about years whose holidays are not stated, which every page and workbook tells.
  package let calendarWarnings: [String]
  /// How many of them say that an export may not be whole.
  package let cutOffSigns: Int
  /// Where the rows of the history ended; none where the project has no history.
  package let history: HistoryCounts?
  /// What was kept beside the usual.
  package private(set) var extras: Assessor.Extras
  /// The sealed months up to this one, as they were published, by month.
  package private(set) var published: [PublishedMonth] = []
  /// Those of them that do not say which targets were suspended.
  private(set) var unknownSuspensions: Set<Month> = []

  package init(
    rulebook: Rulebook, tally: Tally, symbols: SymbolTable, month: Month, asOf: Instant,
    files: [String], rejections: [Rejection], sources: [SourceFile], zoneVersion: String?,
    toolVersion: String, warnings: [ReportWarning], calendarWarnings: [String] = [],
    cutOffSigns: Int = 0,
    history: HistoryCounts? = nil,
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
    reportWarnings = warnings
    self.calendarWarnings = calendarWarnings
    self.cutOffSigns = cutOffSigns
    self.history = history
    self.extras = extras
    self.rows = rows
    self.parser = parser
  }

  /// What a reader of the report has to know, a line each.
  package var warnings: [String] { reportWarnings.map { $0.text } }

  /// The same with what the project has published of the reporting month and of all before it, whether the data
  /// still has anything of them or not.
  package func restating(_ published: PublishedMonths) -> ReportInput {
    if published.months.isEmpty { return self }
    var input = self
    input.unknownSuspensions = published.unknownSuspensions
    input.published = published.months.filter { $0.month <= month }
    return input
  }

  /// The same without the list of all clocks, which a report has where it is asked for.
  package var withoutClocks: ReportInput {
    var input = self
    input.extras.remove(.allClocks)
    return input
  }

  /// The month's numbers for all tickets, by target.
  package var targets: [PublishedTarget] { targets(in: month) }

  /// The numbers of a month of the data for all tickets, by target.
  func targets(in month: Month) -> [PublishedTarget] {
    rulebook.targets.indices.map { target in
      PublishedTarget(
        name: rulebook.targets[target], goal: rulebook.goal(of: target, in: month),
        counts: tally[TallyKey(target: target, month: month)],
        isSuspended: tally.isSuspended(target: target, in: month, rulebook))
    }
  }

  /// How many rows `rejected.csv` has.
  var rejectionCount: Int { rejections.count + (rows?.rejectedRowCount ?? 0) }

  /// How many targets of the month were measured and missed their goal.
  package var missedTargets: Int {
    ComplianceTable.wholes(of: self).count { $0.attained == false }
  }

  /// How many attained it.
  package var attainedTargets: Int {
    ComplianceTable.wholes(of: self).count { $0.attained == true }
  }

  /// How many tickets were created in the month.
  package var createdTickets: Int { BacklogTable(self).rows(of: month).last?.counts.created ?? 0 }

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
