import Glibc

/// Files in a folder of people's own, written beside their places and then put there, each whole or not
/// at all.
struct NewFiles {
  private let folder: String
  /// The files, in the order in which they are put in place.
  private let names: [String]

  /// The folder is made where it is missing.
  init(_ names: [String], in folder: String) throws(FileProblem) {
    try Folder.make(folder)
    self.folder = folder
    self.names = names
  }

  /// Writes a file beside its place, from the pieces that `content` hands out.
  func write(_ name: String, _ content: (([UInt8]) -> Void) -> Void) throws(FileProblem) {
    let path = temporary(name)
    _ = try NewFile.write(path, name: Folder.path(folder, name), content)
    try NewFile.flush(path, name: Folder.path(folder, name))
  }

  /// Puts all files in their places, in the order in which they were named.
  func place() throws(FileProblem) {
    for name in names {
      let path = Folder.path(folder, name)
      if unsafe rename(temporary(name), path) != 0 { throw FileProblem(path, doing: .write, errno) }
    }
    try Folder.flush(folder)
  }

  /// Removes what was written and not put in its place.
  func discard() { for name in names { unsafe unlink(temporary(name)) } }

  /// Where a file is until it is put in its place: hidden, in the same folder.
  private func temporary(_ name: String) -> String { Folder.path(folder, ".\(name).new") }
}

extension NewFiles {
  /// Writes files and puts them in their places; where one cannot be written, none is.
  static func place(
    _ files: [(name: String, bytes: [UInt8])], in folder: String
  ) throws(FileProblem) {
    let new = try NewFiles(files.map { $0.name }, in: folder)
    do throws(FileProblem) {
      for file in files { try new.write(file.name) { $0(file.bytes) } }
      try new.place()
    } catch {
      new.discard()
      throw error
    }
  }
}
