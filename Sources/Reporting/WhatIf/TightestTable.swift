import CivilTime
import Compliance
import ServiceModel

/// What the months would have met at the tightest: an entry's threshold at the agreed goal, or a target's
/// goal at the agreed thresholds.
struct TightestRow {
  let target: Int
  let clause: Clause
  let entry: String
  let agreed: String
  let goal: Goal
  /// Months with a measured clock.
  let months: Int
  let result: Result
  /// The target's clocks of the months, with their doubts.
  let counts: Counts
  /// From where to where doubtful clocks could move a goal; nothing where they could not, and for thresholds.
  var range: (worst: String, best: String)?

  enum Result {
    case found(text: String, seconds: Seconds?, decidedBy: Month, MissRisk?)
    case none(TightestObstacle)
  }
}

/// Every target's entries and goal, in the order of the definitions.
struct TightestTable {
  let rows: [TightestRow]

  init(_ input: WhatIfInput) {
    rows = input.targets.flatMap { target in
      input.rulebook.conditions(of: target).map { TightestTable.threshold($0, target, input) }
        + [TightestTable.goal(target, input)]
    }
  }

  /// A target over the months, at its agreed goals.
  private static func span(_ target: Int, _ input: WhatIfInput) -> ReadingSpan {
    input.report.tally.span(
      target, input.months, input.rulebook,
      goals: input.months.map { input.rulebook.goal(of: target, in: $0) })
  }

  private static func threshold(
    _ condition: Condition, _ target: Int, _ input: WhatIfInput
  ) -> TightestRow {
    let text = ClauseText(input.rulebook, target: target)
    let change = ClauseChange.threshold(of: condition, .percent(100))
    let entries = input.rulebook.entries(condition, of: target)
    let inForce = input.months.filter {
      !input.report.tally.isSuspended(target: target, in: $0, input.rulebook)
    }
    let needs = inForce.map { month in
      (
        month: month,
        needs: entries.reduce(ThresholdNeeds()) { sum, entry in
          var sum = sum
          sum += input.report.tally.needs(entry.place, in: month)
          return sum
        }, goal: input.rulebook.goal(of: target, in: month)
      )
    }
    let tightest = TightestThreshold(needs)
    let kinds = Set(entries.map { $0.limit.kind })
    let obstacle =
      entries.compactMap { $0.policy.tightestObstacle }.first
      ?? (kinds.count > 1 ? .kindsDiffer : tightest == nil ? .noThreshold : nil)
    return TightestRow(
      target: target, clause: .threshold, entry: text.entry(change), agreed: text.agreed(change),
      goal: input.rulebook.goal(of: target, in: input.report.month),
      months: needs.filter { $0.needs.measured > 0 }.count,
      result: result(tightest, obstacle, kinds.first ?? .openTime, target, input),
      counts: span(target, input).counts)
  }

  private static func result(
    _ tightest: TightestThreshold?, _ obstacle: TightestObstacle?, _ kind: ThresholdKind,
    _ target: Int, _ input: WhatIfInput
  ) -> TightestRow.Result {
    guard obstacle == nil, let tightest else { return .none(obstacle ?? .noThreshold) }
    let risk = MissRisk(
      tightest.months, goal: input.rulebook.goal(of: target, in: input.report.month))
    // What is met in no time at all is met within a minute, and no threshold of nothing can be stated.
    let length = kind == .openTime ? max(tightest.length, .minutes(1)) : tightest.length
    return .found(
      text: kind.text(length), seconds: kind == .openTime ? length : nil,
      decidedBy: tightest.decidedBy, risk)
  }

  private static func goal(_ target: Int, _ input: WhatIfInput) -> TightestRow {
    let goal = input.rulebook.goal(of: target, in: input.report.month)
    let span = span(target, input)
    let highest = HighestGoal(span)
    var result = TightestRow.Result.none(.noThreshold)
    if let highest, let found = highest.goal {
      result = .found(
        text: "\(found)", seconds: nil, decidedBy: highest.decidedBy,
        MissRisk(highest.months, goal: found))
    }
    let agreed = ClauseText(input.rulebook, target: target).agreed(.goal(.points(0)))
    return TightestRow(
      target: target, clause: .goal, entry: "", agreed: agreed, goal: goal,
      months: span.measuredMonths, result: result, counts: span.counts, range: range(of: span))
  }

  private static func range(of span: ReadingSpan) -> (worst: String, best: String)? {
    func text(_ attainment: (Counts) -> Attainment) -> String {
      HighestGoal(span, by: attainment)?.goal.map { "\($0)" } ?? "none"
    }
    let (worst, best) = (text { $0.worst }, text { $0.best })
    return worst == best ? nil : (worst, best)
  }
}

extension Rulebook {
  /// The entries with a condition of all versions of a target.
  fileprivate func entries(
    _ condition: Condition, of target: Int
  ) -> [(place: TargetPlace, limit: Limit, policy: ClockPolicy)] {
    versions(of: target).flatMap { version in
      version.target.within.enumerated().filter { $0.element.condition == condition }
        .map { number, limit in
          (
            TargetPlace(agreement: version.agreement, target: version.place, limit: number), limit,
            version.target.policy
          )
        }
    }
  }
}

extension TightestRow {
  /// Read clocks of the months that could be met or breached instead.
  var doubtful: Int { counts.couldBeMet + counts.couldBeBreached }

  /// What the numbers of the target leave aside; nothing where no clock is in doubt.
  var leftAside: String? {
    if doubtful + counts.unmeasurable == 0 { return nil }
    return "as read: \(doubtful) in doubt, \(counts.unmeasurable) unmeasurable left out"
  }

  /// What doubtful clocks could make of a goal.
  var couldBe: String? { range.map { "could be \($0.worst) to \($0.best)" } }
}

extension TightestObstacle {
  /// For people.
  var sentence: String {
    switch self {
    case .monthByDue: "not computed: month-by: due moves clocks between months"
    case .overdueCounts: "not computed: count-overdue lets running clocks decide"
    case .strictest: "not computed: judged-by: strictest chooses by thresholds"
    case .kindsDiffer: "not computed: versions state different kinds of time"
    case .noThreshold: "none: nothing measured, or no threshold would do"
    }
  }
}
