import Compliance
import ServiceModel

/// The overdue clocks of SLAs by the party of their tickets, the furthest beyond first.
enum OverdueDigest {
  static func parties(_ report: ReportInput, rowsPerParty: Int) -> [ByteText: LargestRows] {
    guard let breakdown = report.rulebook.partyBreakdown else { return [:] }
    let columns = ListColumns(.overdue, fields: report.rulebook.fields.names)
    let party = columns.place("cycle") + 1 + report.rulebook.breakdowns[breakdown].index
    let over = columns.place("over_seconds", fromEnd: true)
    var parties: [ByteText: LargestRows] = [:]
    for target in report.rulebook.targets.indices
    where report.rulebook.targets[target].kind == .sla {
      report.rows(of: .overdue, target: target, by: report.parser) { row in
        parties[ByteText(row.cell(party)), default: LargestRows(most: rowsPerParty)]
          .add(row, size: row.number(over) ?? 0)
      }
    }
    return parties
  }
}
