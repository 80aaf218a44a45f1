import ServiceModel

/// `suppliers/<provider>.xlsx`: what the provider of an OLA or underpinning contract promised and what came
/// of it, with every breach of it.
package struct SupplierBook: Sendable {
  private let page: PageInput
  private let supplier: Supplier
  private let lines: [TargetLine]
  private var say: Wording { page.say }

  package init(_ page: PageInput, _ supplier: Supplier) {
    self.page = page
    self.supplier = supplier
    lines = page.lines.filter { supplier.targets.contains($0.target) }
  }

  /// Writes the workbook to a file; rows wait in the temporary folder.
  package func write(to path: String, temporaryFolder: String) throws(WorkbookProblem) {
    let book = PartyBook(page: page, kind: .supplierReport, name: supplier.name, lines: lines)
    try book.write(to: path, temporaryFolder: temporaryFolder) { writeBreaches(in: &$0) }
  }

  private func writeBreaches(in book: inout WorkbookFile) {
    let report = page.report
    let columns = ListColumns(.breaches, fields: report.rulebook.fields.names)
    TableSheet(
      page, say(.breaches), columns.all, fields: report.rulebook.fieldColumns(of: columns),
      rowCount: lines.reduce(0) { $0 + page.breaches.targets[$1.target].furthest.count }
    ).write(in: &book) { take in
      for line in lines {
        report.rows(of: .breaches, target: line.target, by: report.parser, take)
      }
    }
  }
}
