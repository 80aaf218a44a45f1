import CivilTime
import Diagnostics
import Dispatch
import Reporting
import ServiceModel
import Synchronization

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
    // Rows that could not be put aside would be missing in every file.
    if let problem = result.storedRows?.problem { throw .file(problem) }
    let files = try files(of: result)
    do throws(FileProblem) {
      try place(files, of: result, in: Folder.path(folder, result.month.description))
    } catch {
      throw .file(error)
    }
  }

  /// The files of a month, the manifest last.
  private func files(of result: ReportInput) throws(RunProblem) -> [OutputFile] {
    var files: [OutputFile] = []
    if reports.writes(.html) || reports.writes(.xlsx) {
      let page = PageInput(
        result, language: reports.language, branding: branding, hasLists: reports.writes(.csv))
      if let problem = result.storedRows?.problem { throw .file(problem) }
      if !page.faults.isEmpty { throw .fault(page.faults) }
      let parties = try parties(of: result)
      if reports.writes(.xlsx) { files += ReportWriter.workbooks(page, parties) }
      if reports.writes(.html) { files += ReportWriter.pages(page, parties, result.rulebook) }
    }
    for kind in ReportFile.allCases where kind.isWritten(for: result, reports) {
      files.append(OutputFile(kind.name) { kind.write(result, style, to: $0) })
    }
    return files
  }

  private static func pages(
    _ page: PageInput, _ parties: [ScorecardParty], _ rulebook: Rulebook
  ) -> [OutputFile] {
    parties.map { party in
      OutputFile(
        "scorecards/\(party.fileName).html", pieces: { $0(ScorecardPage(page, party).bytes) })
    }
      + Supplier.all(of: rulebook).map { supplier in
        OutputFile("suppliers/\(supplier.fileName).html") {
          $0(SupplierPage(page, supplier).bytes)
        }
      } + [OutputFile("report.html") { $0(ReportPage(page).bytes) }]
  }

  /// The month's workbook takes the longest and is begun first.
  private static func workbooks(
    _ page: PageInput, _ parties: [ScorecardParty]
  ) -> [OutputFile] {
    let folder = ScratchFile.folder
    return [
      OutputFile("report.xlsx") { path throws(WorkbookProblem) in
        try ReportBook(page).write(to: path, temporaryFolder: folder)
      }
    ]
      + parties.map { party in
        OutputFile("scorecards/\(party.fileName).xlsx") { path throws(WorkbookProblem) in
          try ScorecardBook(page, party).write(to: path, temporaryFolder: folder)
        }
      }
  }

  /// Scorecards and reports of suppliers that stand in the folder of a month.
  private static func pages(in folder: String) -> [String] {
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

  private func place(
    _ files: [OutputFile], of result: ReportInput, in folder: String
  ) throws(FileProblem) {
    let names = files.map { $0.name }
    let earlier = OutputFile.allNames + ReportWriter.pages(in: folder)
    let new = try NewFiles(
      names, instead: Set(earlier).subtracting(names).sorted(), in: folder)
    let problem = Mutex<FileProblem?>(nil)
    // The files do not depend on one another, and the longest takes as long as all others.
    DispatchQueue.concurrentPerform(iterations: files.count) { place in
      do throws(FileProblem) {
        try files[place].write(among: new)
      } catch {
        problem.withLock { $0 = $0 ?? error }
      }
    }
    do throws(FileProblem) {
      if let problem = problem.withLock({ $0 }) ?? result.storedRows?.problem { throw problem }
      try new.place()
    } catch {
      new.discard()
      throw error
    }
  }
}

extension ReportInput {
  /// The rows that were put aside while the tickets were read.
  fileprivate var storedRows: StoredRows? { rows as? StoredRows }
}

/// A file of a month's reports, and what writes its content.
struct OutputFile: Sendable {
  private enum Content {
    case pieces(@Sendable (_ output: ([UInt8]) -> Void) -> Void)
    case path(@Sendable (_ path: String) throws(WorkbookProblem) -> Void)
  }

  let name: String
  private let content: Content

  /// A file whose content is handed out in pieces.
  init(_ name: String, pieces: @escaping @Sendable (_ output: ([UInt8]) -> Void) -> Void) {
    self.name = name
    content = .pieces(pieces)
  }

  /// A file that is written at a path.
  init(
    _ name: String, path write: @escaping @Sendable (_ path: String) throws(WorkbookProblem) -> Void
  ) {
    self.name = name
    content = .path(write)
  }

  /// Writes the file beside its place.
  func write(among files: NewFiles) throws(FileProblem) {
    switch content {
    case .pieces(let pieces): try files.write(name, pieces)
    case .path(let write):
      try files.write(name) { path throws(FileProblem) in
        do throws(WorkbookProblem) {
          try write(path)
        } catch {
          throw FileProblem(path, doing: .make(error.reason), 0)
        }
      }
    }
  }

  /// Every name that a run may write beside others of the month.
  static let allNames = ["report.html", "report.xlsx"] + ReportFile.allCases.map { $0.name }
}
