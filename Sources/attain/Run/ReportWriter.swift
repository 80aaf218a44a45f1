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
    let files = try files(of: result)
    do throws(FileProblem) {
      try place(files, in: Folder.path(folder, result.month.description))
    } catch {
      throw .file(error)
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
    if reports.writes(.html) {
      let page = PageInput(
        result, language: reports.language, branding: branding, hasLists: reports.writes(.csv))
      if !page.faults.isEmpty { throw .fault(page.faults) }
      for party in parties {
        files.append(
          OutputFile("scorecards/\(party.fileName).html") { $0(ScorecardPage(page, party).bytes) })
      }
      for supplier in Supplier.all(of: result.rulebook) {
        files.append(
          OutputFile("suppliers/\(supplier.fileName).html") {
            $0(SupplierPage(page, supplier).bytes)
          })
      }
      files.append(OutputFile("report.html") { $0(ReportPage(page).bytes) })
    }
    for kind in ReportFile.allCases where kind.isWritten(for: result, reports) {
      files.append(OutputFile(kind.name) { kind.write(result, style, to: $0) })
    }
    return files
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

  private func place(_ files: [OutputFile], in folder: String) throws(FileProblem) {
    let names = files.map { $0.name }
    let earlier = OutputFile.allNames + ReportWriter.pages(in: folder)
    let new = try NewFiles(
      names, instead: Set(earlier).subtracting(names).sorted(), in: folder)
    let problem = Mutex<FileProblem?>(nil)
    // The files do not depend on one another, and the longest takes as long as all others.
    DispatchQueue.concurrentPerform(iterations: files.count) { place in
      do throws(FileProblem) {
        try new.write(files[place].name, files[place].write)
      } catch {
        problem.withLock { $0 = $0 ?? error }
      }
    }
    do throws(FileProblem) {
      if let problem = problem.withLock({ $0 }) { throw problem }
      try new.place()
    } catch {
      new.discard()
      throw error
    }
  }
}

/// A file of a month's reports, and what hands out its content.
struct OutputFile: Sendable {
  let name: String
  let write: @Sendable (_ output: ([UInt8]) -> Void) -> Void

  init(_ name: String, _ write: @escaping @Sendable (_ output: ([UInt8]) -> Void) -> Void) {
    self.name = name
    self.write = write
  }

  /// Every name that a run may write beside others of the month.
  static let allNames = ["report.html", "scorecards.csv"] + ReportFile.allCases.map { $0.name }
}
