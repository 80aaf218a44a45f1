import Compliance

/// From where to where doubtful clocks could move an attainment.
struct DoubtRange {
  let worst: Attainment
  let best: Attainment

  /// Nothing where no doubt could move it.
  init?(worst: Attainment, best: Attainment) {
    if worst == best { return nil }
    self.worst = worst
    self.best = best
  }

  /// `could be 67.50 to 92.50`: percents, cut off.
  var text: String {
    "could be \(Percent.text(worst.hundredthsOfPercent ?? 0))"
      + " to \(Percent.text(best.hundredthsOfPercent ?? 0))"
  }

  /// The same for a cell of a page: `67.50–92.50%`.
  func cell(_ say: Wording) -> String {
    say.percents(worst.hundredthsOfPercent ?? 0, best.hundredthsOfPercent ?? 0)
  }
}

extension Counts {
  /// Nothing where no doubt could move the attainment.
  var doubtRange: DoubtRange? { DoubtRange(worst: worst, best: best) }
}
