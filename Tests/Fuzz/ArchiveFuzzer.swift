import ServiceModel

/// Bytes as an archive and as text of some encoding: read to their end or refused, and what is read is
/// UTF-8.
enum ArchiveFuzzer {
  static func run(_ bytes: [UInt8]) -> Int32 {
    guard let first = bytes.first else { return 0 }
    let content = Array(bytes.dropFirst())
    let encodings: [TextEncoding?] = [nil] + TextEncoding.allCases
    let encoding = encodings[Int(first) % encodings.count]
    _ = try? length(of: MemoryStream(content), encoding)
    if let archive = try? GzipStream(path: "a.gz", MemoryStream(content)) {
      _ = try? length(of: archive, encoding)
    }
    return 0
  }

  private static func length(
    of stream: any ByteStream, _ encoding: TextEncoding?
  ) throws(FileProblem) -> Int {
    let text = TextStream(path: "a.csv", stream, stated: encoding)
    var buffer = [UInt8](repeating: 0, count: 64)
    var total = 0
    while total < 1 << 22 {
      let count = try text.read(into: &buffer)
      if count == 0 { break }
      precondition(count <= buffer.count)
      total += count
    }
    return total
  }
}

/// Bytes that lie in memory, handed out a few at a time.
private final class MemoryStream: ByteStream {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  func read(into buffer: inout [UInt8], from start: Int) throws(FileProblem) -> Int {
    let count = min(rest.count, buffer.count - start, 7)
    for (place, byte) in rest.prefix(count).enumerated() { buffer[start + place] = byte }
    rest = rest.dropFirst(count)
    return count
  }
}
