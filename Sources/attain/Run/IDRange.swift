/// The lowest and the highest of some ids, shorter ones before longer ones.
struct IDRange: Hashable {
  private(set) var first: [UInt8]
  private(set) var last: [UInt8]

  mutating func widen(to id: [UInt8]) {
    // A copy that shares nothing: a ticket's id is written over.
    if id.isBelow(first) { first = id.map { $0 } }
    if last.isBelow(id) { last = id.map { $0 } }
  }

  func joined(with other: IDRange) -> IDRange {
    var all = self
    all.widen(to: other.first)
    all.widen(to: other.last)
    return all
  }
}

extension [UInt8] {
  func isBelow(_ other: [UInt8]) -> Bool {
    count == other.count ? lexicographicallyPrecedes(other) : count < other.count
  }
}
