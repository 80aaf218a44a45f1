import Compliance
import ServiceModel

/// `scorecards/<party>.xlsx`: one party's month, of whose tickets alone it tells.
///
/// What is promised beneath, who had a ticket and where it stands in the exports stay inside.
package struct ScorecardBook: Sendable {
  private let page: PageInput
  private let party: ScorecardParty
  private let lines: [TargetLine]
  private var say: Wording { page.say }

  package init(_ page: PageInput, _ party: ScorecardParty) {
    self.page = page
    self.party = party
    lines = TargetLine.scorecard(page, party)
  }

  /// Writes the workbook to a file; rows wait in the temporary folder.
  package func write(to path: String, temporaryFolder: String) throws(WorkbookProblem) {
    let book = PartyBook(page: page, kind: .scorecard, name: party.title, lines: lines)
    try book.write(to: path, temporaryFolder: temporaryFolder) { writeBreaches(in: &$0) }
  }

  private func writeBreaches(in book: inout WorkbookFile) {
    let rulebook = page.report.rulebook
    let columns = ListColumns(.breaches, fields: rulebook.fields.names)
    let lists = page.breaches.parties[party.name] ?? [:]
    let rows = lines.compactMap { lists[$0.target] }
    let (kept, all) = (rows.reduce(0) { $0 + $1.rows.count }, rows.reduce(0) { $0 + $1.count })
    TableSheet(
      page, say(.breaches), columns.all, fields: rulebook.fieldColumns(of: columns),
      shown: shown(columns), rowCount: kept
    ).write(
      in: &book,
      note: kept < all ? say(.breachesShown, say.number(kept), say.number(all)) : nil
    ) { take in
      for list in rows { list.rows.forEach(take) }
    }
  }

  /// The clock, and of its ticket what a scorecard's page shows.
  private func shown(_ columns: ListColumns) -> [Int] {
    let fields = page.report.rulebook.fieldColumns(of: columns)
    let party = page.report.rulebook.partyBreakdown.map {
      page.report.rulebook.breakdowns[$0].index
    }
    let wanted: [Int] = [TicketField.priority.index, TicketField.service.index].filter {
      $0 != party
    }
    return ["month", "agreement", "target", "ticket"].map { columns.place($0) }
      + wanted.map { fields.lowerBound + $0 }
      + ["start", "deadline", "stop", "threshold", "elapsed_seconds", "over_seconds"].map {
        columns.place($0, fromEnd: true)
      }
  }
}

extension TargetLine {
  /// What a party's scorecard tells of: targets of SLAs that measured its tickets in any month.
  static func scorecard(_ page: PageInput, _ party: ScorecardParty) -> [TargetLine] {
    all(page.report, page.measured, part: party.part).filter {
      $0.row.target.kind == .sla && ($0.row.counts.clocks > 0 || !$0.isEmpty)
    }
  }
}
