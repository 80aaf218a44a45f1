/// Five classes of counts, as even as whole numbers can be, from 1 to the largest; zero is in none.
struct HeatClasses {
  private let largest: Int

  init(largest: Int) { self.largest = max(largest, 0) }

  /// From 1 to 5; zero for a count that is not above zero.
  func place(of count: Int) -> Int {
    if count <= 0 { return 0 }
    return (1...5).first { count <= end($0) } ?? 5
  }

  /// Places with their first and last count, both included, without classes that hold no number.
  var ranges: [(place: Int, counts: ClosedRange<Int>)] {
    (1...5).compactMap { place in
      let first = end(place - 1) + 1
      return first <= end(place) ? (place, first...end(place)) : nil
    }
  }

  /// So many fifths of the largest, written so that no product leaves the integers.
  private func end(_ place: Int) -> Int { largest / 5 * place + largest % 5 * place / 5 }
}
