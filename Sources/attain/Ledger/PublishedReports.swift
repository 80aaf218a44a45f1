import CivilTime
import Diagnostics
import Ledger

/// Writes back the reports of a month as they were published.
struct PublishedReports {
  private let place: ProjectLedger
  private let folder: ReportsFolder

  /// `folder` is the one below which the months' folders lie.
  init(_ project: Project, folder: ReportsFolder) {
    place = ProjectLedger(project)
    self.folder = folder
  }

  /// What was known of a month at an instant: its seal, the files byte by byte as they were.
  ///
  /// Where the folder holds reports of another run, nothing is written.
  func write(_ month: Month, by instant: Instant) throws(RunProblem) -> Seal {
    let (ledger, seal) = try place.sealed(month)
    if seal.sealedAt > instant { throw .missing(sealedLater(seal, than: instant)) }
    let names = try place.told { () throws(LedgerProblem) in try ledger.files(of: seal) }
    let files = try staged(names, of: seal, from: ledger)
    try checkNewer(names, files, in: files.place)
    _ = try RunProblem.told { () throws(FileProblem) in try folder.place([files]) }
    return seal
  }

  private func staged(
    _ names: [String], of seal: Seal, from ledger: Ledger
  ) throws(RunProblem) -> NewFolder {
    let files = try RunProblem.told { () throws(FileProblem) in
      try folder.begin(seal.month.description, names, insteadOf: names)
    }
    for name in names { try write(name, of: seal, from: ledger, among: files) }
    return files
  }

  private func write(
    _ name: String, of seal: Seal, from ledger: Ledger, among files: NewFolder
  ) throws(RunProblem) {
    var problem: LedgerProblem?
    try RunProblem.told { () throws(FileProblem) in
      try files.write(name) { output in
        do throws(LedgerProblem) {
          try ledger.read(name, of: seal, to: output)
        } catch {
          problem = error
        }
      }
    }
    if let problem { throw place.problem(problem) }
  }

  /// Another run's reports are told by a file that is not as it was published, or that was not published.
  private func checkNewer(
    _ names: [String], _ files: NewFolder, in target: String
  ) throws(RunProblem) {
    let others = OutputFile.earlierNames(in: target)
      .filter { !names.contains($0) && Folder.exists(Folder.path(target, $0)) }
    let changed = names.filter { name in
      let path = Folder.path(target, name)
      return Folder.exists(path) && !ByteFile.isSame(path, as: files.temporary(name))
    }
    if let name = (changed + others).first {
      throw .exists(otherReport(Folder.path(target, name)))
    }
  }

  private func sealedLater(_ seal: Seal, than instant: Instant) -> Diagnostic {
    Diagnostic(
      .error, code: "sealed-later",
      "\(seal.month) was sealed at \(seal.sealedAt); at \(instant) nothing was published", at: nil,
      mend: "name a later date, or 'attain report --as-of' for what could have been known then")
  }

  private func otherReport(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, code: "other-report", "\(path) is of another report than the published one", at: nil,
      expected: "a folder without reports of the month, or with those that were published",
      mend: "name another folder with --output")
  }
}
