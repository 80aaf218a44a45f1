import CivilTime
import Compliance
import ServiceModel

/// `report.xlsx`: the month as a workbook, with every breach of it.
package struct ReportBook: Sendable {
  /// The rows that a sheet of a workbook holds, its headings included.
  package static let mostRows = TableSheet.mostRows

  private let page: PageInput
  private let rowsPerSheet: Int
  private var say: Wording { page.say }

  /// Breaches that a sheet of so many rows does not hold stand on further ones.
  package init(_ page: PageInput, rowsPerSheet: Int = ReportBook.mostRows) {
    self.page = page
    self.rowsPerSheet = rowsPerSheet
  }

  /// Writes the workbook to a file; rows wait in the temporary folder.
  ///
  /// Cost: the cells of its sheets; the breaches are never in memory whole.
  package func write(to path: String, temporaryFolder: String) throws(WorkbookProblem) {
    let title = "\(say(.monthlyReport)) · \(say.month(page.report.month))"
    var book = try WorkbookFile(
      path: path, temporaryFolder: temporaryFolder, title: "\(title) · \(page.branding.name)",
      created: page.report.asOf)
    SummarySheet(
      page: page, title: title, lines: page.lines, figures: page.figures,
      holders: page.holdersOfBreaches
    ).write(in: &book)
    writeTable(.compliance, page.compliance.bytes(.plain), in: &book)
    writeBreaches(in: &book)
    TrendSheet(page: page, lines: page.lines).write(in: &book)
    BacklogSheet(page: page).write(in: &book)
    writeTable(.holders, HolderFile(input: page.report).bytes(.plain), in: &book)
    MethodSheet(page: page).write(in: &book)
    try book.close()
  }

  private func writeTable(_ title: Phrase, _ csv: [UInt8], in book: inout WorkbookFile) {
    TableSheet(page, title, csv: csv).write(csv: csv, in: &book)
  }

  private func writeBreaches(in book: inout WorkbookFile) {
    let report = page.report
    let columns = ListColumns(.breaches, fields: report.rulebook.fields.names)
    TableSheet(
      page, say(.breaches), columns.all, fields: report.rulebook.fieldColumns(of: columns),
      rowCount: page.breaches.count
    ).write(in: &book, rowsPerSheet: rowsPerSheet) { take in
      for target in report.rulebook.targets.indices {
        report.rows(of: .breaches, target: target, by: report.parser, take)
      }
    }
  }
}

extension Rulebook {
  /// Where the fields of the tickets stand in a list of clocks.
  func fieldColumns(of columns: ListColumns) -> Range<Int> {
    let first = columns.place("cycle") + 1
    return first..<first + fields.names.count
  }
}
