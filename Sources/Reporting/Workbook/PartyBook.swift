/// A workbook about some targets alone: Summary, Breaches and Trend.
struct PartyBook {
  let page: PageInput
  /// What kind of report it is, in the file's title.
  let kind: Phrase
  /// Whose it is.
  let name: String
  let lines: [TargetLine]

  /// Writes the workbook to a file; rows wait in the temporary folder.
  func write(
    to path: String, temporaryFolder: String,
    breaches: (inout WorkbookFile) throws(WorkbookProblem) -> Void
  ) throws(WorkbookProblem) {
    let title = "\(name) · \(page.say.month(page.report.month))"
    var book = try WorkbookFile(
      path: path, temporaryFolder: temporaryFolder, title: "\(page.say(kind)) · \(title)",
      created: page.report.asOf)
    SummarySheet(page: page, title: title, lines: lines, figures: [], holders: [])
      .write(in: &book)
    try breaches(&book)
    TrendSheet(page: page, lines: lines).write(in: &book)
    try book.close()
  }
}
