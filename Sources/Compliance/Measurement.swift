package import CivilTime
package import ServiceModel

/// One ticket's clock under one target, read at the as-of.
package struct Measurement: Hashable, Sendable {
  /// Which target, by its place in the rulebook.
  package let target: TargetPlace
  /// As read, or as the tool judges a clock that cannot be read, before any exclusion.
  package let raw: Outcome
  /// Why the clock cannot be read; then `raw` is the tool's own verdict, or unmeasurable.
  package let unmeasurable: UnmeasurableReason?
  /// Why it is left out, where it is.
  package let exclusion: ClockExclusion?
  /// Its number among the ticket's measurements under the target, from 1; 0 where there is but one.
  package let cycle: Int
  /// Whose stay it measures, where the target measures stays.
  package let holder: Symbol?
  package let start: Instant?
  /// None while the clock runs.
  package let stop: Instant?
  /// Open time counted until the stop or the as-of.
  package let elapsed: Seconds
  /// Open time not counted, for pauses or as stated by the export.
  package let paused: Seconds
  /// `Month.index` of the month that the clock counts in.
  package let month: Int
  package let grade: EvidenceGrade
  package let doubt: Doubt

  /// Whether the clock could be read, so that its times say something.
  package var isRead: Bool { unmeasurable == nil }

  /// What it counts as.
  package var outcome: Outcome { exclusion == nil ? raw : .excluded }
}

/// Why a clock is left out of the adjusted attainment.
package enum ClockExclusion: Hashable, Sendable {
  /// By the exclusion at this place in its agreement's list.
  case listed(Int)
  /// What cancels the target's clock happened.
  case cancelled
}

/// The place of a target and of its limit in the rulebook.
package struct TargetPlace: Hashable, Sendable {
  /// In `Rulebook.agreements`.
  package let agreement: Int
  /// In the agreement's `targets`.
  package let target: Int
  /// In the target's `within`.
  package let limit: Int

  package init(agreement: Int, target: Int, limit: Int) {
    self.agreement = agreement
    self.target = target
    self.limit = limit
  }
}

extension Rulebook {
  /// The target at a place.
  package func target(at place: TargetPlace) -> Target {
    agreements[place.agreement].targets[place.target]
  }

  /// The limit at a place.
  package func limit(at place: TargetPlace) -> Limit {
    agreements[place.agreement].targets[place.target].within[place.limit]
  }
}
