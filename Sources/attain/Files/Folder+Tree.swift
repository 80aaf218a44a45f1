import Glibc

extension Folder {
  /// The paths below a folder of all that is no folder itself, as they are called from there, and of
  /// folders that hold nothing; a symbolic link is not followed.
  ///
  /// Told where a folder may not be looked into, or a name is no UTF-8, since nothing there could be named.
  static func leaves(of folder: String) throws(FileProblem) -> [String] {
    var leaves: [String] = []
    for name in try everyName(in: folder) {
      let path = path(folder, name)
      guard FileStatus(path)?.kind == .folder else {
        leaves.append(name)
        continue
      }
      let below = try Folder.leaves(of: path)
      leaves += below.isEmpty ? [name] : below.map { "\(name)/\($0)" }
    }
    return leaves
  }

  /// Removes a folder with all that it holds, as far as that may be removed; links are not followed.
  static func removeTree(_ folder: String) {
    for name in names(in: folder) {
      let path = path(folder, name)
      if FileStatus(path)?.kind == .folder { removeTree(path) } else { unsafe unlink(path) }
    }
    unsafe rmdir(folder)
  }

  /// Removes a folder that holds nothing; nothing happens to another one.
  static func removeEmpty(_ folder: String) { unsafe rmdir(folder) }

  /// Gives what stands at a path another one, and says whether that was done.
  static func move(_ path: String, to other: String) -> Bool { unsafe rename(path, other) == 0 }

  /// Waits until the names in a folder are on the disk.
  static func flush(_ folder: String) throws(FileProblem) {
    let shown = folder.isEmpty ? "." : folder
    let descriptor = unsafe open(shown, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if descriptor < 0 { throw FileProblem(shown, doing: .write, errno) }
    defer { close(descriptor) }
    // Some file systems know no flushing of folders, and say so.
    if fsync(descriptor) != 0, errno != EINVAL, errno != ENOTSUP {
      throw FileProblem(shown, doing: .write, errno)
    }
  }

  /// The same for a folder and all folders below it.
  static func flushTree(_ folder: String) throws(FileProblem) {
    for name in names(in: folder) where FileStatus(path(folder, name))?.kind == .folder {
      try flushTree(path(folder, name))
    }
    try flush(folder)
  }

  /// Makes a folder and those above it, and names those that were not there, the outermost first.
  static func made(_ path: String) throws(FileProblem) -> [String] {
    if path.isEmpty || exists(path) { return [] }
    let above = try made(parent(of: path))
    if unsafe mkdir(path, 0o777) == 0 { return above + [path] }
    if errno != EEXIST { throw FileProblem(path, doing: .write, errno) }
    return above
  }
}
