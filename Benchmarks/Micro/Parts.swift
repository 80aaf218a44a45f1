import CivilTime
import Compliance
import Reading
import Reporting
import ServiceHours
import ServiceModel

/// The parts that a run does for every ticket, each on its own.
struct Parts {
  private let desk: Desk
  private let watch: Stopwatch
  private var count: Int { desk.tickets.count }

  init(_ desk: Desk, _ watch: Stopwatch) {
    self.desk = desk
    self.watch = watch
  }

  /// What each is called, and the nanoseconds of one of it.
  var results: [(name: String, nanoseconds: Double)] {
    [
      ("open time between two instants", openTime), ("deadline of eight open hours", deadline),
      ("timestamp, ISO 8601 with Z", timestamp), ("interning a known text", interning),
      ("tally, a ticket with two clocks", tally), ("row of breaches.csv", breachRow),
    ]
  }

  /// The calendar of office hours, which is not the one that is always open.
  private var timetable: Timetable {
    desk.rulebook.timetables.first { !$0.calendar.isAlwaysOpen } ?? desk.rulebook.timetables[0]
  }

  private var openTime: Double {
    let timetable = timetable
    let intervals = (0..<count).map { number in
      let start = Desk.created(number)
      return Interval(start: start, end: start + Seconds(Int64(number * 7_919 % 500_000)))
    }
    return watch.nanoseconds(count) {
      intervals.reduce(0) { $0 &+ timetable.openTime(in: $1).count }
    }
  }

  private var deadline: Double {
    let timetable = timetable
    let threshold = Threshold(.openTime(.hours(8)))
    let starts = (0..<count).map { Desk.created($0) }
    return watch.nanoseconds(count) {
      starts.reduce(0) {
        $0 &+ (threshold.deadline(from: $1, in: timetable)?.secondsSince1970 ?? 0)
      }
    }
  }

  private var timestamp: Double {
    let reader = TimestampReader(zone: nil)
    let bytes = (0..<count).flatMap { Array(Desk.created($0).description.utf8) }
    let length = bytes.count / count
    return watch.nanoseconds(count) {
      let bytes = bytes.span
      var sum: Int64 = 0
      for place in 0..<count {
        let cell = bytes.extracting(place * length..<(place + 1) * length)
        sum &+= reader.instant(cell)?.secondsSince1970 ?? 0
      }
      return sum
    }
  }

  private var interning: Double {
    var symbols = desk.symbols
    let length = "Customer 100".utf8.count
    let bytes = (0..<count).flatMap { Array("Customer \(100 + $0 % 100)".utf8) }
    return watch.nanoseconds(count) {
      let bytes = bytes.span
      var sum: Int64 = 0
      for place in 0..<count {
        let cell = bytes.extracting(place * length..<(place + 1) * length)
        sum &+= Int64(symbols.symbol(for: cell).id)
      }
      return sum
    }
  }

  /// In another month than the one that is reported, where no clock keeps details.
  private var tally: Double {
    let assessor = assessor(Month(year: 2026, number: 6))
    var tally = Tally(timetableCount: desk.rulebook.timetables.count)
    return watch.nanoseconds(count) {
      for index in 0..<count { tally.add(desk.tickets[index], by: assessor) }
      return Int64(tally.keys.count)
    }
  }

  private var breachRow: Double {
    let assessor = assessor(Month(year: 2025, number: 10))
    var tally = Tally(timetableCount: desk.rulebook.timetables.count)
    for ticket in desk.tickets { tally.add(ticket, by: assessor) }
    let breaches = tally.listed.breaches
    var rows = ListRows(
      desk.rulebook, files: ["tickets.csv"], month: assessor.reportingMonth, asOf: assessor.asOf,
      style: .plain)
    return watch.nanoseconds(breaches) {
      var copy = tally
      return rows.takeRows(from: &copy, desk.symbols).reduce(0) { $0 + Int64($1.bytes.count) }
    }
  }

  private func assessor(_ month: Month) -> Assessor {
    Assessor(
      rulebook: desk.rulebook, asOf: month.next.interval(in: desk.rulebook.zone).end,
      reportingMonth: month)
  }
}
