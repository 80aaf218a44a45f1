import Reporting
import ServiceModel

/// Puts rows in order that lie in several stretches, each in order by itself.
///
/// Of each stretch a little is in memory at a time.
struct RowMerge {
  private var cursors: [Cursor]

  init(_ stretches: [Range<Int>], read: @escaping (Range<Int>) -> [UInt8]) {
    cursors = stretches.map { Cursor(left: $0, read: read) }.filter { $0.row != nil }
  }

  /// Hands out all rows, some of one file at a time, with the place of the file.
  consuming func run(to output: (Int, [UInt8]) -> Void) {
    var bytes: [UInt8] = []
    var file = 0
    while let first = cursors.indices.min(by: { isBefore($0, $1) }) {
      let next = cursors[first].row?.place.file ?? file
      if bytes.count >= 1 << 16 || next != file, !bytes.isEmpty {
        output(file, bytes)
        bytes.removeAll(keepingCapacity: true)
      }
      file = next
      cursors[first].takeRow(into: &bytes)
      if cursors[first].row == nil { cursors.remove(at: first) }
    }
    if !bytes.isEmpty { output(file, bytes) }
  }

  private func isBefore(_ one: Int, _ other: Int) -> Bool {
    guard let a = cursors[one].row?.place, let b = cursors[other].row?.place else { return false }
    return (a.file, a.line) < (b.file, b.line)
  }

  /// A place in one stretch.
  private struct Cursor {
    private var left: Range<Int>
    private let read: (Range<Int>) -> [UInt8]
    private var bytes: [UInt8] = []
    private var position = 0
    private(set) var row: PlacedRow?

    private static let step = 16 << 10

    init(left: Range<Int>, read: @escaping (Range<Int>) -> [UInt8]) {
      self.left = left
      self.read = read
      advance()
    }

    mutating func takeRow(into output: inout [UInt8]) {
      guard let row else { return }
      output += bytes[row.bytes]
      position = row.bytes.upperBound
      advance()
    }

    private mutating func advance() {
      row = PlacedRow(in: bytes, from: position)
      var step = Cursor.step
      while row == nil, !left.isEmpty {
        let next = left.prefix(step)
        bytes = bytes[position...] + read(next.startIndex..<next.endIndex)
        position = 0
        left = next.endIndex..<left.upperBound
        row = PlacedRow(in: bytes, from: position)
        // A row may be longer than a step.
        step *= 2
      }
    }
  }
}
