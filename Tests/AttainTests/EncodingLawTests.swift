import Foundation
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

  /// What a report says of an export in these bytes, where the project states an encoding or none.
  private func told(_ bytes: [UInt8], stated: TextEncoding? = nil) throws -> String {
    var project = SmallProject()
    if let stated {
      project.project = project.project.replacing(
        "files:", with: "encoding: \(stated.rawValue)\n  files:")
    }
    let folder = try project.folder()
    try Data(bytes).write(to: folder.url.appending(path: "tickets.csv"))
    let run = try AttainProgram.run(["report", "--month", "2026-10"], in: folder.url)
    #expect(run.status == 65 && run.messages.contains("[encoding]"), "\(run.messages)")
    return run.messages
  }

  @Test(arguments: [TextEncoding.utf16LittleEndian, .utf16BigEndian])
  func `what a byte-order mark decides is not to be mended by stating another encoding`(
    encoding: TextEncoding
  ) throws {
    let text = SmallProject().tickets.unicodeScalars.flatMap { bytes($0, in: encoding) ?? [] }
    let mark: [UInt8] = encoding == .utf16LittleEndian ? [0xFF, 0xFE] : [0xFE, 0xFF]
    for stated in [nil, TextEncoding.utf8, .windows1252] {
      let messages = try told(mark + text + [0x41], stated: stated)
      #expect(messages.contains("tickets.csv:5:1: "), "\(messages)")
      #expect(
        messages.contains("byte-order mark") && !messages.contains("attain.yaml"), "\(messages)")
    }
    let unmarked = try told(text + [0x41])
    #expect(unmarked.contains("tickets.csv:5:1: "), "\(unmarked)")
    #expect(!unmarked.contains("attain.yaml") && !unmarked.contains("mark"), "\(unmarked)")
  }

  @Test func `bytes that are no characters of a stated encoding are told on their line`() throws {
    let lines = SmallProject().tickets.split(separator: "\n").map { Array($0.utf8) + [0x0A] }
    for (place, _) in lines.enumerated() {
      var bad = lines
      bad[place].insert(0x81, at: 3)
      let messages = try told(Array(bad.joined()), stated: .windows1252)
      #expect(messages.contains("tickets.csv:\(place + 1):1: "), "\(messages)")
    }
  }
}
