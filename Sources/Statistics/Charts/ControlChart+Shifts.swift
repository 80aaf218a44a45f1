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

  /// The windows above the centre, those that touch or overlap made one.
  private func windows(_ scores: [(place: Int, score: Double)]) -> [ClosedRange<Int>] {
    var merged: [ClosedRange<Int>] = []
    for end in scores.indices {
      guard let length = shiftLength(scores[max(0, end - 4)...end].map { $0.score }) else {
        continue
      }
      let window = scores[end - length + 1].place...scores[end].place
      if let last = merged.last, last.upperBound + 1 >= window.lowerBound {
        merged[merged.count - 1] = min(last.lowerBound, window.lowerBound)...window.upperBound
      } else {
        merged.append(window)
      }
    }
    return merged
  }

  /// How many of the last points make a shift: five, three or none.
  private func shiftLength(_ scores: [Double]) -> Int? {
    if scores.count == 5, scores.count(where: { $0 > 1 }) >= 4 { return 5 }
    return scores.count >= 3 && scores.suffix(3).count(where: { $0 > 2 }) >= 2 ? 3 : nil
  }
}
