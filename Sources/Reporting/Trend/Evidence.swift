import Compliance
import ServiceModel
import Statistics

/// What so many clocks are evidence of, whatever the contract says of them.
enum Evidence: String, CaseIterable, Sendable {
  case better
  case inLine = "in line"
  case worse
  case tooFew = "too few"
  case noData = "no data"

  /// By the exact binomial test against the goal at 5 %, which is the chance that is printed beside it.
  ///
  /// Without evidence it is too few where one breach alone misses the goal: below 1/(1 − goal) clocks.
  ///
  /// Example: against 95 %, 11 of 12 are too few, 93 of 100 in line, 460 of 500 worse.
  init(_ attainment: Attainment, against goal: Goal) {
    guard let test = ExactBinomial(attainment.proportion, against: goal.fraction) else {
      self = .noData
      return
    }
    let missing = 10_000 - goal.hundredthsOfPercent
    if test.twoSided.isEvidence {
      self = attainment.reaches(goal) == true ? .better : .worse
    } else if missing > 0, attainment.measured * missing < 10_000 {
      self = .tooFew
    } else {
      self = .inLine
    }
  }

  func word(_ say: Wording) -> String {
    switch self {
    case .better: say(.better)
    case .inLine: say(.inLine)
    case .worse: say(.worse)
    case .tooFew: say(.tooFew)
    case .noData: say(.noData)
    }
  }
}

extension Attainment {
  /// The same for statistics.
  var proportion: Proportion { Proportion(met, of: measured) ?? Proportion.pooled([]) }

  init(_ proportion: Proportion) {
    self.init(met: proportion.count, measured: proportion.total)
  }
}

extension Goal {
  /// The same for statistics.
  var fraction: Fraction { Fraction(hundredthsOfPercent, over: 10_000) ?? .half }
}

extension Probability {
  /// Whether something so unlikely is taken for evidence: at most 5 %.
  var isEvidence: Bool { millionths <= 50_000 }
}
