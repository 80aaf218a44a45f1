import CivilTime
import Compliance

/// A month in one line, for the log of whoever runs it unattended.
package struct SummaryLine {
  package let text: String

  package init(_ input: ReportInput) {
    let (attained, missed) = (input.attainedTargets, input.missedTargets)
    let (listed, books) = (input.tally.listed, input.tally.books)
    text =
      "\(input.month): "
      + (attained + missed == 0
        ? "no target is judged,"
        : "\(attained) of \(counted(attained + missed, "target")) attained,")
      + " \(counted(listed.breaches, "breach", many: "breaches")), \(listed.overdue) overdue,"
      + " \(books.rowsRejected) of \(counted(books.rowsRead, "row")) rejected"
  }
}
