/// A kind of file that attain writes wherever it is told to, and by whose beginning it knows an earlier one.
struct OwnFile: Sendable {
  /// Such as `a partial`.
  let title: String
  /// What to name in place of one that is not to be replaced, such as `another file`.
  let otherPlace: String
  /// Whether what begins with some bytes is one.
  let isOne: @Sendable (_ head: [UInt8]) -> Bool

  /// How many bytes tell it: a status of a hundred projects.
  static let headSize = 1 << 16
}

extension Occupied {
  /// Nothing, a file that is empty, or an earlier one of its kind: what else stands there is people's.
  static func check(_ path: String, isEarlier own: OwnFile) throws(FileProblem) {
    guard let found = FileStatus(path)?.kind else { return }
    if found != .file { throw others(path, found, own) }
    let head = try ByteFile(path: path).bytes(at: 0, count: OwnFile.headSize)
    if !head.isEmpty, !own.isOne(head) { throw others(path, found, own) }
  }
}
