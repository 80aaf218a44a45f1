/// A share of a whole in hundredths of a percent, from 0 to 10,000, both included.
package struct Share: Hashable, Comparable, Sendable {
  package let hundredthsOfPercent: Int

  /// A number beyond the range becomes its nearer end.
  package init(hundredthsOfPercent: Int) {
    self.hundredthsOfPercent = min(max(hundredthsOfPercent, 0), 10_000)
  }

  package static func < (left: Share, right: Share) -> Bool {
    left.hundredthsOfPercent < right.hundredthsOfPercent
  }

  static let all = Share(hundredthsOfPercent: 10_000)
}

/// Two shares, the lower of which is not above the upper one.
package struct ShareRange: Hashable, Sendable {
  package let lower: Share
  package let upper: Share

  /// The two in either order.
  package init(_ one: Share, _ other: Share) {
    lower = min(one, other)
    upper = max(one, other)
  }
}
