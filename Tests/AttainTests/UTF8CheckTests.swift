import TestSupport
import Testing

@testable import attain

/// What is UTF-8 and what is not, however the bytes come.
struct UTF8CheckTests {
  private let words = ["a", "é", "日", "😀", "plain for a while, ", "and then some more of it; "]

  private func check(_ bytes: [UInt8], piece: Int) -> UTF8Check {
    var check = UTF8Check()
    for start in stride(from: 0, to: bytes.count, by: piece) {
      check.add(bytes.span.extracting(start..<min(bytes.count, start + piece)))
    }
    return check
  }

  @Test(arguments: 0..<30)
  func `characters are counted as they stand, and a stray byte is told at its place`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed) + 11)
    let parts = (0..<300).map { _ in words.randomElement(using: &random) ?? "" }
    let text = parts.joined()
    let stray = parts.prefix(Int.random(in: 0..<300, using: &random)).joined().utf8.count
    var broken = Array(text.utf8)
    broken.insert(0xFF, at: stray)
    let multibyte = text.unicodeScalars.count { $0.value > 0x7F }
    for piece in [1, 3, 8, 33, 200] {
      for cut in [Array("é".utf8), Array("日".utf8), Array("😀".utf8)] {
        var ended = check(Array(text.utf8) + cut.dropLast(), piece: piece)
        ended.finish()
        ended.finish()
        #expect(ended.invalid == 1 && ended.firstInvalid == text.utf8.count + cut.count - 1)
      }
    }
    for piece in [1, 3, 8, 33, 200, broken.count] {
      let whole = check(Array(text.utf8), piece: piece)
      #expect(whole.multibyte == multibyte)
      #expect(whole.invalid == 0)
      let found = check(broken, piece: piece)
      #expect(found.multibyte == multibyte)
      #expect(found.invalid == 1)
      #expect(found.firstInvalid == stray)
    }
  }
}
