import Glibc

/// Files of people in a folder that attain writes: they stay, whatever it writes beside them.
struct Guests {
  private let folder: String
  private let ours: Set<String>

  /// All in a folder but the files of some names.
  init(of folder: String, ours: Set<String>) {
    self.folder = folder
    self.ours = ours
  }

  /// Their paths in the folder.
  private func paths() throws(FileProblem) -> [String] {
    let ownFolders = Set(ours.map { Folder.parent(of: $0) })
    return try Folder.leaves(of: folder).filter {
      !ours.contains($0) && !ownFolders.contains($0)
    }
  }

  /// Has them in another folder too; those that the file system or its owner does not let be in two
  /// places are moved there later.
  func link(into other: String) throws(FileProblem) {
    for path in try paths() {
      let (here, there) = (Folder.path(folder, path), Folder.path(other, path))
      try makeFolders(above: path, in: other)
      if FileStatus(here)?.kind == .folder {
        try makeFolder(path, in: other)
      } else if unsafe Glibc.link(here, there) != 0,
        ![EPERM, EMLINK, ENOTSUP, EEXIST, EXDEV].contains(errno), FileStatus(here) != nil
      {
        throw FileProblem(here, doing: .write, errno)
      }
    }
  }

  /// Moves those that are not in the other folder, or were written anew since they were linked, and says
  /// whether all of them are there now.
  ///
  /// `replacing` is whether what has other bytes there is the older one.
  func move(to other: String, replacing: Bool = true) -> Bool {
    guard let paths = try? paths() else { return false }
    var areThere = true
    for path in paths {
      let (here, there) = (Folder.path(folder, path), Folder.path(other, path))
      let (status, standing) = (FileStatus(here), FileStatus(there))
      if status?.kind == .folder || status?.isSame(as: standing) == true { continue }
      if standing != nil, !replacing { continue }
      try? makeFolders(above: path, in: other)
      if unsafe rename(here, there) != 0 { areThere = false }
    }
    return areThere
  }

  /// Takes them out of the folder, once they are in another one.
  func unlink() {
    for path in (try? paths()) ?? [] {
      let place = Folder.path(folder, path)
      if unsafe rmdir(place) != 0 { unsafe Glibc.unlink(place) }
      var parent = Folder.parent(of: path)
      while !parent.isEmpty, unsafe rmdir(Folder.path(folder, parent)) == 0 {
        parent = Folder.parent(of: parent)
      }
    }
  }

  private func makeFolders(above path: String, in other: String) throws(FileProblem) {
    let parent = Folder.parent(of: path)
    if parent.isEmpty || FileStatus(Folder.path(other, parent)) != nil { return }
    try makeFolders(above: parent, in: other)
    try makeFolder(parent, in: other)
  }

  private func makeFolder(_ path: String, in other: String) throws(FileProblem) {
    let there = Folder.path(other, path)
    if unsafe mkdir(there, 0o777) == 0 {
      FileStatus(Folder.path(folder, path))?.pass(to: there)
    } else if errno != EEXIST {
      throw FileProblem(there, doing: .write, errno)
    }
  }
}
