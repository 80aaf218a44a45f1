import CivilTime
import Compliance
package import ServiceModel

/// What the improvement record says by the end of the reporting month, and which missed targets it lacks.
package struct ImprovementTable: CSVFile {
  let rows: [ImprovementRow]
  /// The targets that the reporting month missed and that no line is about: none of the month, and none
  /// that is still open.
  let missing: [ComplianceRow]
  /// Of each of those the missed month and the two before it, as the record's lines have them.
  private let beforeMissing: [Attainment]

  /// Nothing where the project keeps no record.
  package init?(_ input: ReportInput) {
    guard let lines = input.rulebook.improvements else { return nil }
    self.init(input, lines)
  }

  private init(_ input: ReportInput, _ lines: [Improvement]) {
    rows = lines.filter { $0.month <= input.month }.map { ImprovementRow($0, input) }
    missing = ImprovementTable.missing(input, lines, of: input.rulebook.targets)
    beforeMissing = missing.map { row in
      let target = input.rulebook.targets.firstIndex(of: row.target)
      return target.map { input.attainment(of: $0, before: row.month) } ?? row.counts.attainment
    }
  }

  /// `targets` are those that the lines name by their places.
  private static func missing(
    _ input: ReportInput, _ lines: [Improvement], of targets: [TargetName]
  ) -> [ComplianceRow] {
    let covered = Set(
      lines.filter { $0.month == input.month || $0.status.isOpen && $0.month < input.month }
        .map { targets[$0.target] })
    return ComplianceTable.wholes(of: input).filter { row in
      row.attained == false && !covered.contains(row.target)
    }
  }

  /// The lines that the record of a rulebook lacks, as rows of its CSV file; `columns` are those of its header.
  ///
  /// The rulebook may be of a later reading than the month's.
  package static func newLines(
    _ input: ReportInput, beside rulebook: Rulebook, columns: [String]
  ) -> [[String]] {
    missing(input, rulebook.improvements ?? [], of: rulebook.targets).map { row in
      columns.map { column in
        switch column {
        case "month": "\(row.month)"
        case "agreement": row.target.agreement
        case "target": row.target.target
        case "met": "\(row.counts.attainment.met)"
        case "measured": "\(row.counts.attainment.measured)"
        case "status": Improvement.Status.open.rawValue
        default: ""
        }
      }
    }
  }

  /// `improvements.csv` of the month: the record, and what became of each line.
  var columns: [String] {
    [
      "month", "agreement", "kind", "target", "action", "owner", "due", "status", "done", "state",
      "before_met", "before_measured", "before_percent", "after_met", "after_measured",
      "after_percent", "change_points", "change_lower_points", "change_upper_points", "effect",
      "file", "line",
    ]
  }

  func write(to csv: inout CSVWriter) {
    for row in rows { row.write(to: &csv) }
    for (row, before) in zip(missing, beforeMissing) { row.writeMissing(before, to: &csv) }
  }
}

extension ImprovementRow {
  fileprivate func write(to csv: inout CSVWriter) {
    for text in [
      "\(improvement.month)", name.agreement, name.kind.rawValue, name.target, improvement.action,
      improvement.owner, improvement.due.map { "\($0)" } ?? "", improvement.status.rawValue,
      improvement.done.map { "\($0)" } ?? "", state.rawValue,
    ] {
      csv.text(text)
    }
    csv.attainment(before)
    csv.attainment(after)
    csv.percent(change?.points)
    csv.percent(change?.limits.lowerBound)
    csv.percent(change?.limits.upperBound)
    csv.text(effect?.rawValue ?? "")
    csv.text(improvement.file)
    csv.number(improvement.line)
    csv.endRow()
  }
}

extension ComplianceRow {
  /// A missed target that the record has no line about.
  fileprivate func writeMissing(_ before: Attainment, to csv: inout CSVWriter) {
    for text in ["\(month)", target.agreement, target.kind.rawValue, target.target] {
      csv.text(text)
    }
    for _ in 0..<5 { csv.empty() }
    csv.text("missing")
    csv.attainment(before)
    for _ in 0..<9 { csv.empty() }
    csv.endRow()
  }
}
