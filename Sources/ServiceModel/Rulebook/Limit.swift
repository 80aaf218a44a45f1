package import CivilTime
package import ServiceHours

/// A threshold, whom it is for and the calendar that it runs on.
///
/// Nothing in it changes; it is a class so that every clock shares it.
package final class Limit: Sendable {
  package let condition: Condition
  package let threshold: Threshold
  /// The place of the calendar in the rulebook's list of timetables.
  package let timetable: Int
  /// The calendars of single holders, whose time counts by their own hours.
  package let holderTimetables: HolderTimetables?

  package init(
    condition: Condition, threshold: Threshold, timetable: Int,
    holderTimetables: HolderTimetables? = nil
  ) {
    self.condition = condition
    self.threshold = threshold
    self.timetable = timetable
    self.holderTimetables = holderTimetables
  }

  /// The seconds of a threshold of open time; nothing for days.
  package var openTime: Seconds? {
    if case .openTime(let seconds) = threshold.length { seconds } else { nil }
  }
}

/// The timetables that hold while certain holders have a ticket.
package struct HolderTimetables: Hashable, Sendable {
  package let field: TicketField
  package let timetables: [Symbol: Int]

  package init(field: TicketField, timetables: [Symbol: Int]) {
    self.field = field
    self.timetables = timetables
  }

  /// Those of the holders that a ticket ever had; the same one may stand there twice.
  package func timetables(of ticket: borrowing Ticket) -> [Int] {
    var values = [ticket.values[field.index]]
    for change in ticket.changes where change.field == field {
      values += [change.to] + [change.from].compactMap { $0 }
    }
    return values.compactMap { timetables[$0] }
  }
}
