import ServiceModel
import TestSupport
import Testing

@testable import attain

/// Text of another encoding is the same text, wherever a buffer ends and a piece begins.
struct EncodingLawTests {
  /// Some bytes, a few at a time.
  private final class Pieces: ByteStream {
    private var rest: ArraySlice<UInt8>
    private let size: Int

    init(_ bytes: [UInt8], size: Int) {
      rest = bytes[...]
      self.size = size
    }

    func read(into buffer: inout [UInt8], from start: Int) -> Int {
      let taken = rest.prefix(min(size, buffer.count - start))
      buffer.replaceSubrange(start..<start + taken.count, with: taken)
      rest = rest.dropFirst(taken.count)
      return taken.count
    }
  }

  /// The bytes of a letter; nothing where the encoding has none for it.
  private func bytes(_ letter: Unicode.Scalar, in encoding: TextEncoding) -> [UInt8]? {
    let units = Array(String(letter).utf16)
    switch encoding {
    case .utf8: return Array(String(letter).utf8)
    case .utf16LittleEndian: return units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16BigEndian: return units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case .windows1252: return letter == "€" ? [0x80] : UInt8(exactly: letter.value).map { [$0] }
    case .latin9: return letter == "€" ? [0xA4] : UInt8(exactly: letter.value).map { [$0] }
    case .latin1: return UInt8(exactly: letter.value).map { [$0] }
    }
  }

  private func converted(
    _ source: [UInt8], _ encoding: TextEncoding, head: Int, piece: Int, buffer: Int
  ) throws -> String {
    let converter = try EncodingConverter(
      path: "export.csv", from: encoding, Array(source.prefix(head)),
      Pieces(Array(source.dropFirst(head)), size: piece))
    var made: [UInt8] = []
    var room = [UInt8](repeating: 0, count: buffer)
    while case let count = try converter.read(into: &room), count > 0 { made += room[..<count] }
    return String(decoding: made, as: UTF8.self)
  }

  @Test(arguments: TextEncoding.allCases, 1...16)
  func `a buffer may end within any letter`(encoding: TextEncoding, buffer: Int) throws {
    var random = SeededGenerator(seed: UInt64(buffer))
    let letters: [Unicode.Scalar] = ["a", ";", "\n", "é", "ü", "€", "日", "😀"]
    let known = letters.filter { bytes($0, in: encoding) != nil }
    let text = (0..<200).map { _ in known.randomElement(using: &random) ?? "a" }
    let source = text.flatMap { bytes($0, in: encoding) ?? [] }
    let expected = text.map { String($0) }.joined()
    for piece in [1, 3, 64, 1_000] {
      let head = Int.random(in: 0..<20, using: &random)
      let made = try converted(source, encoding, head: head, piece: piece, buffer: buffer)
      #expect(made == expected)
    }
  }
}
