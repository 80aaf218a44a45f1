import Reporting
import ServiceModel

/// Puts rows in order that lie in several stretches, each in order by itself.
///
/// Of each stretch a little is in memory at a time.
struct RowMerge {
  private var cursors: [Cursor]
  /// The places of the cursors that have a row left, the one whose row is first at the end.
  private var order: [Int]

  init(_ stretches: [Range<Int>], read: @escaping (Range<Int>) -> [UInt8]) {
    let step = max(RowMerge.leastStep, RowMerge.memory / max(1, stretches.count))
    let cursors = stretches.map { Cursor(left: $0, step: step, read: read) }
      .filter { $0.row != nil }
    self.cursors = cursors
    order = cursors.indices.sorted { Cursor.isBefore(cursors[$1], cursors[$0]) }
  }

  /// How many bytes of all stretches are in memory at a time, where these are few and their rows short.
  private static let memory = 1 << 20

  /// How many bytes of a stretch are read at least.
  private static let leastStep = 1 << 10

  /// Hands out all rows, some of one file at a time, with the place of the file.
  ///
  /// Cost: for each row a search among the stretches, and the moving of half of their places.
  consuming func run(to output: (Int, [UInt8]) -> Void) {
    var bytes: [UInt8] = []
    var file = 0
    while let first = order.popLast() {
      let next = cursors[first].row?.place.file ?? file
      if bytes.count >= 1 << 16 || next != file, !bytes.isEmpty {
        output(file, bytes)
        bytes.removeAll(keepingCapacity: true)
      }
      file = next
      cursors[first].takeRow(into: &bytes)
      if cursors[first].row != nil { order.insert(first, at: place(of: first)) }
    }
    if !bytes.isEmpty { output(file, bytes) }
  }

  /// Where a cursor stands in the order: behind those whose rows come later.
  private func place(of cursor: Int) -> Int {
    var (low, high) = (0, order.count)
    while low < high {
      let middle = (low + high) / 2
      if Cursor.isBefore(cursors[cursor], cursors[order[middle]]) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }

  /// A place in one stretch.
  private struct Cursor {
    private var left: Range<Int>
    private let read: (Range<Int>) -> [UInt8]
    private var bytes: [UInt8] = []
    private var position = 0
    private(set) var row: PlacedRow?
    /// How many bytes are read at a time.
    private let step: Int

    init(left: Range<Int>, step: Int, read: @escaping (Range<Int>) -> [UInt8]) {
      self.left = left
      self.step = step
      self.read = read
      advance()
    }

    /// Whether the row of one comes before that of another; rows of one place in any order.
    static func isBefore(_ one: Cursor, _ other: Cursor) -> Bool {
      guard let a = one.row?.place, let b = other.row?.place else { return false }
      return (a.file, a.line) < (b.file, b.line)
    }

    mutating func takeRow(into output: inout [UInt8]) {
      guard let row else { return }
      output += bytes[row.bytes]
      position = row.bytes.upperBound
      advance()
    }

    private mutating func advance() {
      row = PlacedRow(in: bytes, from: position)
      var step = step
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
