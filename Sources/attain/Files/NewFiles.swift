import Glibc

/// Files that are written beside their places and then put there, each whole or not at all.
struct NewFiles {
  private let folder: String
  /// The files, in the order in which they are put in place.
  let names: [String]
  /// Files of an earlier run that this one does not write.
  private let obsolete: [String]

  /// The files of these names, which may stand in folders below; the folder is made where it is missing.
  init(
    _ names: [String], instead obsolete: [String], in folder: String
  ) throws(FileProblem) {
    try Folder.make(folder)
    for below in Set(names.map { Folder.parent(of: $0) }) where !below.isEmpty {
      try Folder.make(Folder.path(folder, below))
    }
    self.obsolete = obsolete
    self.folder = folder
    self.names = names
  }

  /// Writes a file beside its place, from the pieces that `content` hands out; several may be
  /// written at once.
  func write(_ name: String, _ content: (([UInt8]) -> Void) -> Void) throws(FileProblem) {
    let path = temporary(name)
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    if descriptor < 0 { throw FileProblem(path, doing: .write, errno) }
    defer { close(descriptor) }
    var problem: FileProblem?
    content { piece in
      if problem != nil { return }
      do throws(FileProblem) {
        try write(piece, to: descriptor, path)
      } catch {
        problem = error
      }
    }
    if let problem { throw problem }
    if fsync(descriptor) != 0 { throw FileProblem(path, doing: .write, errno) }
  }

  /// Writes a file beside its place by what is handed its path, where an empty file stands; several may be
  /// written at once.
  func write(
    _ name: String, at write: (_ path: String) throws(FileProblem) -> Void
  ) throws(FileProblem) {
    try self.write(name) { (_: ([UInt8]) -> Void) in }
    let path = temporary(name)
    try write(path)
    let descriptor = unsafe open(path, O_WRONLY | O_CLOEXEC)
    if descriptor < 0 { throw FileProblem(path, doing: .write, errno) }
    defer { close(descriptor) }
    if fsync(descriptor) != 0 { throw FileProblem(path, doing: .write, errno) }
  }

  /// Puts all files in their places, in the order in which they were named, and removes what an
  /// earlier run wrote beside them.
  func place() throws(FileProblem) {
    for name in obsolete {
      let path = Folder.path(folder, name)
      if unsafe unlink(path) != 0, errno != ENOENT {
        throw FileProblem(path, doing: .write, errno)
      }
    }
    for name in names {
      let path = Folder.path(folder, name)
      if unsafe rename(temporary(name), path) != 0 { throw FileProblem(path, doing: .write, errno) }
    }
  }

  /// Removes what was written and not put in its place.
  func discard() { for name in names { unsafe unlink(temporary(name)) } }

  /// Where a file is until it is put in its place: hidden, in the folder of the file itself.
  func temporary(_ name: String) -> String {
    let path = Folder.path(folder, name)
    let last = path.split(separator: "/").last ?? ""
    return Folder.path(Folder.parent(of: path), ".\(last).new")
  }

  private func write(
    _ bytes: [UInt8], to descriptor: Int32, _ path: String
  ) throws(FileProblem) {
    var done = 0
    while done < bytes.count {
      // write(2) reads inside the array only.
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(descriptor, buffer.baseAddress?.advanced(by: done), buffer.count - done)
      }
      if count < 0 { throw FileProblem(path, doing: .write, errno) }
      done += count
    }
  }
}

extension NewFiles {
  /// Writes files and puts them in their places; where one cannot be written, none is.
  static func place(
    _ files: [(name: String, bytes: [UInt8])], in folder: String
  ) throws(FileProblem) {
    let new = try NewFiles(files.map { $0.name }, instead: [], in: folder)
    do throws(FileProblem) {
      for file in files { try new.write(file.name) { $0(file.bytes) } }
      try new.place()
    } catch {
      new.discard()
      throw error
    }
  }
}
