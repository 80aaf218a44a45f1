package import CivilTime
package import ServiceModel

/// One ticket's clock under one target, read at the as-of.
package struct Measurement: Hashable, Sendable {
  /// Which target, by its place in the rulebook.
  package let target: TargetPlace
  /// As read, before any exclusion.
  package let raw: Outcome
  /// Why there is no verdict; none unless `raw` is unmeasurable.
  package let unmeasurable: UnmeasurableReason?
  /// The place of the exclusion in its agreement's list, where one holds.
  package let exclusion: Int?
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

  /// What it counts as.
  package var outcome: Outcome { exclusion == nil ? raw : .excluded }
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
