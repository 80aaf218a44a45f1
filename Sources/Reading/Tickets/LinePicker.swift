/// Picks some physical lines out of bytes that go by; a line ends with a line feed, a carriage return
/// or both.
package struct LinePicker: Sendable {
  /// The lines that are still to come, the next one last.
  private var wanted: [Int]
  private var line: Int
  private var endedInReturn = false
  private var lines: [Int: [UInt8]] = [:]

  /// No more of a line is kept.
  private static let longest = 1 << 16

  /// The first byte belongs to the line `from`.
  package init(_ wanted: Set<Int>, from line: Int = 1) {
    self.wanted = wanted.sorted(by: >)
    self.line = line
  }

  /// Whether all lines have gone by.
  package var isDone: Bool { wanted.isEmpty }

  package mutating func pass(_ byte: UInt8) {
    let isFeed = byte == UInt8(ascii: "\n")
    let isReturn = byte == UInt8(ascii: "\r")
    let isHalf = isFeed && endedInReturn
    endedInReturn = isReturn
    if isHalf { return }
    if isFeed || isReturn {
      if wanted.last == line { wanted.removeLast() }
      line += 1
    } else if wanted.last == line, lines[line, default: []].count < LinePicker.longest {
      lines[line, default: []].append(byte)
    }
  }

  /// A line without its end, repaired where it is not UTF-8; nothing where it was empty or not wanted.
  package func text(of line: Int) -> String? {
    lines[line].map { String(decoding: $0, as: UTF8.self) }
  }
}
