/// A value of a ticket's field as a small number: two are equal when their texts are.
///
/// Given out by one `SymbolTable`; symbols of two tables are not comparable but for those that both
/// were seeded with.
@usableFromInline package struct Symbol: Hashable, Sendable, BitwiseCopyable {
  @usableFromInline package let id: UInt32

  @inlinable package init(id: UInt32) { self.id = id }

  /// No value: the cell was empty or said so.
  @inlinable package static var missing: Symbol { Symbol(id: 0) }
}

/// The texts of symbols, each kept once.
///
/// Open addressing on a hash of the bytes, so that finding a known text allocates nothing. A slot
/// holds what tells texts of up to sixteen bytes apart, so that finding one of those is one look.
package struct SymbolTable: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = [0]
  private var slots: [Slot]
  /// What readers of exports hide that find symbols here; nothing where they hide nothing.
  package var words: HiddenWords?

  /// Where a text is looked for: its shape, and its symbol, which is zero where the slot is free.
  private struct Slot {
    var shape = Shape()
    var id: UInt32 = 0
  }

  /// How long a text is, and its first and last eight bytes.
  private struct Shape {
    var first: UInt64 = 0
    var last: UInt64 = 0
    /// Of longer texts than fit, the largest number that does.
    var count: UInt32 = 0

    init() {}

    @inline(__always)
    init(_ text: Span<UInt8>) {
      count = UInt32(clamping: text.count)
      (first, last) = text.ends
    }

    @inline(__always)
    func isSame(as other: Shape) -> Bool {
      (first ^ other.first) | (last ^ other.last) | UInt64(count ^ other.count) == 0
    }

    /// Mixed by multiplications; the multipliers are odd and their bits well spread.
    @inline(__always)
    var hash: UInt64 {
      let mixed = (first ^ UInt64(count)) &* 0x9E37_79B9_7F4A_7C15 ^ last &* 0xD6E8_FEB8_6659_FD93
      return (mixed ^ mixed >> 32) &* 0x9E37_79B9_7F4A_7C15 >> 32
    }
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
    // Most texts are short and known, and stand where they are looked for first.
    let found = slots[Int(truncatingIfNeeded: shape.hash) & (slots.count - 1)]
    if shape.count <= 16, found.id != 0, found.shape.isSame(as: shape) {
      return Symbol(id: found.id)
    }
    return foundOrInserted(text, shape)
  }

  /// The symbol of a cell: of the text that is shown for it, where words are hidden.
  @inline(__always)
  package mutating func symbol(ofCell cell: Span<UInt8>) -> Symbol {
    if let words { words.symbol(for: cell, in: &self) } else { symbol(for: cell) }
  }

  @inline(never)
  private mutating func foundOrInserted(_ text: Span<UInt8>, _ shape: Shape) -> Symbol {
    let slot = slot(of: text, shape)
    let id = slots[slot].id
    return id != 0 ? Symbol(id: id) : insert(text, shape, slot: slot)
  }

  /// The slot that holds a text, or the free one where it belongs.
  @inline(__always)
  private func slot(of text: Span<UInt8>, _ shape: Shape) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: shape.hash) & mask
    while true {
      let found = slots[slot]
      if found.id == 0 { return slot }
      if found.shape.isSame(as: shape), shape.count <= 16 || holds(text, id: Int(found.id)) {
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
    return Symbol(id: slots[slot(of: text, Shape(text))].id)
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

  private mutating func insert(_ text: Span<UInt8>, _ shape: Shape, slot: Int) -> Symbol {
    let id = UInt32(ends.count)
    for index in text.indices { bytes.append(text[index]) }
    ends.append(bytes.count)
    slots[slot].shape = shape
    slots[slot].id = id
    if ends.count * 2 > slots.count { grow() }
    return Symbol(id: id)
  }

  private mutating func grow() {
    let size = slots.count * 2
    var larger = Array(repeating: Slot(), count: size)
    for slot in slots where slot.id != 0 {
      var place = Int(truncatingIfNeeded: slot.shape.hash) & (size - 1)
      while larger[place].id != 0 { place = (place + 1) & (size - 1) }
      larger[place] = slot
    }
    slots = larger
  }
}
