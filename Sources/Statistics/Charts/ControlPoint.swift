/// A proportion on a control chart.
package struct ControlPoint: Hashable, Sendable {
  package let observed: Proportion
  /// Three standard deviations around the centre, cut to 0…1; nothing of nothing has none.
  package let limits: Limits?
  /// How many standard deviations the share lies from the centre; nothing where there is no
  /// deviation.
  package let score: Double?
  /// On which side of the centre it lies, decided by integers; nothing on the line.
  package let side: Side?

  init(_ observed: Proportion, centre: Proportion, middle: Double, widening: Double) {
    self.observed = observed
    side = observed.side(of: centre)
    guard let share = observed.share else {
      (limits, score) = (nil, nil)
      return
    }
    let deviation = widening * ControlPoint.deviation(observed, centre)
    limits = Limits(share: middle - 3 * deviation, middle + 3 * deviation)
    score = deviation > 0 ? (share - middle) / deviation : nil
  }

  /// The standard deviation of a share where the centre is the chance of each of its total.
  static func deviation(_ observed: Proportion, _ centre: Proportion) -> Double {
    let middle = Double(centre.count) / Double(centre.total)
    let missed = Double(centre.total - centre.count) / Double(centre.total)
    return (middle * missed / Double(observed.total)).squareRoot()
  }

  /// Beyond which limit it lies; nothing where it lies within.
  package var outside: Side? {
    guard let limits, let share = observed.share else { return nil }
    return limits.side(of: share)
  }
}
