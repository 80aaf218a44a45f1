import ServiceModel

/// The lists of all targets whose limits one field decides among, one behind the other.
struct LimitNumbers: Sendable {
  /// The place of the limit in its target's `within` by the symbol; -1 where none holds.
  private var numbers: [Int32] = []

  /// Where a target's list stands.
  struct Place: Sendable {
    /// As `TicketField.index`.
    fileprivate let field: Int
    fileprivate let first: Int
    /// Symbols beyond this many have the last number, which stands behind theirs.
    fileprivate let count: Int
  }

  /// Adds a target's list, if it has one; its place is what `place` asks for.
  mutating func add(_ index: LimitIndex?) -> Place? {
    guard let index else { return nil }
    let first = numbers.count
    numbers += index.places
    numbers.append(index.placeOfOthers)
    return Place(field: index.field.index, first: first, count: index.places.count)
  }

  /// The place of the limit for a ticket with these values; negative where none holds.
  @inline(__always)
  func place(_ place: Place, _ values: [Symbol]) -> Int {
    Int(numbers[place.first + min(Int(values[place.field].id), place.count)])
  }
}
