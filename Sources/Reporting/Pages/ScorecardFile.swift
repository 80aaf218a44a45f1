import CivilTime
import Compliance
import ServiceModel

/// `scorecards.csv`: for whom which file is, and what is in it, for those who send them.
package struct ScorecardFile {
  private let report: ReportInput
  private let parties: [ScorecardParty]

  package init(_ report: ReportInput, _ parties: [ScorecardParty]) {
    self.report = report
    self.parties = parties
  }

  /// A row for each party, by the bytes of their names.
  package func bytes(_ style: CSVStyle) -> [UInt8] {
    var csv = CSVWriter(
      style, columns: ["month", "party", "file", "targets", "attained", "missed", "breaches"])
    for party in parties {
      let rows = report.rulebook.targets.indices
        .filter { report.rulebook.targets[$0].kind == .sla }.map { row(of: $0, party) }
      csv.text(report.month.description)
      csv.text(party.title)
      csv.text("scorecards/\(party.fileName)")
      csv.number(rows.filter { $0.counts.clocks > 0 }.count)
      csv.number(rows.filter { $0.attained == true }.count)
      csv.number(rows.filter { $0.attained == false }.count)
      csv.number(rows.reduce(0) { $0 + $1.counts.breached })
      csv.endRow()
    }
    return csv.bytes
  }

  private func row(of target: Int, _ party: ScorecardParty) -> ComplianceRow {
    ComplianceTable.row(
      TallyKey(target: target, month: report.month, part: party.part),
      report.rulebook.goal(of: target, in: report.month), report)
  }
}
