import Diagnostics

/// Reads a partial block by block, hashed on the way.
///
/// No length is believed: what does not fit into the file is damage.
final class PartialInput {
  private let path: String
  private let file: ByteFile
  private let hash = SHA256()
  /// How many bytes stand before the hash and are not read yet.
  private var left: Int
  private var head: (kind: PartialBlock, count: Int)?

  /// Reads the first line.
  init(_ path: String) throws(FileProblem) {
    self.path = path
    file = try ByteFile(path: path)
    left = try file.state().size - PartialBlock.tailSize
    let title = Array(PartialBlock.title.utf8)
    if left < title.count { throw damage("is no partial") }
    if try bytes(title.count) != title { throw damage("is no partial") }
    let version = try line()
    if version != "\(PartialBlock.version)" { throw otherVersion(version) }
  }

  /// The rest of a first line that is as long as ours at most.
  private func line() throws(FileProblem) -> String {
    var line: [UInt8] = []
    while line.count < 10 {
      let byte = try bytes(1)[0]
      if byte == UInt8(ascii: "\n") { break }
      line.append(byte)
    }
    return String(decoding: line, as: UTF8.self)
  }

  /// The next block; nothing at the end, where the hash has been compared.
  func next() throws(FileProblem) -> (kind: PartialBlock, content: [UInt8])? {
    let (kind, count) = try nextHead()
    head = nil
    if kind == .end {
      try finish()
      return nil
    }
    return (kind, try bytes(count))
  }

  /// All blocks of a kind that stand next to one another: one at least.
  func all(_ kind: PartialBlock) throws(FileProblem) -> [UInt8] {
    var content: [UInt8] = []
    repeat {
      guard let block = try next(), block.kind == kind else { throw damage("is damaged") }
      content += block.content
    } while try nextHead().kind == kind
    return content
  }

  /// The hash of the whole, once nothing is left.
  private(set) var sha256 = ""

  /// Reads what is left without looking at it.
  func skipAll() throws(FileProblem) { while try next() != nil {} }

  private func nextHead() throws(FileProblem) -> (kind: PartialBlock, count: Int) {
    if let head { return head }
    let bytes = try bytes(PartialBlock.headSize)
    let count = (1...4).reduce(0) { $0 | Int(bytes[$1]) << (8 * ($1 - 1)) }
    guard let kind = PartialBlock(rawValue: bytes[0]), count <= PartialBlock.largest else {
      throw damage("is damaged")
    }
    head = (kind, count)
    return (kind, count)
  }

  private func finish() throws(FileProblem) {
    sha256 = hash.finish()
    if left > 0 { throw damage("is damaged") }
    left = PartialBlock.tailSize
    if try content(PartialBlock.tailSize) != Array((sha256 + "\n").utf8) {
      throw damage("is damaged")
    }
  }

  private func bytes(_ count: Int) throws(FileProblem) -> [UInt8] {
    let content = try content(count)
    hash.update(content.span)
    return content
  }

  private func content(_ count: Int) throws(FileProblem) -> [UInt8] {
    if count > left { throw damage("is cut off") }
    left -= count
    var content = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count {
      let read = try file.read(into: &content, from: filled)
      if read == 0 { throw damage("is cut off") }
      filled += read
    }
    return content
  }

  /// Trouble with what the partial holds.
  func damage(_ what: String) -> FileProblem {
    problem(
      Diagnostic(
        .error, code: "damaged-partial", "'\(path)' \(what)", at: place,
        expected: "a file that `attain report --partial` wrote, unchanged to its last byte",
        mend: "write it anew"))
  }

  private func otherVersion(_ version: String) -> FileProblem {
    problem(
      Diagnostic(
        .error, code: "unlike-partial",
        "'\(path)' is of version \(version) of the format", at: place,
        expected: "version \(PartialBlock.version), which this attain reads",
        mend: "write all partials and merge them with the same attain"))
  }

  private func problem(_ diagnostic: Diagnostic) -> FileProblem {
    FileProblem(path, doing: .use(diagnostic), 0)
  }

  private var place: Location { Location(file: path, line: 1, column: 1) }
}
