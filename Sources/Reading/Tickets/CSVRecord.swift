/// One record of a CSV file: the cells of the selected columns, in place.
///
/// Lives only while the reader hands it out; its cells are parts of one reused arena.
package struct CSVRecord: ~Escapable {
  private let bytes: Span<UInt8>
  /// The end of each selected cell in `bytes`, each cell beginning where the one before ends.
  private let ranges: Span<CSVCell>
  /// How many cells the record has, selected or not.
  package let cellCount: Int
  /// The physical line on which the record begins, from 1.
  package let line: Int

  @_lifetime(copy bytes, copy ranges)
  init(bytes: Span<UInt8>, ranges: Span<CSVCell>, cellCount: Int, line: Int) {
    self.bytes = bytes
    self.ranges = ranges
    self.cellCount = cellCount
    self.line = line
  }

  /// The bytes of a selected cell, by the place of its column in the selection; no bytes where the
  /// record is too short to have it.
  @_lifetime(copy self)
  package func cell(_ slot: Int) -> Span<UInt8> {
    let cell = ranges[slot]
    return bytes.extracting(Int(cell.start)..<Int(cell.end))
  }

  /// The text of a cell, repaired where it is not UTF-8.
  package func text(_ slot: Int) -> String { CSVRecord.text(cell(slot)) }

  /// The text of some bytes, repaired where they are not UTF-8.
  package static func text(_ bytes: borrowing Span<UInt8>) -> String {
    String(decoding: CSVRecord.bytes(bytes), as: UTF8.self)
  }

  /// Some bytes as an array of their own.
  static func bytes(_ bytes: borrowing Span<UInt8>) -> [UInt8] {
    var copy: [UInt8] = []
    copy.reserveCapacity(bytes.count)
    for index in bytes.indices { copy.append(bytes[index]) }
    return copy
  }
}

extension Span<UInt8> {
  /// Without the blanks at both ends.
  package var trimmed: Span<UInt8> {
    @_lifetime(copy self)
    get {
      var start = 0
      var end = count
      while start < end, self[start] == UInt8(ascii: " ") { start += 1 }
      while end > start, self[end - 1] == UInt8(ascii: " ") { end -= 1 }
      return extracting(start..<end)
    }
  }

  /// The id of a ticket: without blanks, and a number that a spreadsheet has given a fraction of zero
  /// without it.
  ///
  /// Example: ` 2119.0` is 2119.
  var ticketID: Span<UInt8> {
    @_lifetime(copy self)
    get {
      let cell = trimmed
      guard cell.count > 2, cell[cell.count - 1] == UInt8(ascii: "0"),
        cell[cell.count - 2] == UInt8(ascii: ".")
      else { return cell }
      let whole = cell.extracting(0..<cell.count - 2)
      return whole.indices.allSatisfy { whole[$0] &- UInt8(ascii: "0") <= 9 } ? whole : cell
    }
  }
}

/// Where a cell's bytes lie in the arena.
struct CSVCell {
  var start: Int32 = 0
  var end: Int32 = 0
}
