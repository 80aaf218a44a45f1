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
    let hash = text.mixedInPlace
    let slot = slot(of: text, hash)
    let id = slots[slot].id
    return id != 0 ? Symbol(id: id) : insert(text, hash: hash, slot: slot)
  }

  /// The slot that holds a text, or the free one where it belongs.
  @inline(__always)
  private func slot(of text: Span<UInt8>, _ hash: UInt64) -> Int {
    let upper = UInt32(truncatingIfNeeded: hash >> 32)
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot].id != 0 {
      if slots[slot].hash == upper, holds(text, id: Int(slots[slot].id)) { return slot }
      slot = (slot + 1) & mask
    }
    return slot
  }

  /// The symbol of a text, as `symbol(for:)`.
  package mutating func symbol(_ text: String) -> Symbol { symbol(for: Array(text.utf8).span) }

  /// The symbol of a text that is in the table; the missing value for any other text.
  package func known(_ text: Span<UInt8>) -> Symbol {
    text.isEmpty ? .missing : Symbol(id: slots[slot(of: text, text.mixedInPlace)].id)
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

  @inline(__always)
  private func holds(_ text: Span<UInt8>, id: Int) -> Bool {
    bytes.span.extracting(ends[id - 1]..<ends[id]).isEqual(to: text)
  }

  @inline(never)
  private mutating func insert(_ text: Span<UInt8>, hash: UInt64, slot: Int) -> Symbol {
    let id = UInt32(ends.count)
    for index in text.indices { bytes.append(text[index]) }
    ends.append(bytes.count)
    slots[slot] = Slot(hash: UInt32(truncatingIfNeeded: hash >> 32), id: id)
    if ends.count * 2 > slots.count { grow() }
    return Symbol(id: id)
  }

  private mutating func grow() {
    let size = slots.count * 2
    slots = Array(repeating: Slot(), count: size)
    for id in 1..<ends.count {
      let hash = bytes.span.extracting(ends[id - 1]..<ends[id]).mixedInPlace
      let place = slot(of: bytes.span.extracting(ends[id - 1]..<ends[id]), hash)
      slots[place] = Slot(hash: UInt32(truncatingIfNeeded: hash >> 32), id: UInt32(id))
    }
  }
}
