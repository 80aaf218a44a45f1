import CivilTime
import Compliance
import ServiceModel
import Statistics

/// What may be compared with one another: the clocks of targets of one name, of SLAs or of what is
/// promised beneath them.
struct ComparisonPanel: Sendable {
  let target: String
  let kinds: [AgreementKind]
  /// By the bytes of their names.
  let sides: [ComparisonSide]
  /// Clocks that belong to no side, since their tickets name none.
  let unnamed: Int
  /// Each side against all others, or against the one that was named, in the order of the sides.
  let differences: [SideDifference]
  /// By the name of a side the place of its difference.
  private let differencePlaces: [String: Int]
  /// Each two sides.
  let pairs: [SideDifference]
  /// Whether doubtful clocks could move the attainment of any side.
  var isInDoubt: Bool { sides.contains { $0.counts.doubtRange != nil } }
  /// Whether clocks of different targets are compared although their promises may differ.
  let mixesTargets: Bool
  /// The goals that sides have, ascending, each with how much more than by chance its sides vary.
  let goals: [(goal: Goal, overdispersion: Overdispersion)]

  init(
    _ target: String, _ kinds: [AgreementKind], _ sides: [ComparisonSide], unnamed: Int,
    against: String?, mixesTargets: Bool
  ) {
    self.target = target
    self.kinds = kinds
    self.sides = sides
    self.unnamed = unnamed
    self.mixesTargets = mixesTargets
    goals = ComparisonPanel.goals(sides)
    differences = ComparisonPanel.differences(sides, against)
    differencePlaces = Dictionary(
      differences.enumerated().map { ($1.first, $0) }, uniquingKeysWith: { first, _ in first })
    pairs = ComparisonPanel.pairs(sides)
  }

  /// What is said where no difference is shown: whether that was asked of any clocks at all.
  var nothingFound: ComparisonPhrase {
    differences.contains { $0.isTested } ? .nothingShown : .nothingCompared
  }

  func difference(of side: ComparisonSide) -> SideDifference? {
    differencePlaces[side.name].map { differences[$0] }
  }

  private static func goals(
    _ sides: [ComparisonSide]
  ) -> [(goal: Goal, overdispersion: Overdispersion)] {
    Set(sides.compactMap { $0.goal }).sorted().map { goal in
      let observed = sides.filter { $0.goal == goal }.map { $0.attainment.proportion }
      return (goal, Overdispersion(of: observed, around: goal.fraction) ?? .none)
    }
  }

  /// Where a side lies in the funnel around its goal; on a limit is within.
  func funnel(of side: ComparisonSide) -> FunnelPlacing? { funnel(of: side, side.attainment) }

  /// Where it would lie with another attainment, in the same funnel.
  func funnel(of side: ComparisonSide, _ attainment: Attainment) -> FunnelPlacing? {
    guard let goal = side.goal, attainment.measured > 0,
      let found = goals.first(where: { $0.goal == goal }),
      let limits = FunnelLimits(
        total: attainment.measured, goal: goal.fraction, overdispersion: found.overdispersion)
    else { return nil }
    let share = Double(attainment.met) / Double(attainment.measured)
    if let outer = limits.ninetyNinePointEight.side(of: share) { return .outer(outer) }
    return limits.ninetyFive.side(of: share).map { .inner($0) } ?? .within
  }
}

/// Where a share lies in a funnel.
enum FunnelPlacing: Hashable, Sendable {
  case within
  /// Beyond the limits of 95 %, and of 99.8 %.
  case inner(Side), outer(Side)

  /// As it stands in a table.
  var text: String {
    switch self {
    case .within: "within"
    case .inner(let side): "\(side.text) 95%"
    case .outer(let side): "\(side.text) 99.8%"
    }
  }
}
