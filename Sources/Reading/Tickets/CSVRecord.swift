/// One record of a CSV file: the cells of the selected columns, in place.
///
/// Lives only while the reader hands it out; its cells are parts of one reused arena.
package struct CSVRecord: ~Escapable {
  private let bytes: Span<UInt8>
  /// Where each selected cell stands in `bytes`, in the order of the selection.
  private let ranges: Span<CSVCell>
  /// The record as it stands in the file, its line end included.
  private let source: Span<UInt8>
  private let delimiter: UInt8
  /// How many cells the record has, selected or not.
  package let cellCount: Int
  /// Its number among the records behind the header, from 1.
  package let number: Int
  /// The physical line on which the record begins, from 1.
  package let line: Int

  @_lifetime(copy bytes, copy ranges, copy source)
  init(
    bytes: Span<UInt8>, ranges: Span<CSVCell>, source: Span<UInt8>, delimiter: UInt8,
    cellCount: Int, number: Int, line: Int
  ) {
    self.bytes = bytes
    self.ranges = ranges
    self.source = source
    self.delimiter = delimiter
    self.cellCount = cellCount
    self.number = number
    self.line = line
  }

  /// The bytes of a selected cell, by the place of its column in the selection; no bytes where the
  /// record is too short to have it.
  @inline(__always)
  @_lifetime(copy self)
  package func cell(_ slot: Int) -> Span<UInt8> {
    let cell = ranges[slot]
    return bytes.extracting(Int(cell.start)..<Int(cell.end))
  }

  /// Where a cell of the file begins, its columns counted from 0: the physical line, and the character
  /// in it, from 1.
  ///
  /// Cost: the bytes before it.
  package func place(ofColumn column: Int) -> (line: Int, character: Int) {
    var walk = CellWalk(line: line)
    for index in source.indices where !walk.hasReached(column) {
      walk.pass(source[index], delimiter)
    }
    return (walk.line, walk.character)
  }

  /// Where each cell of the record begins, as `place(ofColumn:)` tells it of one.
  ///
  /// Cost: all bytes of the record.
  var places: [CellPlace] {
    var walk = CellWalk(line: line)
    var places: [CellPlace] = []
    for index in source.indices {
      if walk.hasReached(places.count) { places.append(walk.place) }
      walk.pass(source[index], delimiter)
    }
    if places.count < cellCount, walk.hasReached(places.count) { places.append(walk.place) }
    return places
  }

  /// A physical line of the record as it stands in the file, without its end; at most 64 KiB of it.
  package func text(ofLine wanted: Int) -> String {
    var lines = LinePicker([wanted], from: line)
    for index in source.indices { lines.pass(source[index]) }
    return lines.text(of: wanted) ?? ""
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
    @inline(__always)
    @_lifetime(copy self)
    get {
      // Nearly no cell has any, and then one look at each end is all.
      let blank = UInt8(ascii: " ")
      if count == 0 || self[0] != blank && self[count - 1] != blank { return self }
      var start = 0
      var end = count
      while start < end, self[start] == UInt8(ascii: " ") { start += 1 }
      while end > start, self[end - 1] == UInt8(ascii: " ") { end -= 1 }
      return extracting(start..<end)
    }
  }
}

/// Where a cell begins: its physical line, and the character in it, both from 1.
package struct CellPlace: Hashable, Sendable {
  package let line: Int32
  package let character: Int32
}

/// Where a cell's bytes lie in the arena.
struct CSVCell {
  var start: Int32 = 0
  var end: Int32 = 0
}

/// Goes through the bytes of a record to the beginning of a cell.
///
/// Quotes are read as libcsv reads them: one opens a cell at its beginning, blanks before it left out.
private struct CellWalk {
  private(set) var line: Int
  private(set) var character = 1
  private var column = 0
  private var isAtStart = true
  private var isQuoted = false
  private var endedInReturn = false

  init(line: Int) { self.line = line }

  var place: CellPlace {
    CellPlace(line: Int32(clamping: line), character: Int32(clamping: character))
  }

  func hasReached(_ column: Int) -> Bool { self.column == column && isAtStart }

  mutating func pass(_ byte: UInt8, _ delimiter: UInt8) {
    let isQuote = byte == UInt8(ascii: "\"")
    if isQuote {
      if isQuoted || isAtStart { isQuoted.toggle() }
    }
    let isEnd = byte == delimiter && !isQuoted
    if isEnd { column += 1 }
    isAtStart = isEnd || isAtStart && byte == UInt8(ascii: " ")
    count(byte)
  }

  /// Bytes within a character of UTF-8 are not counted.
  private mutating func count(_ byte: UInt8) {
    let isFeed = byte == UInt8(ascii: "\n")
    if isFeed || byte == UInt8(ascii: "\r") {
      if !(isFeed && endedInReturn) { line += 1 }
      character = 1
    } else if byte & 0xC0 != 0x80 {
      character += 1
    }
    endedInReturn = byte == UInt8(ascii: "\r")
  }
}
