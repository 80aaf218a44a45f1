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
  private var slots: [UInt32]
  private var hashes: [UInt64] = [0]

  /// A table that holds the missing value and then the texts, in their order.
  ///
  /// Tables that are seeded alike give these texts the same symbols.
  package init(seed: [String] = []) {
    slots = Array(repeating: 0, count: 64)
    for text in seed { _ = symbol(for: Array(text.utf8).span) }
  }

  /// How many symbols there are, the missing one included.
  package var count: Int { ends.count }

  /// The symbol of a text; the empty text is the missing value.
  ///
  /// Cost: constant.
  package mutating func symbol(for text: borrowing Span<UInt8>) -> Symbol {
    if text.isEmpty { return .missing }
    let hash = text.mixed
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let id = Int(slots[slot])
      if hashes[id] == hash, holds(text, id: id) { return Symbol(id: slots[slot]) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return insert(text, hash: hash, slot: slot)
  }

  /// The symbol of a text, as `symbol(for:)`.
  package mutating func symbol(_ text: String) -> Symbol { symbol(for: Array(text.utf8).span) }

  /// The symbol of a text that is in the table; the missing value for any other text.
  package func known(_ text: borrowing Span<UInt8>) -> Symbol {
    let hash = text.mixed
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let id = Int(slots[slot])
      if hashes[id] == hash, holds(text, id: id) { return Symbol(id: slots[slot]) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return .missing
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

  private func holds(_ text: borrowing Span<UInt8>, id: Int) -> Bool {
    bytes.span.extracting(ends[id - 1]..<ends[id]).isEqual(to: text)
  }

  private mutating func insert(
    _ text: borrowing Span<UInt8>, hash: UInt64, slot: Int
  ) -> Symbol {
    let id = UInt32(ends.count)
    for index in text.indices { bytes.append(text[index]) }
    ends.append(bytes.count)
    hashes.append(hash)
    slots[slot] = id
    if ends.count * 2 > slots.count { grow() }
    return Symbol(id: id)
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for id in 1..<hashes.count {
      var slot = Int(truncatingIfNeeded: hashes[id]) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(id)
    }
  }
}
