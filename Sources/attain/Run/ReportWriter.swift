import CivilTime
import Diagnostics
import Reporting
import ServiceModel

/// Writes the reports of months below a folder, one folder a month.
struct ReportWriter {
  let folder: String
  let style: CSVStyle
  let reports: ReportsDefinition
  let branding: Branding

  /// Every file is whole before the first one is put in its place, the manifest last.
  func write(_ results: [ReportInput]) throws(RunProblem) {
    for result in results { try write(result) }
  }

  private func write(_ result: ReportInput) throws(RunProblem) {
    try ReportWriter.place(try staged(result))
  }

  /// Puts files in their places, or takes away those that are not.
  static func place(_ files: NewFiles) throws(RunProblem) {
    do throws(FileProblem) {
      try files.place()
    } catch {
      files.discard()
      throw .file(error)
    }
  }

  /// The files of a month, written beside their places.
  func staged(_ result: ReportInput) throws(RunProblem) -> NewFiles {
    // Rows that could not be put aside would be missing in every file.
    if let problem = result.storedRows?.problem { throw .file(problem) }
    let files = try files(of: result)
    return try RunProblem.told { () throws(FileProblem) in
      try stage(files, of: result, in: Folder.path(folder, result.month.description))
    }
  }

  /// The files of a month, the manifest last.
  private func files(of result: ReportInput) throws(RunProblem) -> [OutputFile] {
    var files: [OutputFile] = []
    let parties = try parties(of: result)
    if reports.scorecardsPer != nil {
      files.append(
        OutputFile("scorecards.csv") { $0(ScorecardFile(result, parties).bytes(style)) })
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
      files.append(OutputFile(kind.name) { kind.write(result, style, to: $0) })
    }
    return files
  }

  /// Scorecards and reports of suppliers that stand in the folder of a month.
  static func pages(in folder: String) -> [String] {
    ["scorecards", "suppliers"].flatMap { below in
      Folder.names(in: Folder.path(folder, below))
        .filter { $0.hasSuffix(".html") || $0.hasSuffix(".xlsx") }.map { "\(below)/\($0)" }
    }
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

  private func stage(
    _ files: [OutputFile], of result: ReportInput, in folder: String
  ) throws(FileProblem) -> NewFiles {
    let earlier = OutputFile.allNames + ReportWriter.pages(in: folder)
    return try OutputFile.stage(files, insteadOf: earlier, in: folder) {
      result.storedRows?.problem
    }
  }
}

extension ReportInput {
  /// The rows that were put aside while the tickets were read.
  var storedRows: StoredRows? { rows as? StoredRows }
}
