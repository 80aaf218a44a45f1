import Reporting
import TestSupport
import Testing

@testable import attain

/// Rows that lie in stretches come out in the order of their places.
struct RowMergeTests {
  private struct Row {
    let file: Int
    let line: Int
    let text: [UInt8]

    /// As a list writes it: its place, its length, its bytes.
    var written: [UInt8] {
      func bytes(_ number: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
      }
      return bytes(file, 4) + bytes(line, 8) + bytes(text.count, 4) + text
    }
  }

  /// Rows of two files, now and then several of one line, some longer than what is read at a time.
  private func rows(_ count: Int, longest: Int, _ random: inout SeededGenerator) -> [Row] {
    (0..<count).flatMap { number in
      let repeats = Int.random(in: 0...9, using: &random) == 0 ? 3 : 1
      let file = number * 2 / count
      return (0..<repeats).map { again in
        let length = Int.random(in: 1...longest, using: &random)
        let name = Array("\(file) \(number) \(again) ".utf8)
        return Row(file: file, line: 2 * number, text: name + Array(repeating: 46, count: length))
      }
    }
  }

  @Test(arguments: [(1, 30), (7, 30), (40, 5_000), (1_500, 40)])
  func `merging is sorting`(stretchCount: Int, longest: Int) {
    var random = SeededGenerator(seed: UInt64(stretchCount))
    let all = rows(3_000, longest: longest, &random)
    var stretches = Array(repeating: [UInt8](), count: stretchCount + 1)
    var stretch = 0
    for (place, row) in all.enumerated() {
      // Rows of one ticket lie in one stretch; the last stretch stays empty.
      let isSame = place > 0 && (all[place - 1].file, all[place - 1].line) == (row.file, row.line)
      if !isSame { stretch = Int.random(in: 0..<stretchCount, using: &random) }
      stretches[stretch] += row.written
    }
    var space: [UInt8] = []
    let ranges = stretches.map { bytes in
      space += bytes
      return space.count - bytes.count..<space.count
    }
    var merged: [[UInt8]] = [[], []]
    let bytes = space
    RowMerge(ranges) { Array(bytes[$0]) }.run { file, rows in merged[file] += rows }
    for file in 0...1 {
      let sorted = all.filter { $0.file == file }.flatMap { $0.text }
      #expect(merged[file] == sorted)
    }
  }
}
