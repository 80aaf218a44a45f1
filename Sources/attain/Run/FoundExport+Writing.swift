import Reading
import ServiceModel

extension FoundExport {
  /// How the characters of a file are written, as far as its bytes tell.
  struct Writing {
    enum Kind {
      /// ASCII alone, which all encodings share.
      case plain
      case utf8
      /// What a byte-order mark tells, or UTF-16.
      case marked
      /// A byte a character.
      case bytes
    }

    let kind: Kind
    /// Which bytes above ASCII there are.
    private let seen: [Bool]

    init(of path: String) throws(FileProblem) {
      let file = try FileStream(path: path)
      let stream = try ByteFile.unpacked(file, path)
      var buffer = [UInt8](repeating: 0, count: ByteFile.pieceSize)
      var check = UTF8Check()
      var isFirst = true
      var isMarked = false
      var seen = [Bool](repeating: false, count: 256)
      while !isMarked {
        let count = try stream.read(into: &buffer)
        if count == 0 { break }
        let head = Array(buffer[..<min(count, 4)])
        isMarked = isFirst && EncodingGuess.encoding(of: head, stated: nil) != (.utf8, 0)
        isFirst = false
        check.add(buffer.span.extracting(first: count))
        for byte in buffer[..<count] where byte >= 0x80 { seen[Int(byte)] = true }
      }
      check.finish()
      let isBytes = check.invalid > 0 && check.multibyte <= check.invalid
      kind = isMarked ? .marked : isBytes ? .bytes : check.multibyte > 0 ? .utf8 : .plain
      self.seen = seen
    }

    private init(bytes seen: [Bool]) {
      kind = .bytes
      self.seen = seen
    }

    /// Of several files of which each character is a byte as of one.
    static func together(_ files: [Writing]) -> Writing? {
      let bytes = files.filter { $0.kind == .bytes }
      if bytes.isEmpty { return nil }
      return Writing(bytes: (0..<256).map { byte in bytes.contains { $0.seen[byte] } })
    }

    /// What has to be stated: nothing for UTF-8 and for what a byte-order mark tells.
    var encoding: TextEncoding? { kind == .bytes ? singleByte : nil }

    /// Bytes that Windows-1252 does not use speak for Latin 1; Latin 9 alone has the euro at 0xA4 and
    /// nothing between 0x80 and 0x9F.
    private var singleByte: TextEncoding {
      if [0x81, 0x8D, 0x8F, 0x90, 0x9D].contains(where: { seen[$0] }) { return .latin1 }
      return seen[0xA4] && !(0x80...0x9F).contains { seen[$0] } ? .latin9 : .windows1252
    }
  }
}
