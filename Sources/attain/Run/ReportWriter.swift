import CivilTime
import Diagnostics
import Reporting
import ServiceModel

/// Writes the reports of months below a folder, one folder a month.
struct ReportWriter {
  let folder: ReportsFolder
  let style: CSVStyle
  let reports: ReportsDefinition
  let branding: Branding

  /// Every file of every month is whole before the first month is put in its place; says of each month
  /// whether anything differs from what stood there.
  func write(_ results: [ReportInput]) throws(RunProblem) -> [Bool] {
    try place(try results.map { result throws(RunProblem) in try staged(result) })
  }

  /// Puts months in their places: all of them, or none.
  func place(_ new: [NewFolder]) throws(RunProblem) -> [Bool] {
    try RunProblem.told { () throws(FileProblem) in try folder.place(new) }
  }

  /// The files of a month, written beside their places.
  func staged(_ result: ReportInput) throws(RunProblem) -> NewFolder {
    // Rows that could not be put aside would be missing in every file.
    if let problem = result.storedRows?.problem { throw .file(problem) }
    let files = try files(of: result)
    let month = result.month.description
    let earlier = OutputFile.earlierNames(in: Folder.path(folder.path, month))
    return try RunProblem.told { () throws(FileProblem) in
      try OutputFile.stage(files, insteadOf: earlier, in: folder, to: month) {
        result.storedRows?.problem
      }
    }
  }

  /// The files of a month, the manifest last.
  private func files(of result: ReportInput) throws(RunProblem) -> [OutputFile] {
    var files: [OutputFile] = []
    let parties = try parties(of: result)
    if reports.scorecardsPer != nil {
      files.append(
        OutputFile("scorecards.csv") { [style] in $0(ScorecardFile(result, parties).bytes(style)) })
    }
    if reports.writes(.html) || reports.writes(.xlsx) {
      let page = PageInput(
        result, language: reports.language, branding: branding, hasLists: reports.writes(.csv))
      if let problem = result.storedRows?.problem { throw .file(problem) }
      if !page.faults.isEmpty { throw .fault(page.faults) }
      let suppliers = Supplier.all(of: result.rulebook)
      if reports.writes(.xlsx) { files += OutputFile.workbooks(page, parties, suppliers) }
      if reports.writes(.html) { files += OutputFile.pages(page, parties, suppliers) }
    }
    for kind in ReportFile.allCases where kind.isWritten(for: result, reports) {
      files.append(
        kind == .manifest
          ? OutputFile(last: kind.name) { ReportFile.manifest(of: result, outputs: $0) }
          : OutputFile(kind.name) { [style] in kind.write(result, style, to: $0) })
    }
    return files
  }

  private static let mostScorecards = 10_000

  private func parties(of result: ReportInput) throws(RunProblem) -> [ScorecardParty] {
    let parties = ScorecardParty.all(of: result)
    if parties.count <= ReportWriter.mostScorecards { return parties }
    throw .data([
      Diagnostic(
        .error, code: "too-many", "\(parties.count) values would have a scorecard each",
        at: reports.scorecardsPer?.location, expected: "at most \(ReportWriter.mostScorecards)",
        mend: "name another field under scorecards-per, or none")
    ])
  }
}

extension ReportInput {
  /// The rows that were put aside while the tickets were read.
  var storedRows: StoredRows? { rows as? StoredRows }
}
