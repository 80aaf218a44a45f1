package import CivilTime
import ServiceHours
package import ServiceModel

/// Where every second of one clock went.
///
/// The lines follow one another without a gap from the start to the stop or the as-of, so their
/// lengths add up to wall time, and those posted to one account to that account.
package struct Proof: Sendable {
  package let measurement: Measurement
  package let deadline: Instant?
  package let lines: [AccountLine]
  /// Open time that the export says was paused, without saying when; taken off at the end.
  package let statedPause: Seconds

  /// What was posted to an account, in seconds of wall time.
  package func total(_ account: Account) -> Seconds {
    lines.reduce(.zero) { $0 + ($1.account == account ? $1.interval.duration : .zero) }
  }
}

/// One stretch of a clock and the account that it is posted to.
package struct AccountLine: Hashable, Sendable {
  package let interval: Interval
  package let account: Account
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
  package func proof(of measurement: Measurement, _ ticket: borrowing Ticket) -> Proof? {
    guard let start = measurement.start, measurement.raw != .unmeasurable else { return nil }
    let timetable = rulebook.timetables[rulebook.limit(at: measurement.target).timetable]
    let interval = Interval(start: start, end: measurement.stop ?? asOf)
    let stretches = pausedStretches(of: measurement, ticket)
    var lines = AccountLines()
    for open in timetable.openIntervals(in: interval) {
      lines.addClosed(until: open.start, from: interval.start, timetable.calendar)
      lines.addOpen(open, stretches)
    }
    lines.addClosed(until: interval.end, from: interval.start, timetable.calendar)
    return Proof(
      measurement: measurement, deadline: deadline(of: measurement, ticket), lines: lines.lines,
      statedPause: ticket.hasHistory ? .zero : measurement.paused)
  }
}

/// Lines in the making.
private struct AccountLines {
  private(set) var lines: [AccountLine] = []
  private var total = Seconds.zero

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

  mutating func addClosed(until end: Instant, from start: Instant, _ calendar: ServiceCalendar) {
    var cursor = lines.last?.interval.end ?? start
    while cursor < end {
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

  private mutating func add(_ interval: Interval, _ account: Account) {
    if interval.isEmpty { return }
    if account == .counted { total += interval.duration }
    if let last = lines.last, last.account == account, last.interval.end == interval.start {
      let joined = Interval(start: last.interval.start, end: interval.end)
      lines[lines.count - 1] = AccountLine(
        interval: joined, account: account, runningTotal: total)
    } else {
      lines.append(AccountLine(interval: interval, account: account, runningTotal: total))
    }
  }
}
