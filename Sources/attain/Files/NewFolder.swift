import Diagnostics
import Glibc
import Synchronization

/// A folder of files that is written whole beside its place and then put there in one step; one that is not put
/// there goes with this value.
final class NewFolder: Sendable {
  /// The folder's name, such as `2026-10`.
  let name: String
  /// The files that it gets.
  let names: [String]
  /// Where it is put.
  let place: String
  /// Where it is until then.
  let staged: String
  /// Files of this and of earlier runs, all others are people's.
  let ours: Set<String>
  private let written = Mutex<[String: NewFile.Content]>([:])
  /// Whether it is in its place; what lies beside it then is the earlier one.
  let isPlaced = Mutex(false)
  /// The files that have other bytes than those in place.
  private let changed = Mutex<Set<String>>([])

  /// Makes it, hidden below `root`; its place lies below `base`.
  ///
  /// `earlier` are files that an earlier run may have written there. Where something stands in a place that is
  /// no file, or no folder, nothing is done.
  init(
    _ name: String, _ names: [String], insteadOf earlier: [String], below base: String,
    root: String
  ) throws(FileProblem) {
    self.name = name
    self.names = names
    place = Folder.path(base, name)
    ours = Set(names + earlier)
    try Occupied.check(place, holds: ours.sorted())
    staged = try NewFolder.make(name, below: root)
    FileStatus(place)?.pass(to: staged)
    for below in Set(names.map { Folder.parent(of: $0) }) where !below.isEmpty {
      let folder = Folder.path(staged, below)
      try Folder.make(folder)
      FileStatus(Folder.path(place, below))?.pass(to: folder)
    }
  }

  deinit { if !isPlaced.withLock({ $0 }) { Folder.removeTree(staged) } }

  /// A folder that has its own number in its name: where another one has the name, both were exchanged.
  private static func make(_ name: String, below root: String) throws(FileProblem) -> String {
    let path = Folder.path(root, name)
    if unsafe mkdir(path, 0o777) != 0 { throw FileProblem(path, doing: .write, errno) }
    let number = FileStatus(path)?.identity.number ?? 0
    let numbered = Folder.path(root, Leftover.name(of: name, number: number))
    if unsafe rename(path, numbered) != 0 { throw FileProblem(path, doing: .write, errno) }
    return numbered
  }

  /// Writes a file from the pieces that `content` hands out; several may be written at once.
  func write(_ name: String, _ content: (([UInt8]) -> Void) -> Void) throws(FileProblem) {
    let content = try NewFile.write(temporary(name), name: shown(name), content)
    try settle(name, content)
  }

  /// Writes a file by what is handed its path; several may be written at once.
  func write(
    _ name: String, at write: (_ path: String) throws(FileProblem) -> Void
  ) throws(FileProblem) {
    try write(temporary(name))
    try settle(name, try NewFile.content(of: temporary(name)))
  }

  /// Takes the file that stands in place where it has the same bytes, so that nothing touches it.
  private func settle(_ name: String, _ content: NewFile.Content) throws(FileProblem) {
    written.withLock { $0[name] = content }
    let (path, old) = (temporary(name), Folder.path(place, name))
    if FileStatus(old)?.kind == .file, ByteFile.isSame(path, as: old) {
      let spare = path + ".same"
      if unsafe link(old, spare) == 0, unsafe rename(spare, path) == 0 { return }
      unsafe unlink(spare)
    } else {
      _ = changed.withLock { $0.insert(name) }
    }
    try NewFile.flush(path, name: shown(name))
  }

  /// What has been written so far, by the files' names.
  var contents: [(name: String, content: NewFile.Content)] {
    written.withLock { written in written.map { (name: $0.key, content: $0.value) } }
      .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// Whether the folder in place has other bytes in one of the files, or files that it is not to have.
  var isChanged: Bool {
    if FileStatus(place) == nil || changed.withLock({ !$0.isEmpty }) { return true }
    return ours.subtracting(names).contains { FileStatus(Folder.path(place, $0)) != nil }
  }

  /// Where a file is until the folder is put in its place.
  func temporary(_ name: String) -> String { Folder.path(staged, name) }

  /// What messages call a file.
  func shown(_ name: String) -> String { Folder.path(place, name) }
}
