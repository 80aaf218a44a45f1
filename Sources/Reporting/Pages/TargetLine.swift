import Compliance
import ServiceModel

/// A target on a page: its month and the months before.
struct TargetLine: Sendable {
  /// Its place in the rulebook's list.
  let target: Int
  let row: ComplianceRow
  /// 13 months at most, the reporting month last.
  let trend: [TrendRow]

  /// Of all tickets, or of those of one part, in the order of the rulebook.
  static func all(
    _ report: ReportInput, _ measured: MeasuredMonths, part: TallyKey.Part? = nil
  ) -> [TargetLine] {
    let rows = TrendTable(report, part: part, measured[part]).rows
    return report.rulebook.targets.indices.map { target in
      let key = TallyKey(target: target, month: report.month, part: part)
      let name = report.rulebook.targets[target]
      return TargetLine(
        target: target,
        row: ComplianceTable.row(key, report.rulebook.goal(of: target, in: report.month), report),
        trend: rows.filter { $0.compliance.target == name }.suffix(13))
    }
  }
}
