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
  /// The same for tickets with a history: its values at the stop judge, and one field pauses at most.
  let isPlainWithHistory: Bool
  /// The field that pauses its clocks; none where nothing does, or several do.
  let pauseField: TicketField?
  /// The values that do, in the lane's list.
  let pauses: Range<Int>
  /// In the lane's list.
  let limits: Range<Int>
  /// Where one field decides among them, which symbol means which.
  let numbers: LimitNumbers.Place?

  init(
    _ target: Target, at place: TargetNumber, of agreement: AgreementVersion,
    _ scope: ConditionTables.Place, limits: Range<Int>, numbers: LimitNumbers.Place?,
    pauses: Range<Int>, isKept: Bool
  ) {
    self.place = place
    self.scope = scope
    self.limits = limits
    self.numbers = numbers
    number = target.number
    inForce = agreement.inForce
    clock = agreement.suspensions.isEmpty ? target.stampClock : nil
    self.pauses = pauses
    isPlain = clock != nil && agreement.exclusions.isEmpty && !isKept
    let fields = Set(target.policy.pauses.map { $0.field })
    pauseField = fields.count == 1 ? fields.first : nil
    isPlainWithHistory = isPlain && fields.count < 2 && target.policy.judgedBy == .stop
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
