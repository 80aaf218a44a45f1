import Diagnostics
import ServiceHours
import ServiceModel

/// Reads one target of an agreement.
struct TargetReader {
  private static let keys =
    [
      "id", "goal", "within", "calendar", "calendar-of", "pauses", "due-at", "by", "month-by",
      "count-overdue",
    ] + ClockReader.keys
  private static let limitKeys = ["when", "time", "calendar", "calendar-of", "due-at", "by"]

  /// The target; nothing where it says of no clock.
  ///
  /// A name or a goal that cannot be read is told, and stands as one that nobody asks for then, as entries are left out
  /// that cannot be: what the target names beside them can be looked at all the same.
  static func target(_ node: YAMLNode, _ report: inout Report) -> TargetDefinition? {
    guard let fields = Fields(node, "a target", keys: keys, &report) else { return nil }
    let id = fields.required("id", &report)?.name("a target", &report)
    let clock = ClockReader.clock(fields, &report)
    let goal = fields.required("goal", &report).flatMap { GoalReader.goal($0, &report) }
    let ends = DayEnd(fields, &report)
    let nodes = fields.required("within", &report)?.list("within", &report) ?? []
    let holders = fields["calendar-of"].flatMap { holderCalendars($0, &report) }
    let limits = nodes.compactMap { limit($0, ends, holders, &report) }
    if fields["within"]?.isEmptyList ?? false {
      report.error(
        "no-thresholds", "the target has no threshold", at: fields.location,
        expected: "at least one entry of within")
    }
    guard let clock else { return nil }
    return TargetDefinition(
      id: id ?? Located("", at: fields.location), clock: clock,
      goal: goal ?? Located(.all, at: fields.location), within: limits,
      calendar: fields["calendar"]?.text("calendar", &report),
      pauses: fields["pauses"].map { ConditionReader.clauses($0, "pauses", &report) },
      clockDefaults: ClockDefaults(fields, &report))
  }

  private static func holderCalendars(
    _ node: YAMLNode, _ report: inout Report
  ) -> HolderCalendars? {
    let entries = node.entries("calendar-of", &report)
    guard case .mapping = node.content else { return nil }
    guard let entry = entries.first, entries.count == 1 else {
      report.error(
        "wrong-kind", "calendar-of names \(entries.count) fields", at: node.location,
        expected: "one field and the calendars of its values, as {group: {Sydney: au-desk}}")
      return nil
    }
    let calendars = entry.value.entries("calendar-of", &report).compactMap { pair in
      pair.value.text("a calendar", &report).map { (holder: pair.key, calendar: $0) }
    }
    return HolderCalendars(field: entry.key, calendars: calendars)
  }

  private static func limit(
    _ node: YAMLNode, _ outer: DayEnd, _ holders: HolderCalendars?, _ report: inout Report
  ) -> LimitDefinition? {
    guard let fields = Fields(node, "an entry of within", keys: limitKeys, &report),
      let time = fields.required("time", &report),
      let length = ThresholdReader.length(time, &report)
    else { return nil }
    let ends = DayEnd(fields, &report).or(outer)
    if let by = ends.endOfDay, by.value, case .openTime = length.value {
      report.error(
        "end-of-day", "a threshold of open time has no day to end with", at: by.location,
        expected: "by: end-of-day beside working days or calendar days")
    }
    let threshold = Threshold(
      length.value, endOfDay: ends.endOfDay?.value ?? false, dueAt: ends.dueAt?.value ?? .closing)
    return LimitDefinition(
      location: node.location, when: ConditionReader.condition(fields["when"], "when", &report),
      threshold: Located(threshold, at: length.location),
      calendar: fields["calendar"]?.text("calendar", &report),
      holderCalendars: fields["calendar-of"].map { holderCalendars($0, &report) } ?? holders)
  }
}

/// Where a threshold ends, as far as it is said.
private struct DayEnd {
  let dueAt: Located<Threshold.DueAt>?
  let endOfDay: Located<Bool>?

  private enum By: String, CaseIterable {
    case endOfDay = "end-of-day"
  }

  init(_ fields: Fields, _ report: inout Report) {
    dueAt = fields["due-at"]?.word("due-at", &report)
    let by: Located<By>? = fields["by"]?.word("by", &report)
    endOfDay = by?.map { _ in true }
  }

  private init(dueAt: Located<Threshold.DueAt>?, endOfDay: Located<Bool>?) {
    self.dueAt = dueAt
    self.endOfDay = endOfDay
  }

  /// What is not said here is as it is said outside.
  func or(_ outer: DayEnd) -> DayEnd {
    DayEnd(dueAt: dueAt ?? outer.dueAt, endOfDay: endOfDay ?? outer.endOfDay)
  }
}
