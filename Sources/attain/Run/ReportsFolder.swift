import Diagnostics
import Glibc
import Reporting

/// A folder below which reports are written, by one run at a time.
///
/// What attain needs there for itself lies in `.attain`: the lock, and folders that are not whole yet.
final class ReportsFolder {
  let path: String
  /// Nothing once it is closed.
  private var lock: FolderLock?
  /// What the run reads.
  private let read: ReadPlaces
  /// How many earlier runs of a folder are kept; nothing where that is not stated.
  private let keep: Int?
  /// Folders that this run has made, the outermost first.
  private var made: [String]

  private static let hidden = ".attain"

  /// Takes the lock, which another run may hold for `wait` seconds more, and takes away what runs have left
  /// that were killed.
  init(_ path: String, of project: Project, keep: Int? = nil, wait: Int) throws(RunProblem) {
    self.path = path
    read = ReadPlaces(project)
    self.keep = keep
    let (lock, made) = try ReportsFolder.lock(path, wait: wait)
    self.lock = lock
    self.made = made
    clean()
  }

  /// Frees the lock; where nothing was put in place, what was made for it goes too.
  ///
  /// Nothing can be written any more.
  func close() {
    guard let held = lock else { return }
    Folder.removeEmpty(ReportsFolder.root(path))
    if made.contains(ReportsFolder.hiddenPath(path)) { held.remove() }
    for folder in made.reversed() { Folder.removeEmpty(folder) }
    made = []
    lock = nil
  }

  /// Begins a folder below; its files are written beside its place, in which none of their names stands but those of
  /// earlier ones.
  func begin(
    _ name: String, _ names: [String], insteadOf earlier: [String]
  ) throws(FileProblem) -> NewFolder {
    let root = ReportsFolder.root(path)
    try Occupied.check(root, is: .folder)
    let place = Folder.path(path, name)
    // What a run reads may be in the way of the next one, where it is not in that of this one.
    try read.check(place, holds: names + earlier + OutputFile.allNames)
    try Occupied.check(place, holdsNone: names, but: earlier)
    try Folder.make(root)
    return try NewFolder(name, names, insteadOf: earlier, below: path, root: root)
  }

  /// Puts folders in their places, and says of each whether anything differs from what stood there; where one
  /// cannot be put there, all stay as they were.
  func place(_ folders: [NewFolder]) throws(FileProblem) -> [Bool] {
    let areChanged = folders.map { $0.isChanged }
    let changed = zip(folders, areChanged).filter { $0.1 }.map { $0.0 }
    if !changed.isEmpty { try flushMade() }
    if let keep, keep > 0 {
      for folder in changed { try EarlierRuns(of: folder.name, below: path).begin() }
    }
    var done: [(folder: NewFolder, old: String?)] = []
    do throws(FileProblem) {
      for folder in changed { done.append((folder, try folder.put())) }
    } catch {
      for (folder, old) in done.reversed() { folder.takeBack(old) }
      throw error
    }
    if !done.isEmpty { made = [] }
    for (folder, old) in done {
      if let old { retire(old, folder.name, ours: folder.ours) }
    }
    if let keep {
      for folder in folders { EarlierRuns(of: folder.name, below: path).drop(keeping: keep) }
    }
    return areChanged
  }

  /// Puts tables in their places in the folder itself, beside all that is there.
  func place(_ files: [(name: String, bytes: [UInt8])]) throws(FileProblem) {
    try read.check(path, holds: files.map { $0.name })
    for file in files {
      try Occupied.check(Folder.path(path, file.name), isEarlier: .table(like: file.bytes))
    }
    try flushMade()
    try NewFiles.place(files, in: path)
    made = []
  }

  /// Waits until the folders that were made are on the disk.
  private func flushMade() throws(FileProblem) {
    for folder in made { try Folder.flush(Folder.parent(of: folder)) }
  }

  /// Keeps or removes a folder that was replaced, once people's files in it are in the new one.
  private func retire(_ old: String, _ name: String, ours: Set<String>, isCertain: Bool = true) {
    let guests = Guests(of: old, ours: ours)
    guard guests.move(to: Folder.path(path, name), replacing: isCertain) else { return }
    // What is not whole, as a copy of the folder may leave it, is no earlier run.
    let isWhole = isCertain || FileStatus(Folder.path(old, ReportFile.manifest.name)) != nil
    if let keep, keep > 0, isWhole {
      guests.unlink()
      EarlierRuns(of: name, below: path).add(old)
    } else {
      let spent = Leftover.spent(old)
      if Folder.move(old, to: spent) { Folder.removeTree(spent) }
    }
  }

  /// Ends what killed runs have begun: a folder that is not in its place goes, one that was replaced too.
  private func clean() {
    let root = ReportsFolder.root(path)
    if FileStatus(root)?.kind != .folder { return }
    for entry in Folder.names(in: root) {
      let leftover = Leftover(Folder.path(root, entry))
      guard leftover.isEarlier, let name = leftover.name else {
        Folder.removeTree(leftover.path)
        continue
      }
      let place = Folder.path(path, name)
      if FileStatus(place) == nil {
        if !leftover.isMissing || !Folder.move(leftover.path, to: place) {
          Folder.removeTree(leftover.path)
        }
      } else {
        retire(leftover.path, name, ours: OutputFile.everyName(in: leftover.path), isCertain: false)
      }
    }
    Folder.removeEmpty(root)
  }

  private static func hiddenPath(_ path: String) -> String { Folder.path(path, hidden) }
  private static func root(_ path: String) -> String { Folder.path(hiddenPath(path), "new") }
}

extension ReportsFolder {
  /// A twentieth of a second between two attempts.
  private static let pause: UInt32 = 50_000
  /// How often the file may go away before the lock is taken.
  private static let mostMissed = 1_000

  private static func lock(
    _ path: String, wait: Int
  ) throws(RunProblem) -> (lock: FolderLock, made: [String]) {
    var made: [String] = []
    var left = wait * 20
    var missed = 0
    while true {
      let attempt = try RunProblem.told { () throws(FileProblem) in
        try Occupied.checkFolder(path)
        try Occupied.check(hiddenPath(path), is: .folder)
        do throws(FileProblem) {
          made += try Folder.made(hiddenPath(path))
        } catch  where error.code == ENOENT {
          // A run that has written nothing takes away what it made, under those who make theirs in it.
          return FolderLock.Attempt.gone
        }
        return try FolderLock.attempt(at: Folder.path(hiddenPath(path), "lock"))
      }
      switch attempt {
      case .taken(let lock): return (lock, made)
      case .held(let holder) where left == 0: throw .locked(held(path, holder))
      case .gone where missed == mostMissed:
        throw .file(FileProblem(path, doing: .lock, ENOENT))
      case .gone: missed += 1
      case .held:
        left -= 1
        usleep(pause)
      }
    }
  }

  private static func held(_ path: String, _ holder: String) -> Diagnostic {
    let folder = path.isEmpty ? "." : path
    return Diagnostic(
      .error, code: "locked-folder", "another run writes below \(folder)", at: nil,
      expected: "one run at a time below a folder",
      mend: (holder.isEmpty ? "" : "it is \(holder): ")
        + "try again when it is done, or let --wait be longer; nothing was changed")
  }
}
