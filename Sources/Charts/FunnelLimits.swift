/// Two curves over a count, an upper and a lower one, straight between the counts that are given.
package struct FunnelLimits: Sendable {
  /// The two curves at one count.
  package struct Stop: Sendable {
    let count: Int
    let range: ShareRange

    /// - `count` below zero becomes zero, above 2^40 that.
    package init(count: Int, _ range: ShareRange) {
      self.count = FunnelLimits.drawn(count)
      self.range = range
    }
  }

  /// Ascending by their counts.
  let stops: [Stop]

  /// The stops in any order.
  package init(_ stops: [Stop]) { self.stops = stops.sorted { $0.count < $1.count } }

  static func drawn(_ count: Int) -> Int { min(max(count, 0), 1 << 40) }

  /// Whether a share lies above or below both curves; on one of them is within.
  ///
  /// Left of the first stop and right of the last one the curves go on level.
  func place(of share: Share, at count: Int) -> FunnelPlace {
    guard let first = stops.first, let last = stops.last else { return .within }
    let place = min(max(count, first.count), last.count)
    let right = stops.first { $0.count >= place } ?? last
    let left = stops.last { $0.count <= place } ?? first
    if FunnelLimits.side(share, place, left, right, \.lower) < 0 { return .below }
    return FunnelLimits.side(share, place, left, right, \.upper) > 0 ? .above : .within
  }

  /// Above zero where the share is above the line between two stops; compared without division.
  private static func side(
    _ share: Share, _ count: Int, _ left: Stop, _ right: Stop, _ curve: KeyPath<ShareRange, Share>
  ) -> Int {
    let start = left.range[keyPath: curve].hundredthsOfPercent
    let rise = right.range[keyPath: curve].hundredthsOfPercent - start
    let width = right.count - left.count
    if width <= 0 { return share.hundredthsOfPercent - start }
    return (share.hundredthsOfPercent - start) * width - rise * (count - left.count)
  }
}

/// Where a share lies beside two curves.
package enum FunnelPlace: Sendable {
  case below
  case within
  case above
}
