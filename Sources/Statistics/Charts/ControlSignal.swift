/// What on a control chart is unlikely by chance; places count from 0 and both ends are included.
package enum ControlSignal: Hashable, Sendable {
  /// A point beyond a limit.
  case outside(at: Int, Side)
  /// So many points one after the other on one side of the centre.
  case run(ClosedRange<Int>, Side)
  /// Two of three points in a row beyond two standard deviations on one side, or four of five
  /// beyond one.
  case shift(ClosedRange<Int>, Side)
}

extension ControlChart {
  /// All signals: points outside first, then runs, then shifts, each kind in order of the points.
  ///
  /// A run has at least `run` points, and at least 2. Points of nothing, and for runs those on the
  /// centre line, are passed over: they neither lengthen a run nor end it. A shift reaches from the
  /// first to the last point beyond; those that overlap are one. Cost: O(points).
  ///
  /// Sources: Western Electric, "Statistical quality control handbook" (1956), section II.B, tests
  /// 1 to 4; Anhøj, Olesen, PLoS ONE 9 (2014), for points on the line.
  ///
  /// Example: eight points of 45 of 50, then eight of 49 of 50: two runs of eight, one below and
  /// one above.
  package func signals(run: Int = 8) -> [ControlSignal] {
    let outside = points.enumerated().compactMap { place, point in
      point.outside.map { ControlSignal.outside(at: place, $0) }
    }
    return outside + runs(max(2, run)) + shifts
  }

  private func runs(_ length: Int) -> [ControlSignal] {
    let sided = points.enumerated().compactMap { place, point in
      point.side.map { (place, $0) }
    }
    var signals: [ControlSignal] = []
    var start = sided.startIndex
    for end in sided.indices where end + 1 == sided.count || sided[end + 1].1 != sided[end].1 {
      if end - start + 1 >= length {
        signals.append(.run(sided[start].0...sided[end].0, sided[end].1))
      }
      start = end + 1
    }
    return signals
  }
}
