import CivilTime
import Compliance
import Diagnostics
import Glibc
import Ledger
import Reporting
import ServiceModel

/// Where a project keeps its sealed months.
struct ProjectLedger {
  /// The file as the user would name it.
  let path: String
  /// Whose months they have to be.
  let project: String

  init(_ project: Project) {
    path = Folder.path(project.folder, project.catalogue.project.ledger)
    self.project = project.rulebook.name
  }

  /// The ledger, its numbers held to their hashes; nothing where there is no file.
  func existing() throws(RunProblem) -> Ledger? {
    guard try isThere() else { return nil }
    do throws(LedgerProblem) {
      return try open()
    } catch .unwritable(let reason) {
      // To read it, what a seal has left that was cut off is taken back first.
      throw problem(.unreadable(reason))
    } catch {
      throw problem(error)
    }
  }

  /// Whether there is such a file, which has to be one that may be read.
  private func isThere() throws(RunProblem) -> Bool {
    if !FileFacts.isReadable(path) {
      let problem = FileProblem(path, doing: .open, errno)
      if problem.exitStatus == .missing { return false }
      throw .file(problem)
    }
    if FileFacts(path)?.isFile == false || isOther { throw problem(.notALedger) }
    return true
  }

  /// Whether something stands there that SQLite would take for nothing, as it does with a few bytes: it is no ledger,
  /// unless what a seal has left beside it that was cut off is still to be taken back.
  private var isOther: Bool {
    guard let file = try? ByteFile(path: path) else { return false }
    let head = file.bytes(at: 0, count: ProjectLedger.signature.count)
    return !head.isEmpty && head != ProjectLedger.signature
      && FileStatus("\(path)-journal") == nil
  }

  /// Whether the file says that a log stands beside it (WAL).
  ///
  /// Source: the header of SQLite's files, https://www.sqlite.org/fileformat.html#file_format_version_numbers.
  var hasLogBeside: Bool {
    guard let file = try? ByteFile(path: path) else { return false }
    return file.bytes(at: 18, count: 2) == [2, 2]
  }

  /// The first bytes of every file of SQLite.
  private static let signature = Array("SQLite format 3\u{0}".utf8)

  /// Every sealed month with its numbers; none where there is no ledger.
  func published() throws(RunProblem) -> PublishedMonths {
    try published(in: existing())
  }

  /// The same of a ledger that is open already.
  func published(in ledger: Ledger?) throws(RunProblem) -> PublishedMonths {
    guard let ledger else { return PublishedMonths() }
    return try told { () throws(LedgerProblem) in
      PublishedMonths(
        try ledger.publishedMonths(),
        unknownSuspensions: try ledger.monthsOfUnknownSuspensions())
    }
  }

  /// The ledger, which is made where it is missing.
  func made() throws(RunProblem) -> Ledger {
    if isOther { throw problem(.notALedger) }
    try RunProblem.told { () throws(FileProblem) in
      try Folder.make(Folder.parent(of: path))
    }
    return try told { () throws(LedgerProblem) in try open() }
  }

  /// The ledger and the seal of a month in it.
  func sealed(_ month: Month) throws(RunProblem) -> (ledger: Ledger, seal: Seal) {
    guard let ledger = try existing() else { throw .missing(noLedger) }
    let seal = try told { () throws(LedgerProblem) in try ledger.seal(of: month) }
    guard let seal else { throw .missing(notSealed(month)) }
    return (ledger, seal)
  }

  private func open() throws(LedgerProblem) -> Ledger {
    try Ledger(at: path, project: project) { HashOfPieces() }
  }

  /// What the body gives, trouble told as the run's.
  func told<Value>(
    _ body: () throws(LedgerProblem) -> Value
  ) throws(RunProblem) -> Value {
    do throws(LedgerProblem) {
      return try body()
    } catch {
      throw problem(error)
    }
  }
}

/// SHA-256 for the ledger.
private final class HashOfPieces: ContentHash {
  private let hash = SHA256()

  func update(_ piece: [UInt8]) { hash.update(piece.span) }

  func finish() -> String { hash.finish() }
}
