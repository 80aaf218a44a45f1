import Compliance
import Statistics

/// Two sides as if both had the same mix of clocks.
struct SideDifference: Sendable {
  enum Verdict: String, Sendable {
    case better, worse
    case none = "no difference shown"
    case tooFew = "too few"
    case apart = "nothing alike"
  }

  let first: String
  /// Nothing where it is all others.
  let second: String?
  /// Nothing where the sides have nothing alike.
  let comparison: StandardisedComparison?
  /// Of one test.
  let chance: Probability?
  /// Over all tests of its kind under the same target; set once all are known.
  private(set) var corrected: Probability?
  /// What the verdict would be with every doubt settled for the first side and against the second, and the other
  /// way round; nothing where no clock is in doubt.
  private var settledVerdicts: (best: Verdict, worst: Verdict)?
  /// Clocks of each side among those that are compared.
  let counts: (first: Int, second: Int)

  /// The fewest clocks of each side that are ranked.
  static let fewest = 5

  /// - `weights` are the clocks of all sides that are alike: the mix that both are compared by.
  init(
    _ first: String, _ own: [Alike: Proportion], _ second: String?, _ others: [Alike: Proportion],
    weights: [(key: Alike, weight: Int)]
  ) {
    let empty = Proportion.pooled([])
    let strata = weights.compactMap { alike, weight in
      Stratum(own[alike] ?? empty, others[alike] ?? empty, weight: weight)
    }
    let both = strata.filter { $0.first.total > 0 && $0.second.total > 0 }
    self.first = first
    self.second = second
    comparison = StandardisedComparison(strata)
    chance = StandardisedComparison.twoSided(strata)
    counts = (
      both.reduce(0) { $0 + $1.first.total }, both.reduce(0) { $0 + $1.second.total }
    )
  }

  /// No verdict without enough clocks on both sides and without evidence.
  var verdict: Verdict {
    guard let comparison else { return .apart }
    if !isTested { return .tooFew }
    guard corrected?.isEvidence == true else { return .none }
    return comparison.difference.value < 0 ? .worse : .better
  }

  /// Whether there are enough clocks on both sides to be tested.
  var isTested: Bool {
    counts.first >= SideDifference.fewest && counts.second >= SideDifference.fewest
  }

  /// The verdict where every doubt is settled for the first side and against the second.
  var bestVerdict: Verdict { settledVerdicts?.best ?? verdict }

  /// The verdict where every doubt is settled against the first side and for the second.
  var worstVerdict: Verdict { settledVerdicts?.worst ?? verdict }

  /// Whether doubtful clocks could turn the verdict.
  var isInDoubt: Bool { bestVerdict != verdict || worstVerdict != verdict }

  func settled(best: Verdict, worst: Verdict) -> SideDifference {
    var difference = self
    difference.settledVerdicts = (best, worst)
    return difference
  }

  /// The same corrected over all that are tested.
  static func corrected(_ differences: [SideDifference]) -> [SideDifference] {
    let chances = Holm.adjusted(differences.map { $0.isTested ? $0.chance : nil })
    return zip(differences, chances).map { difference, chance in
      var difference = difference
      difference.corrected = chance
      return difference
    }
  }

  /// The first less the second in hundredths of a percentage point.
  var points: Int? {
    comparison.map { Rounded.units($0.difference.value, perOne: 10_000) }
  }

  /// The shares of both with the same mix in hundredths of a percent, cut off.
  var standardised: (first: Int, second: Int)? {
    comparison.map {
      (
        Rounded.cut($0.first.value, perOne: 10_000), Rounded.cut($0.second.value, perOne: 10_000)
      )
    }
  }

  /// How much of the mix both have, in hundredths of a percent.
  var comparedPart: Int? { comparison.flatMap { Attainment($0.compared).hundredthsOfPercent } }

  var limits: ClosedRange<Int>? { comparison?.difference.limits.rounded(perOne: 10_000) }
}
