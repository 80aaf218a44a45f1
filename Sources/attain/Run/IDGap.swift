import ServiceModel

/// The longest gap in ids that are numbered.
struct IDGap: Hashable {
  var count = 0
  var skipped = 0
  var longest = Longest()
  /// How many ids could not be compared with the one before; the first of a file never can.
  var oddOnes = 0

  /// The ids between two that follow one another.
  struct Longest: Hashable {
    /// The line of the one behind them, and that one itself.
    var line = 0
    var next: [UInt8] = []
    /// How many they are.
    var count = 0

    /// The id before them, if ids of rows that do not count are not among them.
    var previous: [UInt8] { next.lowered(by: count + 1) }

    /// Whether one of the ids lies in a range of ids, both ends included.
    func touches(_ range: IDRange) -> Bool {
      range.first.isBelow(next) && !range.last.isBelow(next.lowered(by: count))
    }
  }

  mutating func add(_ missing: Int?, before next: [UInt8], at place: TicketPlace) {
    count += 1
    guard let missing else {
      oddOnes += 1
      return
    }
    skipped += missing
    if missing > longest.count {
      // A copy that shares nothing: a ticket's id is written over.
      longest = Longest(line: place.line, next: next.map { $0 }, count: missing)
    }
  }

  mutating func append(_ next: IDGap) {
    count += next.count
    skipped += next.skipped
    if next.longest.count > longest.count { longest = next.longest }
    oddOnes += next.oddOnes
  }

  /// Ids that otherwise follow one another closely do not leave out a hundredth at once.
  var suspicious: Longest? {
    let others = skipped - longest.count
    guard oddOnes < 20, longest.count >= 20, longest.count * 100 >= count, others * 10 <= count
    else { return nil }
    return longest
  }
}

extension [UInt8] {
  /// The id that stands so many before one that ends in a number, among those of the same length.
  ///
  /// Example: `T105` lowered by 6 is `T099`.
  fileprivate func lowered(by number: Int) -> [UInt8] {
    var id = self
    var rest = number
    for place in id.indices.reversed() where rest > 0 {
      let digit = Int(id[place]) - Int(UInt8(ascii: "0"))
      if !(0...9).contains(digit) { break }
      let lower = digit - rest % 10
      id[place] = UInt8(ascii: "0") + UInt8(lower < 0 ? lower + 10 : lower)
      rest = rest / 10 + (lower < 0 ? 1 : 0)
    }
    return id
  }
}
