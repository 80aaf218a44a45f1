import CivilTime
import Diagnostics

/// Weekdays whose hours two entries give.
enum RepeatedWeekdays {
  /// Tells of the days of an entry that one before it has too, and which days that one would keep.
  static func check(
    _ days: [Weekday], at key: Located<String>, _ first: (key: Located<String>, days: [Weekday]),
    _ report: inout Report
  ) {
    let shared = first.days.filter { days.contains($0) }
    if shared.isEmpty { return }
    let kept = first.days.filter { !days.contains($0) }
    report.error(
      "repeated-weekday",
      "the hours of \(text(of: shared)) are already given by '\(first.key.value)'",
      at: key.location, expected: "every weekday once",
      mend: kept.isEmpty
        ? "keep one of the two; several shifts of one day are a list"
        : "write '\(text(of: kept))' in place of '\(first.key.value)'; several shifts of one day are a list",
      notes: [.init("first given here", at: first.key.location)])
  }

  /// Days that follow one another as a range: `mon-thu,sat`.
  private static func text(of days: [Weekday]) -> String {
    var runs: [(first: Int, last: Int)] = []
    for day in days.map({ $0.rawValue }) {
      if let run = runs.last, (run.last + 1) % 7 == day {
        runs[runs.count - 1].last = day
      } else {
        runs.append((day, day))
      }
    }
    return runs.map { run in
      let names = [run.first, run.last].map { WeekdayReader.names[$0] }
      return run.first == run.last ? names[0] : "\(names[0])-\(names[1])"
    }.joined(separator: ",")
  }
}
