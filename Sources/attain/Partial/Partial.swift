import Compliance

/// A partial that was found to be whole.
struct Partial {
  let path: String
  let header: PartialHeader
  /// The hash that stands at its end.
  let sha256: String

  /// Reads the header, and the rest for its hash.
  ///
  /// Cost: all of its bytes.
  init(_ path: String) throws(FileProblem) {
    self.path = path
    let input = try PartialInput(path)
    let content = try input.all(.header)
    try input.skipAll()
    var reader = ByteReader(content)
    header = PartialHeader(from: &reader)
    if reader.isDamaged || !reader.isAtEnd { throw input.damage("is damaged") }
    sha256 = input.sha256
  }
}
