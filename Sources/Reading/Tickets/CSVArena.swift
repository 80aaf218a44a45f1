import CCSV

/// The bytes of one record's selected cells, filled by libcsv's callbacks and used again.
///
/// Lives at a fixed address for as long as its reader, which alone creates, fills and frees it.
@safe struct CSVArena {
  private(set) var bytes: UnsafeMutableBufferPointer<UInt8>
  private(set) var used = 0
  /// By the place of a column in the selection.
  private(set) var cells: UnsafeMutableBufferPointer<CSVCell>
  /// For each column of the file its place in the selection, or -1; empty while all are selected.
  private var slots: UnsafeMutableBufferPointer<Int32>
  private(set) var cellCount = 0
  private(set) var recordEnded = false
  /// Whether a cell was larger than `largestCell` and left out.
  private(set) var overflowed = false

  /// Cells beyond this are refused: an unclosed quote would take in the rest of the file.
  static let largestCell = 16 << 20
  /// Records with more cells are refused: the delimiter is then another one.
  static let mostCells = 100_000

  init() {
    unsafe bytes = .allocate(capacity: 1 << 16)
    unsafe cells = .allocate(capacity: 64)
    unsafe cells.initialize(repeating: CSVCell())
    unsafe slots = .allocate(capacity: 0)
  }

  func deallocate() {
    unsafe bytes.deallocate()
    unsafe cells.deallocate()
    unsafe slots.deallocate()
  }

  /// Keeps only these columns from now on, in this order.
  mutating func select(_ columns: [Int], of count: Int) {
    unsafe slots.deallocate()
    unsafe slots = .allocate(capacity: count)
    unsafe slots.initialize(repeating: -1)
    for (slot, column) in columns.enumerated() { unsafe slots[column] = Int32(slot) }
    unsafe cells.deallocate()
    unsafe cells = .allocate(capacity: max(1, columns.count))
    unsafe cells.initialize(repeating: CSVCell())
    startRecord()
  }

  mutating func startRecord() {
    used = 0
    cellCount = 0
    recordEnded = false
  }

  /// Ends a record; cells that it is too short to have are empty.
  mutating func endRecord() {
    recordEnded = true
    if unsafe cellCount < slots.count || slots.count == 0 { emptyMissingCells() }
  }

  @inline(never)
  private mutating func emptyMissingCells() {
    if unsafe slots.count == 0 {
      for place in min(cellCount, unsafe cells.count)..<(unsafe cells.count) {
        unsafe cells[place] = CSVCell()
      }
    } else {
      for column in cellCount..<(unsafe slots.count) where unsafe slots[column] >= 0 {
        unsafe cells[Int(slots[column])] = CSVCell()
      }
    }
  }

  /// Takes a cell that libcsv has read, where its column is selected.
  ///
  /// Most columns of most exports are wanted by nobody, and most cells that are wanted are short.
  @inline(__always)
  mutating func append(_ cell: UnsafeRawPointer?, _ count: Int) {
    let column = cellCount
    cellCount &+= 1
    guard unsafe column < slots.count else { return unsafe appendBeyond(cell, count, column) }
    let slot = Int(unsafe slots[column])
    if slot < 0 { return }
    let end = used &+ count
    guard let cell = unsafe cell, count <= ShortCopy.longest, end <= (unsafe bytes.count),
      let start = unsafe bytes.baseAddress
    else { return unsafe append(cell, count, slot: slot) }
    // libcsv hands out `count` readable bytes, and the arena has room for them beyond `used`.
    unsafe ShortCopy.copy(cell, count, to: UnsafeMutableRawPointer(start + used))
    unsafe cells[slot] = CSVCell(
      start: Int32(truncatingIfNeeded: used), end: Int32(truncatingIfNeeded: end))
    used = end
  }

  @inline(never)
  private mutating func append(_ cell: UnsafeRawPointer?, _ count: Int, slot: Int) {
    guard let cell = unsafe cell, makeRoom(for: count) else {
      unsafe cells[slot] = CSVCell()
      return
    }
    // libcsv hands out `count` readable bytes, and the arena, which has memory from its beginning on,
    // has room for them beyond `used`.
    unsafe memcpy(bytes.baseAddress.unsafelyUnwrapped + used, cell, count)
    unsafe cells[slot] = CSVCell(
      start: Int32(truncatingIfNeeded: used), end: Int32(truncatingIfNeeded: used + count))
    used += count
  }

  /// Takes a cell behind those of the header, which nobody asked for, or any while all are selected.
  @inline(never)
  private mutating func appendBeyond(_ cell: UnsafeRawPointer?, _ count: Int, _ column: Int) {
    if unsafe slots.count > 0 { return }
    if unsafe column >= cells.count { growCells() }
    unsafe append(cell, count, slot: column)
  }

  /// Makes room for a cell, unless it is too large to be kept.
  private mutating func makeRoom(for count: Int) -> Bool {
    if count > CSVArena.largestCell {
      overflowed = true
      return false
    }
    if unsafe used + count > bytes.count { grow(by: count) }
    return true
  }

  private mutating func grow(by count: Int) {
    let larger = UnsafeMutableBufferPointer<UInt8>.allocate(
      capacity: max(unsafe bytes.count * 2, used + count))
    // Both hold at least `used` bytes and do not overlap.
    unsafe larger.baseAddress?.update(from: bytes.baseAddress.unsafelyUnwrapped, count: used)
    unsafe bytes.deallocate()
    unsafe bytes = larger
  }

  private mutating func growCells() {
    let larger = UnsafeMutableBufferPointer<CSVCell>.allocate(
      capacity: unsafe cells.count * 2)
    unsafe larger.initialize(repeating: CSVCell())
    for index in 0..<(unsafe cells.count) { unsafe larger[index] = unsafe cells[index] }
    unsafe cells.deallocate()
    unsafe cells = larger
  }
}

/// Copies a few bytes without a call: its first and its last bytes, which overlap where they are fewer
/// than both take.
private enum ShortCopy {
  static let longest = 32

  @inline(__always)
  static func copy(_ from: UnsafeRawPointer, _ count: Int, to: UnsafeMutableRawPointer) {
    // Each takes a word no longer than the bytes that are there.
    if count >= 16 {
      unsafe copyEnds(of: SIMD16<UInt8>.self, from, count, to: to)
    } else if count >= 8 {
      unsafe copyEnds(of: UInt64.self, from, count, to: to)
    } else if count >= 4 {
      unsafe copyEnds(of: UInt32.self, from, count, to: to)
    } else if count >= 2 {
      unsafe copyEnds(of: UInt16.self, from, count, to: to)
    } else if count == 1 {
      unsafe copyEnds(of: UInt8.self, from, count, to: to)
    }
  }

  @inline(__always)
  private static func copyEnds<Word: BitwiseCopyable>(
    of _: Word.Type, _ from: UnsafeRawPointer, _ count: Int, to: UnsafeMutableRawPointer
  ) {
    let last = count - MemoryLayout<Word>.size
    // Both places have `count` bytes, and a word fits in them.
    let head = unsafe from.loadUnaligned(as: Word.self)
    let tail = unsafe from.loadUnaligned(fromByteOffset: last, as: Word.self)
    unsafe to.storeBytes(of: head, as: Word.self)
    unsafe to.storeBytes(of: tail, toByteOffset: last, as: Word.self)
  }
}
