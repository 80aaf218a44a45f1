/// Files in a folder of people's own, written beside their places and then put there, each whole or not
/// at all; those that are not put there go with this value.
struct NewFiles {
  private let folder: String
  /// The files, in the order in which they are put in place.
  private let files: [TemporaryFile]

  /// The folder is made where it is missing.
  init(_ names: [String], in folder: String) throws(FileProblem) {
    try Folder.make(folder)
    self.folder = folder
    files = try names.map { name throws(FileProblem) in
      try TemporaryFile(for: name, in: folder)
    }
  }

  /// Writes a file beside its place, from the pieces that `content` hands out.
  func write(_ name: String, _ content: (([UInt8]) -> Void) -> Void) throws(FileProblem) {
    for file in files where file.name == name {
      _ = try NewFile.write(to: file.descriptor, name: Folder.path(folder, name), content)
      try file.flush()
    }
  }

  /// Puts all files in their places, in the order in which they were named.
  func place() throws(FileProblem) {
    for file in files { try file.put() }
    try Folder.flush(folder)
  }
}

extension NewFiles {
  /// Writes files and puts them in their places; where one cannot be written, none is.
  static func place(
    _ files: [(name: String, bytes: [UInt8])], in folder: String
  ) throws(FileProblem) {
    let new = try NewFiles(files.map { $0.name }, in: folder)
    for file in files { try new.write(file.name) { $0(file.bytes) } }
    try new.place()
  }
}
