/// The rows of the largest sizes, the largest first; of as large ones the earlier first.
///
/// However many are added, no more than the most are kept. Cost of adding: the logarithm of the most, and
/// their number where a row is kept.
struct LargestRows: Sendable {
  private let most: Int
  private(set) var rows: [ListRow] = []
  private var sizes: [Int] = []
  /// How many were added.
  private(set) var count = 0

  init(most: Int) { self.most = most }

  /// Whether each row that was added is kept.
  var isWhole: Bool { count == rows.count }

  /// Counts rows that are smaller than those which are kept.
  mutating func leaveOut(_ rows: Int) { count += rows }

  mutating func add(_ row: ListRow, size: Int) {
    count += 1
    if rows.count == most, sizes.last.map({ $0 >= size }) ?? true { return }
    let place = firstPlace(below: size)
    rows.insert(row, at: place)
    sizes.insert(size, at: place)
    if rows.count > most {
      rows.removeLast()
      sizes.removeLast()
    }
  }

  private func firstPlace(below size: Int) -> Int {
    var (low, high) = (0, sizes.count)
    while low < high {
      let middle = (low + high) / 2
      if sizes[middle] >= size { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
