/// So many of so many: two integers, the count never below 0 and never above the total, which may
/// be 0.
///
/// Example: `Proportion(11, of: 12)` is 11 of 12; `Proportion(13, of: 12)` is nothing.
package struct Proportion: Hashable, Sendable {
  package let count: Int
  package let total: Int

  /// The largest total that can be stated; sums of millions of such proportions still fit.
  static let largestTotal = 1_000_000_000_000

  /// Nothing where the count is not in 0…total or the total not in 0…`largestTotal`.
  package init?(_ count: Int, of total: Int) {
    guard total >= 0, total <= Proportion.largestTotal, count >= 0, count <= total
    else { return nil }
    self.init(checked: count, of: total)
  }

  private init(checked count: Int, of total: Int) {
    self.count = count
    self.total = total
  }

  /// Count by total, 0…1 with both ends; nothing of nothing has no share.
  ///
  /// Example: the share of 3 of 4 is 0.75.
  package var share: Double? { total == 0 ? nil : Double(count) / Double(total) }

  /// What is left of the total: 11 of 12 becomes 1 of 12.
  package var complement: Proportion { Proportion(checked: total - count, of: total) }

  /// All of them together: 3 of 4 and 1 of 6 are 4 of 10; none are 0 of 0.
  package static func pooled(_ parts: some Sequence<Proportion>) -> Proportion {
    parts.reduce(nothing) { $0 + $1 }
  }

  /// What is left of the whole without a part of it, which has no more of either kind.
  package func without(_ part: Proportion) -> Proportion {
    Proportion(checked: count - part.count, of: total - part.total)
  }

  static let nothing = Proportion(checked: 0, of: 0)
  static let yes = Proportion(checked: 1, of: 1)
  static let no = Proportion(checked: 0, of: 1)

  package static func + (left: Proportion, right: Proportion) -> Proportion {
    Proportion(checked: left.count + right.count, of: left.total + right.total)
  }
}
