package import CivilTime
import ServiceHours
package import ServiceModel

/// Where every second of one clock went.
///
/// The lines follow one another without a gap from the start to the stop or the as-of, so their
/// lengths add up to wall time, and those posted to one account to that account.
package struct Proof: Sendable {
  package let deadline: Instant?
  package let lines: [AccountLine]
  /// The windows that stopped the clock.
  package let suspensions: [Suspension]
  /// Open time that the export says was paused, without saying when; taken off at the end.
  package let statedPause: Seconds
  /// By how much that moves the deadline: by as much, or for calendar days by all of a total of wall time.
  package let statedMove: Seconds
  /// Who had the counted time.
  package let shares: [HolderShare]
  /// For a breached clock of an SLA, who was beyond their own promise.
  package let attribution: Attribution?

  /// What was posted to an account, in seconds of wall time.
  package func total(_ account: Account) -> Seconds {
    lines.reduce(.zero) { $0 + ($1.account == account ? $1.interval.duration : .zero) }
  }
}

/// One stretch of a clock and the account that it is posted to.
package struct AccountLine: Hashable, Sendable {
  package let interval: Interval
  package let account: Account
  /// Who had the ticket.
  package let holder: Holder
  /// What the clock shows at the end of the stretch.
  package let runningTotal: Seconds
}

/// What a second of a clock's wall time was.
package enum Account: Hashable, Sendable {
  case counted
  case paused(PausedStretch.Cause)
  case outsideHours
  /// Outside hours for a holiday of that name.
  case holiday(String)
}

extension Assessor {
  /// The account of a measured clock's seconds; nothing where the clock could not be read.
  package func proof(
    of measurement: Measurement, _ ticket: borrowing Ticket, _ values: [Symbol]
  ) -> Proof? {
    guard let clock = clock(of: measurement, ticket, values) else { return nil }
    var lines = AccountLines(hours: clock.hours, holders: holdersOfLines(ticket, clock))
    for open in clock.hours.openIntervals(in: clock.interval) {
      lines.addClosed(until: open.start, from: clock.start)
      lines.addOpen(open, clock.stretches)
    }
    lines.addClosed(until: clock.end, from: clock.start)
    // A history tells when it was paused.
    let reading = ticket.hasHistory ? nil : clock.reading()
    return Proof(
      deadline: clock.deadline(), lines: lines.lines,
      suspensions: rulebook.agreements[measurement.target.agreement].suspensions
        .filter { $0.stops(values, in: clock.interval) },
      statedPause: reading?.stated ?? .zero, statedMove: reading?.statedMove ?? .zero,
      shares: shares(of: measurement, clock, ticket),
      attribution: measurement.raw == .breached
        ? attribution(of: measurement, clock, ticket) : nil)
  }

  private func holdersOfLines(
    _ ticket: borrowing Ticket, _ clock: Clock
  ) -> [(holder: Holder, interval: Interval)] {
    ticket.hasHistory
      ? stays(of: ticket, in: clock.interval) : [(lastHolder(ticket.values), clock.interval)]
  }
}

/// Lines in the making.
private struct AccountLines {
  private(set) var lines: [AccountLine] = []
  private var total = Seconds.zero
  private let hours: Hours
  private let holders: [(holder: Holder, interval: Interval)]

  init(hours: Hours, holders: [(holder: Holder, interval: Interval)]) {
    self.hours = hours
    self.holders = holders
  }

  mutating func addOpen(_ open: Interval, _ stretches: [PausedStretch]) {
    var cursor = open.start
    for stretch in stretches {
      guard let paused = stretch.interval.intersection(open) else { continue }
      add(Interval(start: cursor, end: paused.start), .counted)
      add(paused, .paused(stretch.cause))
      cursor = paused.end
    }
    add(Interval(start: cursor, end: open.end), .counted)
  }

  mutating func addClosed(until end: Instant, from start: Instant) {
    var cursor = lines.last?.interval.end ?? start
    while cursor < end {
      let calendar = hours.calendar(at: cursor)
      let date = calendar.zone.local(at: cursor).date
      let midnight = calendar.zone.instant(of: LocalDateTime(date: date + 1))
      let next = min(end, midnight > cursor ? midnight : end)
      add(Interval(start: cursor, end: next), closedAccount(on: date, calendar))
      cursor = next
    }
  }

  private func closedAccount(on date: LocalDate, _ calendar: ServiceCalendar) -> Account {
    if case .holiday(let holiday) = calendar.plan(for: date).reason {
      .holiday(holiday.name)
    } else {
      .outsideHours
    }
  }

  /// Adds a stretch, cut where the holder changes.
  private mutating func add(_ interval: Interval, _ account: Account) {
    for (holder, had) in holders {
      if let part = had.intersection(interval) { add(part, account, holder) }
    }
  }

  private mutating func add(_ interval: Interval, _ account: Account, _ holder: Holder) {
    if account == .counted { total += interval.duration }
    var whole = interval
    if let last = lines.last, last.account == account, last.holder == holder,
      last.interval.end == interval.start
    {
      whole = Interval(start: last.interval.start, end: interval.end)
      lines.removeLast()
    }
    lines.append(
      AccountLine(interval: whole, account: account, holder: holder, runningTotal: total))
  }
}
