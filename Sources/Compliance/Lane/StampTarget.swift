import CivilTime
import ServiceModel

/// A target's place: that of its agreement in the rulebook, and its own in the agreement.
struct TargetNumber: Hashable, Sendable {
  let agreement: Int
  let target: Int
}

/// What the short way asks of a target: plain numbers only.
struct StampTarget: Sendable {
  let place: TargetNumber
  /// In `Rulebook.targets`.
  let number: Int
  let scope: ConditionTables.Place
  let inForce: Interval
  /// Nothing where stamps alone do not settle the target's clocks.
  let clock: StampClock?
  /// Whether counting is all that is done with its clocks: none is left out or kept.
  let isPlain: Bool
  /// In the lane's list.
  let limits: Range<Int>
  /// Where one field decides among them, which symbol means which.
  let numbers: LimitNumbers.Place?

  init(
    _ target: Target, at place: TargetNumber, of agreement: AgreementVersion,
    _ scope: ConditionTables.Place, limits: Range<Int>, numbers: LimitNumbers.Place?, isKept: Bool
  ) {
    self.place = place
    self.scope = scope
    self.limits = limits
    self.numbers = numbers
    number = target.number
    inForce = agreement.inForce
    clock = agreement.suspensions.isEmpty ? target.stampClock : nil
    isPlain = clock != nil && agreement.exclusions.isEmpty && !isKept
  }
}

/// What the short way asks of a limit: plain numbers only.
struct StampLimit: Sendable {
  let condition: ConditionTables.Place
  let timetable: Int
  /// Whether it is a length of open time on one calendar, and which length.
  let isOpenTime: Bool
  let length: Seconds

  init(_ limit: Limit, _ condition: ConditionTables.Place) {
    self.condition = condition
    timetable = limit.timetable
    isOpenTime = limit.openTime != nil && limit.holderTimetables == nil
    length = limit.openTime ?? .zero
  }
}
