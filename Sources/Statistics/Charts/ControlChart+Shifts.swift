extension ControlChart {
  /// The zone tests of Western Electric, both sides, in order of their first point.
  var shifts: [ControlSignal] {
    let scores = points.enumerated().compactMap { place, point in
      point.score.map { (place: place, score: $0) }
    }
    let low = windows(scores.map { (place: $0.place, score: -$0.score) }).map { ($0, Side.below) }
    let high = windows(scores).map { ($0, Side.above) }
    return (low + high)
      .sorted { ($0.0.lowerBound, $0.0.upperBound) < ($1.0.lowerBound, $1.0.upperBound) }
      .map { ControlSignal.shift($0.0, $0.1) }
  }

  /// The shifts above the centre, those that overlap made one.
  private func windows(_ scores: [(place: Int, score: Double)]) -> [ClosedRange<Int>] {
    var merged: [ClosedRange<Int>] = []
    for end in scores.indices {
      let window = scores[max(0, end - 4)...end]
      guard
        let found = beyond(1, in: window, atLeast: 4) ?? beyond(2, in: window.suffix(3), atLeast: 2)
      else { continue }
      if let last = merged.last, last.upperBound >= found.lowerBound {
        merged[merged.count - 1] =
          min(last.lowerBound, found.lowerBound)...max(last.upperBound, found.upperBound)
      } else {
        merged.append(found)
      }
    }
    return merged
  }

  /// From the first to the last point beyond so many deviations, where there are enough of them.
  private func beyond(
    _ deviations: Double, in window: ArraySlice<(place: Int, score: Double)>, atLeast count: Int
  ) -> ClosedRange<Int>? {
    let places = window.filter { $0.score > deviations }.map { $0.place }
    guard places.count >= count, let first = places.first, let last = places.last else {
      return nil
    }
    return first...last
  }
}
