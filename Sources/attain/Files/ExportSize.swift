/// How much is in exports, as far as that can be told without reading them.
struct ExportSize {
  /// The bytes of all files as they lie there.
  let lying: Int
  /// Of these, the bytes of archives.
  let packed: Int

  /// How many times as large as its archive an export mostly is.
  static let packing = 10

  /// What is no file counts nothing.
  init(_ paths: [String]) {
    var (lying, packed) = (0, 0)
    for path in paths {
      let place = StandardInput.place(of: path)
      guard let facts = FileFacts(place), facts.isFile else { continue }
      lying += facts.size
      if let file = try? FileStream(path: place), ByteFile.isArchive(file, path) {
        packed += facts.size
      }
    }
    self.lying = lying
    self.packed = packed
  }

  /// The bytes of all files, archives unpacked.
  var unpacked: Int { lying + packed * (ExportSize.packing - 1) }
}
