import Diagnostics

/// Bytes that come one buffer after the other.
protocol ByteStream: AnyObject {
  /// Fills a buffer from a place on and says how many bytes that are; 0 at the end.
  func read(into buffer: inout [UInt8], from start: Int) throws(FileProblem) -> Int
}

extension ByteStream {
  /// Fills a buffer from its beginning.
  func read(into buffer: inout [UInt8]) throws(FileProblem) -> Int {
    try read(into: &buffer, from: 0)
  }
}

/// The bytes of a file as they lie on disk, hashed on the way.
final class FileStream: ByteStream {
  private let path: String
  private let file: ByteFile
  private let begun: ByteFile.State
  private let hash = SHA256()
  private(set) var total = 0

  /// `-` is standard input, once that is kept.
  init(path: String) throws(FileProblem) {
    self.path = path
    file = try ByteFile(
      path: StandardInput.place(of: path), name: path)
    begun = try file.state()
  }

  func read(into buffer: inout [UInt8], from start: Int) throws(FileProblem) -> Int {
    let count = try file.read(into: &buffer, from: start)
    hash.update(buffer.span.extracting(start..<start + count))
    total += count
    if count == 0 { try checkUnchanged() }
    return count
  }

  /// Whether the first bytes are those of a gzip archive.
  var isArchive: Bool { file.begins(with: GzipStream.signature) }

  /// Whether the first bytes are those of a gzip archive, as far as there are any.
  var mayBeArchive: Bool {
    GzipStream.signature.starts(with: file.bytes(at: 0, count: GzipStream.signature.count))
  }

  /// The hash of the whole file, once it is read.
  func sha256() -> String { hash.finish() }

  private func checkUnchanged() throws(FileProblem) {
    if total == begun.size || begun.size == 0, try file.state() == begun { return }
    throw .changed(path)
  }
}

extension FileProblem {
  /// A file is not what it was when its reading began.
  static func changed(_ path: String) -> FileProblem {
    FileProblem(
      path,
      doing: .use(
        Diagnostic(
          .error, code: "file-changed", "the file changed while it was read",
          at: Location(file: path, line: 1, column: 1), expected: "an export that is finished",
          mend: "run again when nothing writes to it")), 0)
  }
}
