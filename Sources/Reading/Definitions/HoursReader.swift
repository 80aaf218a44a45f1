import CivilTime
import Diagnostics
import ServiceHours

/// Reads hours of a day: `09:00-17:30`, a list of such texts, or none.
struct HoursReader {
  /// The shifts in the order of their starts; overlapping ones are an error.
  ///
  /// `key` is the entry's whose hours they are, where they are those of one.
  static func shifts(
    _ node: YAMLNode, of key: Located<String>? = nil, _ report: inout Report
  ) -> [Shift] {
    if case .mapping(let entries) = node.content, entries.isEmpty { return [] }
    if node.isQuotedNothing { return [] }
    if node.isNothing {
      report.error(
        "wrong-kind", "hours is nothing", at: node.location,
        expected: "hours as 09:00-17:00, a list of them, or {} for none",
        mend: key.flatMap { mend(of: $0, node) })
      return []
    }
    let shifts = node.texts("hours", &report).compactMap { text in
      shift(text, &report).map { Located($0, at: text.location) }
    }
    let sorted = shifts.sorted { $0.value.start < $1.value.start }
    for (one, next) in zip(sorted, sorted.dropFirst()) where next.value.start < one.value.end {
      report.error(
        "overlapping-hours", "\(next.value) overlaps \(one.value)", at: next.location,
        expected: "hours of one day that do not overlap",
        mend: "join them, or cut the pause between them as breaks",
        notes: [.init("the other hours", at: one.location)])
    }
    return sorted.map { $0.value }
  }

  /// What to do about weekdays behind which a comma stands: in `{mon,wed: …}` they are two keys.
  private static func mend(of key: Located<String>, _ node: YAMLNode) -> String? {
    let end = key.location.column + key.location.length
    let isCut = node.location.line == key.location.line && node.location.column == end
    guard isCut, WeekdayReader.weekdays(key.value) != nil else { return nil }
    return "write weekdays that share hours in quotation marks, as {\"mon,wed\": 09:00-17:00}"
  }

  private static func shift(_ text: Located<String>, _ report: inout Report) -> Shift? {
    let parts = text.value.split(separator: "-", omittingEmptySubsequences: false)
      .map { part in part.filter { $0 != " " } }
    guard parts.count == 2, let start = LocalTime(parts[0]), let end = LocalTime(parts[1]),
      let shift = Shift(from: start, to: end)
    else {
      report.error(
        "hours", "'\(text.value)' are no hours", at: text.location,
        expected:
          "two times as 09:00-17:30, 22:00-06:00 over midnight, 00:00-24:00 for the whole day",
        mend: mend(parts))
      return nil
    }
    let left = 86_400 - Int(end.secondsSinceMidnight)
    if (1...60).contains(left) {
      let rest = left == 60 ? "a minute" : left == 1 ? "a second" : "\(left) seconds"
      report.warning(
        "one-minute-short", "closing at \(end) leaves \(rest) of the day closed",
        at: text.location, mend: "write 24:00 for the end of the day")
    }
    return shift
  }

  private static func mend(_ parts: [String]) -> String? {
    if parts.count == 2, parts[0] == parts[1] {
      return "a whole day is written 00:00-24:00"
    }
    let padded = parts.map { $0.dropFirst().first == ":" ? "0\($0)" : $0 }
    guard padded.count == 2, padded.allSatisfy({ LocalTime($0) != nil }) else { return nil }
    if padded[0] == "24:00" {
      return "24:00 ends a day: write '00:00-\(padded[1])' for the day behind it"
    }
    return padded == parts ? nil : "write '\(padded.joined(separator: "-"))'"
  }
}

/// Reads weekdays: `mon`, `mon-fri`, `sat-mon`, `mon,wed`.
struct WeekdayReader {
  static let names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

  /// The weekdays of a key; nothing where it names none.
  static func weekdays(_ text: String) -> [Weekday]? {
    var days: [Weekday] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = part.filter { $0 != " " }
        .split(separator: "-", omittingEmptySubsequences: false)
        .map { end in names.firstIndex(of: end.lowercased()) }
      guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1]
      else { return nil }
      let count = (last - first + 7) % 7
      days += (0...count).map { Weekday.allCases[(first + $0) % 7] }
    }
    return days
  }
}
