import CivilTime
import Diagnostics

/// Weekdays whose hours are given twice.
enum RepeatedWeekdays {
  /// The days of an entry, each once; tells of those that it names more than once.
  static func once(
    _ days: [Weekday], at key: Located<String>, _ report: inout Report
  ) -> [Weekday] {
    var once: [Weekday] = []
    var repeated: [Weekday] = []
    for day in days {
      if !once.contains(day) {
        once.append(day)
      } else if !repeated.contains(day) {
        repeated.append(day)
      }
    }
    if !repeated.isEmpty {
      report.error(
        "repeated-weekday", "'\(key.value)' names \(text(of: repeated)) more than once",
        at: key.location, expected: "every weekday once", mend: "write \(quoted(once))")
    }
    return once
  }

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
        : "write \(quoted(kept)) in place of '\(first.key.value)'; several shifts of one day are a list",
      notes: [.init("first given here", at: first.key.location)])
  }

  /// As a key that holds in `{…}` too, where a comma ends one that is not quoted.
  private static func quoted(_ days: [Weekday]) -> String {
    let text = text(of: days)
    return text.contains(",") ? "\"\(text)\"" : "'\(text)'"
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
