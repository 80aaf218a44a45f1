package import CivilTime
import ServiceHours
package import ServiceModel

/// Who spent the time of a breached clock, and who was beyond what they had promised for it.
package struct Attribution: Hashable, Sendable {
  /// In the order in which the holders first had the ticket; they add up to the elapsed time.
  package let shares: [HolderShare]
  /// Clocks of the agreements beneath that ran beyond their own threshold while the clock ran, by their deadlines;
  /// without those that an agreement excludes.
  package let overruns: [Overrun]
  /// How many clocks of the agreements beneath were read for the ticket.
  let underpinningClocks: Int
  /// Whether the clock would have been met had each of those kept their promise; nothing where none
  /// of them ran.
  package let metHadAllKept: Bool?

  /// Who spent the most; the first of those who spent as much.
  package var mostSpent: HolderShare? {
    var most: HolderShare?
    for share in shares where most.map({ share.counted > $0.counted }) ?? true { most = share }
    return most
  }

  /// A clock of an OLA or underpinning contract that was beyond its threshold.
  package struct Overrun: Hashable, Sendable {
    package let target: TargetPlace
    /// Whose stay it was, where it measures stays.
    package let holder: Symbol?
    package let deadline: Instant
    package let stop: Instant?
    /// Time of the breached clock that was counted beyond the deadline.
    package let cost: Seconds
  }
}

extension Assessor {
  /// Who spent the time of a breached clock of an SLA; nothing for clocks of other agreements.
  func attribution(
    of measurement: Measurement, _ clock: Clock?, _ ticket: borrowing Ticket
  ) -> Attribution? {
    let agreement = rulebook.agreements[measurement.target.agreement]
    guard agreement.kind == .sla, let clock else { return nil }
    let beneath = clocksBeneath(agreement, ticket)
    let late = beneath.compactMap { overrun(of: $0, within: clock) }
    let overruns = late.map { $0.overrun }
      .sorted { ($0.deadline, $0.target) < ($1.deadline, $1.target) }
    let saved = clock.counted(in: Interval.union(late.flatMap { $0.beyond }))
    return Attribution(
      shares: shares(of: measurement, clock, ticket), overruns: overruns,
      underpinningClocks: beneath.count,
      metHadAllKept: beneath.isEmpty ? nil : clock.isMet(without: saved))
  }

  /// The clocks of the agreements that this one rests on; of all OLAs and underpinning contracts
  /// where it names none.
  private func clocksBeneath(
    _ agreement: AgreementVersion, _ ticket: borrowing Ticket
  ) -> [ClockBeneath] {
    var clocks: [ClockBeneath] = []
    assess(
      ticket,
      measured: { measurement, values in
        let other = rulebook.agreements[measurement.target.agreement]
        let names = agreement.underpinnedBy
        if measurement.isRead, other.kind != .sla,
          names.isEmpty || names.contains(other.name)
        {
          let isLate = measurement.outcome == .breached || measurement.outcome == .overdue
          let clock = isLate ? self.clock(of: measurement, ticket, values) : nil
          clocks.append(
            ClockBeneath(
              measurement: measurement, deadline: clock?.deadline(),
              elsewhere: Interval.union(
                clock?.stretches.filter { $0.isElsewhere }.map { $0.interval } ?? [])))
        }
      }, unmeasured: { _ in })
    return clocks
  }

  /// What a clock beneath was beyond its deadline while the other one ran, and when, without what was not its holder's.
  private func overrun(
    of beneath: ClockBeneath, within clock: Clock
  ) -> (overrun: Attribution.Overrun, beyond: [Interval])? {
    // A promise that was still to be kept when the clock ended is not why it was late.
    guard let deadline = beneath.deadline, deadline < clock.end else { return nil }
    let measurement = beneath.measurement
    let end = min(measurement.stop ?? asOf, clock.end)
    let beyond = Interval.subtract(
      beneath.elsewhere, from: [Interval(start: deadline, end: end)])
    let overrun = Attribution.Overrun(
      target: measurement.target, holder: measurement.holder, deadline: deadline,
      stop: measurement.stop, cost: clock.counted(in: beyond))
    return (overrun, beyond)
  }
}

/// A clock of an agreement beneath that was read for the ticket.
private struct ClockBeneath {
  let measurement: Measurement
  /// Of one that ran beyond it.
  let deadline: Instant?
  /// When the ticket was with others, or with nobody since it was resolved; of one that ran beyond its deadline.
  let elsewhere: [Interval]
}

extension Clock {
  /// The counted time inside some intervals that lie apart.
  fileprivate func counted(in intervals: [Interval]) -> Seconds {
    intervals.reduce(.zero) { $0 + counted(in: $1) }
  }

  /// The counted time inside an interval.
  func counted(in interval: Interval) -> Seconds {
    guard let own = self.interval.intersection(interval) else { return .zero }
    let paused = stretches.reduce(Seconds.zero) { paused, stretch in
      paused + (stretch.interval.intersection(own).map { hours.openTime(in: $0) } ?? .zero)
    }
    return hours.openTime(in: own) - paused
  }

  /// Whether the clock would have been met with that much less counted.
  func isMet(without saved: Seconds) -> Bool {
    switch threshold.length {
    case .openTime(let length): reading().elapsed - saved <= length
    case .workingDays, .calendarDays: isInTime(without: saved)
    }
  }

  /// For days: whether the stop, that much open time earlier, lies at the deadline at the latest.
  ///
  /// A stop while the hours are closed is late by no open time at all, and yet late.
  private func isInTime(without saved: Seconds) -> Bool {
    guard let deadline = deadline(), end > deadline else { return true }
    let late = hours.openTime(in: Interval(start: deadline, end: end))
    return saved > .zero && late <= saved
  }
}

extension TargetPlace: Comparable {
  /// In the order of the rulebook.
  package static func < (one: TargetPlace, other: TargetPlace) -> Bool {
    (one.agreement, one.target, one.limit) < (other.agreement, other.target, other.limit)
  }
}
