import CivilTime
import Compliance
import Diagnostics
import Reporting
import ServiceModel

/// Reads where a project stands from its reports folder and its ledger; no export is opened.
struct StatusReader {
  let project: Project
  /// The folder with a folder for each month.
  let reports: String

  private static let largestReport = 1 << 28

  /// Cost: the definitions, the seals' numbers, and the manifest and `report.json` of one month.
  func status() throws(RunProblem) -> ProjectStatus {
    ProjectStatus(
      name: project.rulebook.name, folder: project.folder, lastRun: try lastRun(),
      sealed: try ProjectLedger(project).published().months.map { $0.month })
  }

  /// How often a month is read anew that was exchanged meanwhile.
  private static let mostExchanges = 10

  /// The manifest has the hash of every other file of the month: while it stays the same, so do they.
  private func lastRun() throws(RunProblem) -> ProjectStatus.LastRun? {
    guard let month = try lastMonth() else { return nil }
    var exchanges = 0
    while true {
      let manifest = try content(path(month, "manifest.json"))
      let read = Result { () throws(RunProblem) in try run(of: month, manifest) }
      let isSame = (try? content(path(month, "manifest.json"))) == manifest
      if isSame || exchanges == StatusReader.mostExchanges { return try read.get() }
      exchanges += 1
    }
  }

  /// The last month with a manifest; told where that may not be looked for.
  private func lastMonth() throws(RunProblem) -> Month? {
    try RunProblem.told { () throws(FileProblem) in
      let months = try Folder.everyName(in: reports).compactMap { Month($0) }
      for month in months.sorted(by: >) {
        let names = try Folder.everyName(in: Folder.path(reports, month.description))
        if names.contains("manifest.json") { return month }
      }
      return nil
    }
  }

  private func run(
    of month: Month, _ bytes: [UInt8]
  ) throws(RunProblem) -> ProjectStatus.LastRun {
    let manifest = path(month, "manifest.json")
    guard let facts = ManifestFacts(bytes), Month(facts.month) == month,
      let asOf = Instant(iso8601: facts.asOf)
    else { throw unreadable(manifest) }
    let written = try RunProblem.told { () throws(FileProblem) in
      try ByteFile(path: manifest).state().written
    }
    return ProjectStatus.LastRun(
      month: month, asOf: asOf, written: written, numbers: try numbers(of: month, facts))
  }

  private func numbers(
    of month: Month, _ manifest: ManifestFacts
  ) throws(RunProblem) -> ProjectStatus.Numbers? {
    let name = "report.json"
    guard let hash = manifest.hash(of: name) else { return nil }
    let report = path(month, name)
    let bytes = try content(report)
    guard SHA256.hash(bytes) == hash, let numbers = ReportFacts(bytes)?.numbers else {
      throw unreadable(report)
    }
    return numbers
  }

  private func path(_ month: Month, _ name: String) -> String {
    Folder.path(Folder.path(reports, month.description), name)
  }

  private func content(_ path: String) throws(RunProblem) -> [UInt8] {
    try RunProblem.told { () throws(FileProblem) in
      try ByteFile.content(of: path, limit: StatusReader.largestReport)
    }
  }

  private func unreadable(_ path: String) -> RunProblem {
    .data([
      Diagnostic(
        .error, code: "unreadable-report", "\(path) is not as attain writes it", at: nil,
        expected: "what a run of attain report wrote there",
        mend: "run the month's report again")
    ])
  }
}
