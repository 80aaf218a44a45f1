/// Counters of a kind that add up.
package protocol Summable: Sendable {
  init()
  static func += (left: inout Self, right: Self)
}

/// Counters by a small key, each found without a search.
///
/// Open addressing on a mixed key; cells keep the order in which their keys were first seen.
struct CellTable<Cell: Summable>: Sendable {
  private(set) var keys: [UInt64] = []
  private(set) var cells: [Cell] = []
  private var slots = Array(repeating: Slot(), count: 256)

  private struct Slot {
    var key: UInt64 = 0
    /// None where the slot is free.
    var place: Int32 = -1
  }

  /// The counters of a key, made empty where it is new.
  ///
  /// Cost: constant.
  subscript(key: UInt64) -> Cell {
    _read { yield cells[find(key) ?? 0] }
    _modify {
      let place = find(key) ?? insert(key)
      yield &cells[place]
    }
  }

  /// The counters of a key, if it has been seen.
  func cell(_ key: UInt64) -> Cell? { find(key).map { cells[$0] } }

  private func find(_ key: UInt64) -> Int? {
    var number = number(of: key)
    while slots[number].place >= 0 {
      if slots[number].key == key { return Int(slots[number].place) }
      number = (number + 1) & (slots.count - 1)
    }
    return nil
  }

  private mutating func insert(_ key: UInt64) -> Int {
    if keys.count * 2 >= slots.count { grow() }
    place(key, at: keys.count)
    keys.append(key)
    cells.append(Cell())
    return keys.count - 1
  }

  private mutating func grow() {
    slots = Array(repeating: Slot(), count: slots.count * 2)
    for (place, key) in keys.enumerated() { self.place(key, at: place) }
  }

  private mutating func place(_ key: UInt64, at place: Int) {
    var number = number(of: key)
    while slots[number].place >= 0 { number = (number + 1) & (slots.count - 1) }
    slots[number] = Slot(key: key, place: Int32(place))
  }

  /// The top bits of a product by the golden ratio are well spread for keys that differ little.
  private func number(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (slots.count - 1)
  }
}
