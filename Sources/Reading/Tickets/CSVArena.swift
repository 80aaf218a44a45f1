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
    for index in 0..<(unsafe cells.count) { unsafe cells[index] = CSVCell() }
  }

  mutating func endRecord() { recordEnded = true }

  /// Takes a cell that libcsv has read, where its column is selected.
  @inline(__always)
  mutating func append(_ cell: UnsafeRawPointer?, _ count: Int) {
    let column = cellCount
    cellCount &+= 1
    // Most columns of most exports are wanted by nobody.
    let slot = unsafe column < slots.count ? Int(unsafe slots[column]) : slotBeyond(column)
    guard slot >= 0, let cell = unsafe cell else { return }
    let end = used &+ count
    if unsafe end > bytes.count || count > CSVArena.largestCell, !makeRoom(for: count) { return }
    // libcsv hands out `count` readable bytes, and the arena, which has memory from its beginning on,
    // has room for them beyond `used`.
    unsafe memcpy(bytes.baseAddress.unsafelyUnwrapped + used, cell, count)
    unsafe cells[slot] = CSVCell(
      start: Int32(truncatingIfNeeded: used), end: Int32(truncatingIfNeeded: end))
    used = end
  }

  /// The place of a column behind those of the header, or of any while all are selected; -1 where
  /// nobody asked for it.
  @inline(never)
  private mutating func slotBeyond(_ column: Int) -> Int {
    if unsafe slots.count > 0 { return -1 }
    if unsafe column >= cells.count { growCells() }
    return column
  }

  /// Makes room for a cell, unless it is too large to be kept.
  @inline(never)
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
