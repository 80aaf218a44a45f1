/// How much scores spread from one proportion to the next: 1 where chance alone is at work.
enum ScoreSigma {
  /// The mean moving range of the scores by 1.128; nothing below two scores, or where the centre is
  /// 0 or 1.
  ///
  /// Proportions of nothing are left out. Source: Laney, "Improved control charts for attributes",
  /// Quality Engineering 14 (2002).
  static func value(of series: [Proportion], around centre: Proportion) -> Double? {
    guard let middle = centre.share, centre.count > 0, centre.count < centre.total else {
      return nil
    }
    let scores = series.compactMap { proportion in
      proportion.share.map { ($0 - middle) / ControlPoint.deviation(proportion, centre) }
    }
    guard scores.count > 1 else { return nil }
    let ranges = zip(scores, scores.dropFirst()).map { ($1 - $0).magnitude }
    return ranges.reduce(0, +) / Double(ranges.count) / 1.128
  }
}
