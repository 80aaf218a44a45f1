import CCSV

/// Reads the records of one CSV file through libcsv, piece by piece, with their physical lines.
///
/// Each physical line is one call of the parser, so a record's line is known exactly, quoted line
/// ends and blank lines included. How the file is cut into pieces changes nothing. Follows RFC 4180
/// and libcsv's lenient reading of what breaks it; blanks round an unquoted cell are not part of it.
@safe package struct CSVReader: ~Copyable {
  private let parser: UnsafeMutablePointer<csv_parser>
  private let arena: UnsafeMutablePointer<CSVArena>
  /// The physical line that is being read, from 1.
  package private(set) var line: Int
  /// Where the record that is being read began.
  private var recordLine: Int
  /// How many records have been handed out.
  private var recordCount = 0
  /// The bytes of a record's earlier lines and pieces, where it has several.
  private var earlier: [UInt8] = []
  private let delimiter: UInt8
  /// Whether the last byte read was the first half of a line end `\r\n`.
  private var endedInCarriageReturn = false

  /// Why a file cannot be read to its end.
  package enum Problem: Error, Hashable, Sendable {
    /// A quoted cell that begins in the record on this line is not closed.
    case unclosedQuote(line: Int)
    /// A cell of the record on this line is larger than 16 MiB.
    case cellTooLarge(line: Int)
    /// The record on this line has more than 100,000 cells.
    case tooManyCells(line: Int)
    case outOfMemory(line: Int)
  }

  /// `delimiter` is an ASCII character; `line` is the physical line that the first byte stands on;
  /// `keepsBlanks` is whether blanks round an unquoted cell are part of it.
  package init(
    delimiter: UInt8 = UInt8(ascii: ","), line: Int = 1, keepsBlanks: Bool = false
  ) {
    self.line = line
    recordLine = line
    self.delimiter = delimiter
    unsafe parser = .allocate(capacity: 1)
    unsafe parser.initialize(to: csv_parser())
    // Fails only for an invalid pointer.
    _ = unsafe csv_init(parser, 0)
    unsafe csv_set_delim(parser, delimiter)
    // By itself libcsv grows its cell by 128 bytes, and copies it each time where realloc does.
    unsafe csv_set_blk_size(parser, 1 << 16)
    // A tab that stands between cells is no blank round a cell.
    if delimiter == UInt8(ascii: "\t") {
      unsafe csv_set_space_func(parser) { $0 == UInt8(ascii: " ") ? 1 : 0 }
    }
    if keepsBlanks { unsafe csv_set_space_func(parser) { _ in 0 } }
    unsafe arena = .allocate(capacity: 1)
    unsafe arena.initialize(to: CSVArena())
  }

  deinit {
    unsafe csv_free(parser)
    unsafe parser.deallocate()
    unsafe arena.pointee.deallocate()
    unsafe arena.deallocate()
  }

  /// Keeps only these columns from the next record on; a file's columns are counted from 0.
  package mutating func select(columns: [Int], of count: Int) {
    unsafe arena.pointee.select(columns, of: count)
  }

  /// Goes on with a record whose first byte stands on a line of its own; records are numbered anew.
  ///
  /// Only where the reader stands between two records.
  package mutating func begin(line: Int) {
    self.line = line
    recordLine = line
    recordCount = 0
    endedInCarriageReturn = false
  }

  /// Goes on where the piece before ended; records are numbered anew.
  package mutating func goOn() { recordCount = 0 }

  /// Whether all that was read so far ended with a record or a blank line.
  package var isBetweenRecords: Bool { unsafe parser.pointee.pstate == 0 && earlier.isEmpty }

  /// Reads until one record has ended, and says how many bytes that took; nothing where the piece
  /// ends first, all of which is then read.
  package mutating func readOne(
    _ piece: Span<UInt8>, _ body: (borrowing CSVRecord) -> Void
  ) throws(Problem) -> Int? {
    var start = 0
    let hasReturns = CSVReader.firstIndex(of: carriageReturn, in: piece, 0..<piece.count) != nil
    while start < piece.count {
      let end = CSVReader.lineEnd(of: piece, from: start, hasReturns)
      let ended = try readLine(piece, start..<end, body)
      start = end
      if ended { return end }
    }
    return nil
  }

  /// Reads a piece and hands out every record that ends in it.
  package mutating func read(
    _ piece: Span<UInt8>, _ body: (borrowing CSVRecord) -> Void
  ) throws(Problem) {
    var start = 0
    let hasReturns = CSVReader.firstIndex(of: carriageReturn, in: piece, 0..<piece.count) != nil
    while start < piece.count {
      let end = CSVReader.lineEnd(of: piece, from: start, hasReturns)
      _ = try readLine(piece, start..<end, body)
      start = end
    }
  }

  /// Reads what stands after the last line end.
  package mutating func finish(_ body: (borrowing CSVRecord) -> Void) throws(Problem) {
    let isQuoted = unsafe parser.pointee.quoted != 0
    // 2 is libcsv's state inside a cell; a quoted one there has no closing quote.
    if unsafe parser.pointee.pstate == 2, isQuoted { throw .unclosedQuote(line: recordLine) }
    guard unsafe csv_fini(parser, addCell, endRecord, arena) == 0 else {
      throw .outOfMemory(line: recordLine)
    }
    if unsafe arena.pointee.overflowed { throw .cellTooLarge(line: recordLine) }
    if unsafe arena.pointee.recordEnded { handOutEarlier(body) }
  }

  @inline(__always)
  private mutating func readLine(
    _ piece: Span<UInt8>, _ range: Range<Int>, _ body: (borrowing CSVRecord) -> Void
  ) throws(Problem) -> Bool {
    // The span outlives the call, and libcsv reads no byte outside the range.
    let read = unsafe piece.withUnsafeBytes { bytes in
      unsafe csv_parse(
        parser, bytes.baseAddress?.advanced(by: range.lowerBound), range.count, addCell,
        endRecord, arena)
    }
    if read != range.count { throw .outOfMemory(line: recordLine) }
    if unsafe arena.pointee.overflowed || parser.pointee.entry_size > 2 * CSVArena.largestCell {
      throw .cellTooLarge(line: recordLine)
    }
    if unsafe arena.pointee.cellCount > CSVArena.mostCells { throw .tooManyCells(line: recordLine) }
    let ended = unsafe arena.pointee.recordEnded
    if ended, earlier.isEmpty {
      handOut(piece.extracting(range), body)
    } else {
      earlier.append(addingCapacity: range.count) { output in
        for index in range { output.append(piece[index]) }
      }
      if ended { handOutEarlier(body) }
    }
    advanceLine(piece, range, ended: ended)
    return ended
  }

  private mutating func handOutEarlier(_ body: (borrowing CSVRecord) -> Void) {
    let whole = earlier
    earlier.removeAll(keepingCapacity: true)
    handOut(whole.span, body)
  }

  /// `source` is the record as it stands in the file.
  @inline(__always)
  private mutating func handOut(
    _ source: Span<UInt8>, _ body: (borrowing CSVRecord) -> Void
  ) {
    recordCount += 1
    // The arena changes only in `readLine` and `finish`, neither of which runs inside `body`.
    unsafe body(
      CSVRecord(
        bytes: Span(
          _unsafeElements: UnsafeBufferPointer(rebasing: arena.pointee.bytes[..<arena.pointee.used])
        ),
        ranges: Span(_unsafeElements: UnsafeBufferPointer(arena.pointee.cells)),
        source: source, delimiter: delimiter, cellCount: arena.pointee.cellCount,
        number: recordCount, line: recordLine))
    unsafe arena.pointee.startRecord()
  }

  @inline(__always)
  private mutating func advanceLine(_ piece: Span<UInt8>, _ range: Range<Int>, ended: Bool) {
    let last = piece[range.upperBound - 1]
    let isSecondHalf = endedInCarriageReturn && range.count == 1 && last == lineFeed
    if last == lineFeed || last == carriageReturn, !isSecondHalf { line += 1 }
    endedInCarriageReturn = last == carriageReturn
    // A record that is not begun begins on the next line; blank lines lie between records.
    let isBetweenRecords = unsafe parser.pointee.pstate == 0
    if ended || isBetweenRecords { recordLine = line }
    // Blanks before the first cell are part of the record, though libcsv has not begun it.
    if isBetweenRecords, last == lineFeed || last == carriageReturn {
      earlier.removeAll(keepingCapacity: true)
    }
  }

  /// The end of the line that begins at `start`, its line end included, or the end of the piece.
  private static func lineEnd(
    of piece: Span<UInt8>, from start: Int, _ hasReturns: Bool
  ) -> Int {
    let feed = firstIndex(of: lineFeed, in: piece, start..<piece.count)
    let end = feed.map { $0 + 1 } ?? piece.count
    guard hasReturns, let found = firstIndex(of: carriageReturn, in: piece, start..<end) else {
      return end
    }
    return found + 1 < end && piece[found + 1] == lineFeed ? found + 2 : found + 1
  }

  private static func firstIndex(
    of byte: UInt8, in piece: Span<UInt8>, _ range: Range<Int>
  ) -> Int? {
    unsafe piece.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress else { return nil }
      // The range lies within the span, and memchr reads nothing outside it.
      let found = unsafe memchr(start + range.lowerBound, Int32(byte), range.count)
      return unsafe found.map { unsafe UnsafeRawPointer($0) - start }
    }
  }
}

private let lineFeed = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")

@inline(__always)
private func addCell(
  _ cell: UnsafeMutableRawPointer?, _ count: Int, _ arena: UnsafeMutableRawPointer?
) {
  // The pointer is the one that the reader hands to libcsv.
  unsafe arena?.assumingMemoryBound(to: CSVArena.self).pointee.append(UnsafeRawPointer(cell), count)
}

@inline(__always)
private func endRecord(_ terminator: Int32, _ arena: UnsafeMutableRawPointer?) {
  // The pointer is the one that the reader hands to libcsv.
  unsafe arena?.assumingMemoryBound(to: CSVArena.self).pointee.endRecord()
}
