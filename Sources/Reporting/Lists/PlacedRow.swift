package import ServiceModel

/// A row of a list with the place of its ticket, to be put in order with rows of other stretches.
package struct PlacedRow {
  package let place: TicketPlace
  /// Where the row itself lies.
  package let bytes: Range<Int>

  private static let headSize = 16

  /// Reads the row that stands at a position; nothing where it does not end in the bytes.
  package init?(in written: [UInt8], from position: Int) {
    guard position + PlacedRow.headSize <= written.count else { return nil }
    func number(_ start: Int, _ count: Int) -> Int {
      (0..<count).reduce(0) { $0 | Int(written[start + $1]) << (8 * $1) }
    }
    let start = position + PlacedRow.headSize
    let end = start + number(position + 12, 4)
    guard end <= written.count else { return nil }
    place = TicketPlace(file: number(position, 4), line: number(position + 4, 8))
    bytes = start..<end
  }

  /// Writes a row behind others.
  static func write(_ row: [UInt8], at place: TicketPlace, to written: inout [UInt8]) {
    func number(_ number: Int, _ count: Int) {
      for byte in 0..<count { written.append(UInt8(truncatingIfNeeded: number >> (8 * byte))) }
    }
    number(place.file, 4)
    number(place.line, 8)
    number(row.count, 4)
    written += row
  }
}
