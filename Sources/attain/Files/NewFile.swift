import Glibc

/// A file that is written where none stands yet.
enum NewFile {
  /// What was written.
  struct Content: Sendable {
    let bytes: Int
    let sha256: String
  }

  /// Writes a file from the pieces that `content` hands out; `name` is what messages call it.
  ///
  /// Whatever stood there is removed first, so that nothing is written through a link.
  static func write(
    _ path: String, name: String, _ content: (([UInt8]) -> Void) -> Void
  ) throws(FileProblem) -> Content {
    unsafe unlink(path)
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    if descriptor < 0 { throw FileProblem(name, doing: .write, errno) }
    defer { close(descriptor) }
    return try write(to: descriptor, name: name, content)
  }

  /// Writes into a file that is open.
  static func write(
    to descriptor: Int32, name: String, _ content: (([UInt8]) -> Void) -> Void
  ) throws(FileProblem) -> Content {
    let hash = SHA256()
    var (bytes, problem) = (0, FileProblem?.none)
    content { piece in
      if problem != nil { return }
      hash.update(piece.span)
      bytes += piece.count
      let code = ByteOutput.write(piece, to: descriptor)
      if code != 0 { problem = FileProblem(name, doing: .write, code) }
    }
    if let problem { throw problem }
    return Content(bytes: bytes, sha256: hash.finish())
  }

  /// What a file holds that something else has written.
  static func content(of path: String) throws(FileProblem) -> Content {
    let file = try FileStream(path: path)
    var buffer = [UInt8](repeating: 0, count: ByteFile.pieceSize)
    while try file.read(into: &buffer) > 0 {}
    return Content(bytes: file.total, sha256: file.sha256())
  }

  /// Waits until a file is on the disk.
  static func flush(_ path: String, name: String) throws(FileProblem) {
    let descriptor = unsafe open(path, O_WRONLY | O_CLOEXEC)
    if descriptor < 0 { throw FileProblem(name, doing: .write, errno) }
    defer { close(descriptor) }
    if fsync(descriptor) != 0 { throw FileProblem(name, doing: .write, errno) }
  }
}
