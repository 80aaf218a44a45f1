import CivilTime
import Compliance
import ServiceModel
import Statistics

/// Clocks that are alike: of one priority and type, and of one target where that says something.
struct Alike: Hashable, Sendable {
  /// Empty where priorities are compared, as types where these are.
  let priority: ByteText
  let type: ByteText
  /// The place in the rulebook's list; nothing where clocks of several targets are alike.
  let target: Int?

  /// In an order that does not depend on the run.
  static func isBefore(_ one: Alike, _ other: Alike) -> Bool {
    (one.priority, one.type, one.target ?? -1) < (other.priority, other.type, other.target ?? -1)
  }
}

/// One side of a comparison: a supplier, a group, a customer or an agreement.
struct ComparisonSide: Sendable {
  let name: String
  /// For an agreement whoever provides it.
  let provider: String?
  /// The goal of its targets in all months compared; nothing where they have several.
  let goal: Goal?
  let counts: Counts
  let other: SideCounts
  let strata: [Alike: Proportion]
  /// The same with every doubt settled for the side, and against it.
  let best: [Alike: Proportion]
  let worst: [Alike: Proportion]
  /// In how many breaches of SLAs it spent the most time, or did not keep its promise beneath first; nothing
  /// for customers and for SLAs themselves.
  let breaches: Int?

  var attainment: Attainment { counts.attainment }
  var evidence: Evidence? { evidence(of: attainment) }

  /// What an attainment of the side is evidence of; nothing where its targets have several goals.
  func evidence(of attainment: Attainment) -> Evidence? {
    goal.map { Evidence(attainment, against: $0) }
  }

  /// For people.
  var title: String { provider.map { $0 == name ? name : "\($0) (\(name))" } ?? name }

  /// How much of the open time of its clocks was with it; nothing where none was counted.
  ///
  /// Where no holder has the provider's name, all counted time is.
  func own(areAgreements: Bool) -> Seconds {
    areAgreements && other.own == .zero ? other.others : other.own
  }

  /// Time that was not with it: with others, or paused.
  func waiting(areAgreements: Bool) -> Seconds {
    other.own + other.others + other.paused - own(areAgreements: areAgreements)
  }
}
