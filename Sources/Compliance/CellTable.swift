/// Counters by a small key, each found with hardly a search.
///
/// Open addressing on a mixed key.
struct CellTable<Cell: Summable>: Sendable {
  /// In the order in which their keys were first seen.
  private(set) var entries: [Entry] = []
  /// The places of keys, and `free`: no more than that, so that the slots of many keys are at hand at once.
  private var slots = Array(repeating: free, count: 256)
  /// What leaves of a product as many of its top bits as number the slots.
  private var shift: UInt64 = 64 - 8

  private static var free: Int32 { -1 }

  /// A key lies beside its counters, which are wanted whenever it is the right one.
  struct Entry: Sendable {
    let key: UInt64
    fileprivate(set) var cell = Cell()
  }

  var keys: [UInt64] { entries.map { $0.key } }

  /// The counters of a key, made empty where it is new.
  ///
  /// Cost: constant.
  subscript(key: UInt64) -> Cell {
    _read {
      if let place = find(key) {
        yield entries[place].cell
      } else {
        yield Cell()
      }
    }
    _modify {
      let place = find(key) ?? insert(key)
      yield &entries[place].cell
    }
  }

  /// Adds the counters of another table, where `translate` says which key its own stands for.
  mutating func merge(_ other: CellTable, translate: (UInt64) -> UInt64 = { $0 }) {
    for entry in other.entries { self[translate(entry.key)] += entry.cell }
  }

  /// The counters of a key, if it has been seen.
  func cell(_ key: UInt64) -> Cell? { find(key).map { entries[$0].cell } }

  private func find(_ key: UInt64) -> Int? {
    var number = number(of: key)
    while slots[number] >= 0 {
      let place = Int(slots[number])
      if entries[place].key == key { return place }
      number = (number + 1) & (slots.count - 1)
    }
    return nil
  }

  private mutating func insert(_ key: UInt64) -> Int {
    if entries.count * 2 >= slots.count { grow() }
    place(key, at: entries.count)
    entries.append(Entry(key: key))
    return entries.count - 1
  }

  private mutating func grow() {
    slots = Array(repeating: CellTable.free, count: slots.count * 2)
    shift -= 1
    for place in entries.indices { self.place(entries[place].key, at: place) }
  }

  private mutating func place(_ key: UInt64, at place: Int) {
    var number = number(of: key)
    while slots[number] >= 0 { number = (number + 1) & (slots.count - 1) }
    slots[number] = Int32(place)
  }

  /// The top bits of a product by the golden ratio are well spread for keys that differ little, wherever they
  /// differ: every bit of a key reaches them.
  private func number(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) &>> shift)
  }
}
