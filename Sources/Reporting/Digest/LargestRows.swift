/// The rows of the largest sizes, the largest first; of as large ones the earlier first.
///
/// However many are added, no more than the most are kept. Cost of adding: the logarithm of the most, and
/// their number where a row is kept.
struct LargestRows: Sendable {
  private let most: Int
  private(set) var rows: [ListRow] = []
  private var sizes: LargestSizes
  /// How many were added.
  private(set) var count = 0

  init(most: Int) {
    self.most = most
    sizes = LargestSizes(most: most)
  }

  /// Whether each row that was added is kept.
  var isWhole: Bool { count == rows.count }

  /// Counts rows that are smaller than those which are kept.
  mutating func leaveOut(_ rows: Int) { count += rows }

  mutating func add(_ row: ListRow, size: Int) {
    count += 1
    guard let place = sizes.insert(size) else { return }
    rows.insert(row, at: place)
    if rows.count > most { rows.removeLast() }
  }
}
