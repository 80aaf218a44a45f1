import CivilTime
import ServiceHours
import ServiceModel

/// Reads a ticket in other ways than its agreement says, for the one that gives another verdict.
///
/// Cost: some clocks for each reading that is tried; only disagreements ask.
struct OtherReadings: Sendable {
  /// Knows all that the export says: the tool judged when it was made, not at the as-of.
  private let assessor: Assessor
  /// Those of the rulebook, and one that never closes for each of their zones.
  private let timetables: [Timetable]

  init(_ rulebook: Rulebook, asOf: Instant, reportingMonth: Month) {
    assessor = Assessor(
      rulebook: rulebook, asOf: asOf + .hours(24 * 36_525), reportingMonth: reportingMonth,
      extras: [], compared: nil, otherReadings: nil, isAskedForTickets: false)
    var timetables = rulebook.timetables
    for zone in rulebook.timetables.map({ $0.calendar.zone }) {
      let isThere = timetables.contains {
        $0.calendar.isAlwaysOpen && $0.calendar.zone.name == zone.name
      }
      if !isThere {
        let years = rulebook.timetables.first?.horizon ?? Timetable.defaultHorizon
        timetables.append(Timetable(.always(in: zone), horizon: years))
      }
    }
    self.timetables = timetables
  }

  /// The first way of reading a ticket's clock that gives the tool's verdict.
  ///
  /// `clock` is the one that gave the other verdict.
  func kind(
    of ticket: Ticket, _ clock: Clock, _ place: TargetPlace, isMet: Bool
  ) -> DisagreementClass {
    let agreement = assessor.rulebook.agreements[place.agreement]
    let target = agreement.targets[place.target]
    let kinds = DisagreementClass.allCases
    return kinds.first { verdicts(of: ticket, clock, agreement, target, $0).contains(isMet) }
      ?? .unexplained
  }

  /// What all readings of a class say of being met.
  private func verdicts(
    of ticket: Ticket, _ clock: Clock, _ agreement: AgreementVersion, _ target: Target,
    _ kind: DisagreementClass
  ) -> [Bool] {
    func verdicts(_ tickets: [Ticket], _ policies: [ClockPolicy]) -> [Bool] {
      tickets.flatMap { ticket in
        policies.compactMap { isMet(ticket, agreement, target, $0) }
      }
    }
    return switch kind {
    case .rounding: clock.roundedVerdicts
    case .pause: clock.otherPauses(stated: ticket.hold).map { $0.isMet }
    case .endPoint: verdicts([ticket], target.policy.otherEnds(of: ticket))
    case .reopening: verdicts([ticket], target.policy.otherReopenings)
    case .priority: verdicts([ticket], target.policy.otherJudges)
    case .zoneOffset: verdicts(ticket.shifted, [target.policy])
    case .calendar: timetables.map { clock.with(hours: Hours(base: $0)).isMet }
    case .deadField, .unexplained, .excluded: []
    }
  }

  /// Whether a ticket's clock would be met by another policy; nothing where it would not have stopped.
  private func isMet(
    _ ticket: Ticket, _ agreement: AgreementVersion, _ target: Target, _ policy: ClockPolicy
  ) -> Bool? {
    guard case .one(let course) = assessor.courses(of: ticket, policy), course.stop != nil,
      !course.isCancelled
    else { return nil }
    let other = Target(
      number: target.number, policy: policy, goal: target.goal, within: target.within)
    let values = assessor.judgedValues(of: ticket, course, policy)
    guard let (values, limit) = assessor.judged(course, ticket, values, agreement, other) else {
      return nil
    }
    return assessor.clock(of: ticket, course, values, agreement, other, other.within[limit]).isMet
  }
}

extension ServiceCalendar {
  fileprivate static func always(in zone: Zone) -> ServiceCalendar {
    let days = Weekday.allCases.map { ($0, [Shift.wholeDay]) }
    return ServiceCalendar(
      name: "always", zone: zone,
      versions: [HoursVersion(weekly: Dictionary(uniqueKeysWithValues: days))])
  }
}
