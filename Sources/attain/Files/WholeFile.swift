/// One file that is there whole or not at all.
enum WholeFile {
  /// Writes a file beside its place and renames it, so that whoever reads it meanwhile sees the one before.
  static func write(_ bytes: [UInt8], to path: String) throws(FileProblem) {
    try NewFiles.place([(name: Folder.name(of: path), bytes: bytes)], in: Folder.parent(of: path))
  }
}
