/// A value of a ticket's field as a small number: two are equal when their texts are.
///
/// Given out by one `SymbolTable`; symbols of two tables are not comparable but for those that both
/// were seeded with.
@usableFromInline package struct Symbol: Hashable, Sendable {
  @usableFromInline package let id: UInt32

  @inlinable package init(id: UInt32) { self.id = id }

  /// No value: the cell was empty or said so.
  @inlinable package static var missing: Symbol { Symbol(id: 0) }
}

/// The texts of symbols, each kept once.
///
/// Open addressing on a hash of the bytes, so that finding a known text allocates nothing.
package struct SymbolTable: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = [0]
  private var slots: [Slot]
  /// By the symbol's id; texts of up to sixteen bytes are told apart by it alone.
  private var shapes = [Shape()]

  /// How long a text is, and its first and last eight bytes.
  private struct Shape: Equatable {
    var count = 0
    var first: UInt64 = 0
    var last: UInt64 = 0

    init() {}

    @inline(__always)
    init(_ text: Span<UInt8>) {
      count = text.count
      (first, last) = text.ends
    }

    /// Mixed by two multiplications; the multipliers are odd and their bits well spread.
    @inline(__always)
    var hash: UInt64 {
      let mixed = (first ^ UInt64(count)) &* 0x9E37_79B9_7F4A_7C15
      let hash = (mixed ^ (mixed >> 32) ^ last) &* 0xD6E8_FEB8_6659_FD93
      return hash ^ (hash >> 32)
    }
  }

  /// Where a text is looked for: half of its hash, and its symbol; zero where the slot is free.
  private struct Slot {
    var hash: UInt32 = 0
    var id: UInt32 = 0
  }

  /// A table that holds the missing value and then the texts, in their order.
  ///
  /// Tables that are seeded alike give these texts the same symbols.
  package init(seed: [String] = []) {
    slots = Array(repeating: Slot(), count: 64)
    for text in seed { _ = symbol(for: Array(text.utf8).span) }
  }

  /// How many symbols there are, the missing one included.
  package var count: Int { ends.count }

  /// The symbol of a text; the empty text is the missing value.
  ///
  /// Cost: constant.
  package mutating func symbol(for text: Span<UInt8>) -> Symbol {
    if text.isEmpty { return .missing }
    let shape = Shape(text)
    let hash = shape.hash
    let slot = slot(of: text, shape, hash)
    let id = slots[slot].id
    return id != 0 ? Symbol(id: id) : insert(text, shape, hash: hash, slot: slot)
  }

  /// The slot that holds a text, or the free one where it belongs.
  @inline(__always)
  private func slot(of text: Span<UInt8>, _ shape: Shape, _ hash: UInt64) -> Int {
    let upper = UInt32(truncatingIfNeeded: hash >> 32)
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while true {
      let found = slots[slot]
      if found.id == 0 { return slot }
      if found.hash == upper, shapes[Int(found.id)] == shape,
        shape.count <= 16 || holds(text, id: Int(found.id))
      {
        return slot
      }
      slot = (slot + 1) & mask
    }
  }

  /// The symbol of a text, as `symbol(for:)`.
  package mutating func symbol(_ text: String) -> Symbol { symbol(for: Array(text.utf8).span) }

  /// The symbol of a text that is in the table; the missing value for any other text.
  package func known(_ text: Span<UInt8>) -> Symbol {
    if text.isEmpty { return .missing }
    let shape = Shape(text)
    return Symbol(id: slots[slot(of: text, shape, shape.hash)].id)
  }

  /// The bytes of a symbol's text.
  package func bytes(of symbol: Symbol) -> [UInt8] {
    let id = Int(symbol.id)
    return id == 0 ? [] : Array(bytes[ends[id - 1]..<ends[id]])
  }

  /// The text of a symbol; the empty text for the missing value.
  package func text(of symbol: Symbol) -> String {
    let id = Int(symbol.id)
    if id == 0 { return "" }
    return String(decoding: bytes[ends[id - 1]..<ends[id]], as: UTF8.self)
  }

  @inline(never)
  private func holds(_ text: Span<UInt8>, id: Int) -> Bool {
    bytes.span.extracting(ends[id - 1]..<ends[id]).isEqual(to: text)
  }

  @inline(never)
  private mutating func insert(
    _ text: Span<UInt8>, _ shape: Shape, hash: UInt64, slot: Int
  ) -> Symbol {
    let id = UInt32(ends.count)
    for index in text.indices { bytes.append(text[index]) }
    ends.append(bytes.count)
    shapes.append(shape)
    slots[slot] = Slot(hash: UInt32(truncatingIfNeeded: hash >> 32), id: id)
    if ends.count * 2 > slots.count { grow() }
    return Symbol(id: id)
  }

  private mutating func grow() {
    let size = slots.count * 2
    slots = Array(repeating: Slot(), count: size)
    for id in 1..<ends.count {
      let hash = shapes[id].hash
      var place = Int(truncatingIfNeeded: hash) & (size - 1)
      while slots[place].id != 0 { place = (place + 1) & (size - 1) }
      slots[place] = Slot(hash: UInt32(truncatingIfNeeded: hash >> 32), id: UInt32(id))
    }
  }
}
