package import CivilTime
package import ServiceModel

/// What one agreement's credits of a month are worked out of.
package struct CreditInput: Sendable {
  package let month: Month
  /// Those of the version in force at the month's last instant, or of the last one in force in the month.
  package let terms: CreditTerms
  package let isSuspended: Bool
  /// For each target of the terms.
  package var measures: [Measure]

  package struct Measure: Hashable, Sendable {
    package let goal: Goal
    package var attainment: Attainment

    package init(goal: Goal, attainment: Attainment) {
      self.goal = goal
      self.attainment = attainment
    }
  }

  package init(month: Month, terms: CreditTerms, isSuspended: Bool, measures: [Measure]) {
    self.month = month
    self.terms = terms
    self.isSuspended = isSuspended
    self.measures = measures
  }
}

/// An agreement's credits month by month: repeats and earn-backs look at the months before.
///
/// A month in which a target has no data, too few clocks or a suspension neither breaks nor lengthens a row
/// of credits, and neither keeps nor misses a goal.
package struct CreditHistory: Sendable {
  package let months: [CreditMonth]
  private let states: [Int: TargetState]

  /// Of months in ascending order.
  ///
  /// Cost: the months times the targets.
  package init(_ inputs: [CreditInput]) {
    var states: [Int: TargetState] = [:]
    months = inputs.map { CreditHistory.month($0, &states) }
    self.states = states
  }

  /// What a further month would be.
  ///
  /// Cost: its targets.
  func next(_ input: CreditInput) -> CreditMonth {
    var states = states
    return CreditHistory.month(input, &states)
  }

  /// What the months before left of a target.
  private struct TargetState {
    var missesInARow = 0
    /// The last credit that could still come back, and the months of a kept goal since.
    var open: (month: Month, units: Int, unit: CreditUnit)?
    var keptMonths = 0
  }

  private static func month(
    _ input: CreditInput, _ states: inout [Int: TargetState]
  ) -> CreditMonth {
    let unit = CreditUnit(input.terms)
    var lines: [CreditLine] = []
    for (target, measure) in zip(input.terms.targets, input.measures) {
      let state = states[target.number] ?? TargetState()
      lines.append(line(target, measure, input, state.missesInARow))
    }
    let cap = cap(input.terms)
    if let cap { apply(cap, to: &lines) }
    for place in lines.indices {
      var state = states[lines[place].target.number] ?? TargetState()
      settle(&lines[place], &state, input, unit)
      states[lines[place].target.number] = state
    }
    return CreditMonth(
      month: input.month, terms: input.terms, unit: unit, isSuspended: input.isSuspended,
      lines: lines, cap: cap)
  }

  private static func line(
    _ target: CreditTarget, _ measure: CreditInput.Measure, _ input: CreditInput, _ misses: Int
  ) -> CreditLine {
    let standing = standing(target, measure.attainment, input)
    var (inARow, multiplier, amount) = (misses, 1_000, 0)
    switch standing {
    case .tier(let tier):
      inARow = tier.bound.isReward ? 0 : misses + 1
      if let repeats = input.terms.repeats, inARow >= repeats.months {
        multiplier = repeats.multiplier
      }
      amount = units(tier.amount, of: target, input.terms, multiplier)
    case .noTier: inARow = 0
    case .belowMinimum, .suspended, .noData: break
    }
    return CreditLine(
      target: target, attainment: measure.attainment, goal: measure.goal, standing: standing,
      missesInARow: inARow, multiplier: multiplier, amount: amount, paid: amount)
  }

  private static func standing(
    _ target: CreditTarget, _ attainment: Attainment, _ input: CreditInput
  ) -> CreditLine.Standing {
    if input.isSuspended { return .suspended }
    if attainment.measured == 0 { return .noData }
    if attainment.measured < input.terms.minimumVolume { return .belowMinimum }
    let tier = target.tier(met: attainment.met, of: attainment.measured)
    return tier.map { .tier($0) } ?? .noTier
  }

  private static func units(
    _ amount: CreditAmount, of target: CreditTarget, _ terms: CreditTerms, _ multiplier: Int
  ) -> Int {
    switch amount {
    case .money(let money):
      CreditRounding.units(money.minorUnits, times: [multiplier], over: [1_000])
    case .share(let share):
      CreditRounding.units(
        terms.feeUnits, times: [terms.atRisk, target.weight, share, multiplier],
        over: [10_000, 10_000, 10_000, 1_000])
    }
  }

  private static func cap(_ terms: CreditTerms) -> Int? {
    switch terms.cap {
    case nil: nil
    case .money(let money): money.minorUnits
    case .share(let share):
      CreditRounding.units(terms.feeUnits, times: [share], over: [10_000])
    }
  }

  /// Credits use the cap up in the order of the targets, and so do rewards, each for themselves.
  private static func apply(_ cap: Int, to lines: inout [CreditLine]) {
    var (credits, rewards) = (cap, cap)
    for place in lines.indices {
      if lines[place].isReward {
        lines[place].paid = min(lines[place].amount, rewards)
        rewards -= lines[place].paid
      } else {
        lines[place].paid = min(lines[place].amount, credits)
        credits -= lines[place].paid
      }
    }
  }

  /// Lets a credit wait for its months of a kept goal, and gives it back after the last of them.
  private static func settle(
    _ line: inout CreditLine, _ state: inout TargetState, _ input: CreditInput, _ unit: CreditUnit
  ) {
    state.missesInARow = line.missesInARow
    switch line.standing {
    case .belowMinimum, .suspended, .noData: return
    case .tier, .noTier: break
    }
    guard line.attainment.reaches(line.goal) == true, !line.isCredit else {
      state.open = line.paid > 0 && line.isCredit ? (input.month, line.paid, unit) : nil
      state.keptMonths = 0
      return
    }
    state.keptMonths += 1
    // A clause that comes later than the last of its months gives nothing back any more.
    guard let open = state.open, state.keptMonths == input.terms.earnBackMonths else { return }
    state.open = nil
    if open.unit == unit { line.returned = .init(month: open.month, units: open.units) }
  }
}

extension CreditTerms {
  /// The fee, or one that stands for itself.
  var feeUnits: Int { fee?.minorUnits ?? 1_000_000 }
}
