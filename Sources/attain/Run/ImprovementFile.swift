import Diagnostics
import Glibc
import Reading
import Reporting
import ServiceModel

/// The improvement record on disk, to which lines are added and nothing else is done.
struct ImprovementFile {
  let path: String
  private let project: Project
  private var folder: String { Folder.parent(of: path) }
  private var name: String { Folder.name(of: path) }

  init(_ project: Project) {
    self.project = project
    path = Folder.path(project.folder, project.catalogue.project.improvements.path)
  }

  /// Adds the lines that the record lacks, and says how many; the rest of the file stays byte by byte.
  ///
  /// Another run may have added them since the project was read, so the record is read again by one run at a time.
  func add(_ result: ReportInput) throws(RunProblem) -> Int {
    if lines(result, beside: project, ImprovementRecord.columns).isEmpty { return 0 }
    try RunProblem.told { () throws(FileProblem) in try Folder.make(folder) }
    let lock = try lock()
    defer { lock.remove() }
    let now = try Project.load(project.folder)
    return try RunProblem.told { () throws(FileProblem) in try write(result, beside: now) }
  }

  private func write(_ result: ReportInput, beside now: Project) throws(FileProblem) -> Int {
    let known = Folder.exists(path)
    var bytes = known ? try ByteFile.content(of: path, limit: 1 << 21) : []
    var columns = ImprovementRecord.columns
    if case .table(let table) = DefinitionTable.read(bytes, file: path) { columns = table.headers }
    let lines = lines(result, beside: now, columns)
    if lines.isEmpty { return 0 }
    if let last = bytes.last, last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
    bytes += text(lines, header: known ? nil : columns)
    try WholeFile.write(bytes, to: path)
    return lines.count
  }

  private func lines(
    _ result: ReportInput, beside project: Project, _ columns: [String]
  ) -> [[String]] {
    ImprovementTable.newLines(result, beside: project.rulebook, columns: columns)
  }

  private func text(_ lines: [[String]], header: [String]?) -> [UInt8] {
    var csv = CSVWriter(.plain)
    for line in [header].compactMap({ $0 }) + lines {
      for cell in line { csv.text(cell) }
      csv.endRow()
    }
    return csv.bytes
  }
}

extension ImprovementFile {
  /// A tenth of a second between two attempts, and how many there are: adding lines takes a moment.
  private static let pause: UInt32 = 100_000
  private static let attempts = 100

  /// The lock of the record, a hidden file beside it.
  private func lock() throws(RunProblem) -> FolderLock {
    var holder = ""
    for _ in 0..<ImprovementFile.attempts {
      switch try attempt() {
      case .taken(let lock): return lock
      case .held(let by): holder = by
      case .gone: break
      }
      usleep(ImprovementFile.pause)
    }
    throw .locked(held(by: holder))
  }

  /// Trouble with the lock is told as the record's.
  private func attempt() throws(RunProblem) -> FolderLock.Attempt {
    do throws(FileProblem) {
      return try FolderLock.attempt(at: Folder.path(folder, ".\(name).lock"))
    } catch {
      throw .file(FileProblem(path, doing: error.step, error.code))
    }
  }

  private func held(by holder: String) -> Diagnostic {
    Diagnostic(
      .error, code: "locked-improvements", "another run adds lines to \(path)", at: nil,
      mend: (holder.isEmpty ? "" : "it is \(holder): ")
        + "try again when it is done; nothing was changed")
  }
}
