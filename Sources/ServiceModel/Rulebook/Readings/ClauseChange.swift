import CivilTime
package import ServiceHours

/// A clause of a target, by the name that definitions give it.
package enum Clause: String, CaseIterable, Hashable, Sendable {
  /// The time of an entry of `within`.
  case threshold
  case goal
  /// The calendar of one entry of `within`, or of all.
  case calendar
  case pauses
  case reopened
  case judgedBy = "judged-by"
  case monthBy = "month-by"
}

/// One clause of a target as it would read otherwise.
package enum ClauseChange: Hashable, Sendable {
  /// Of the entry with this condition, or of all where there is none.
  case threshold(of: Condition?, ThresholdChange)
  case goal(GoalChange)
  /// By the place in the rulebook's list of timetables.
  case calendar(of: Condition?, timetable: Int)
  /// Nothing pauses the clock but these values.
  case pauses([Pause])
  case reopened(Reopening)
  case judgedBy(JudgedBy)
  case monthBy(MonthRule)

  package var clause: Clause {
    switch self {
    case .threshold: .threshold
    case .goal: .goal
    case .calendar: .calendar
    case .pauses: .pauses
    case .reopened: .reopened
    case .judgedBy: .judgedBy
    case .monthBy: .monthBy
    }
  }

  /// The condition of the only entry of `within` that it changes.
  package var entry: Condition? {
    switch self {
    case .threshold(let entry, _), .calendar(let entry, _): entry
    case .goal, .pauses, .reopened, .judgedBy, .monthBy: nil
    }
  }
}

/// Another threshold: stated, or so many hundredths of the agreed one.
package enum ThresholdChange: Hashable, Sendable {
  case to(Threshold.Length)
  case percent(Int)

  /// What becomes of a length: open time cut off to whole seconds and a second at least; of days so many
  /// more or fewer as are hundredths of them, at least one where there is any change, and a day at least.
  ///
  /// Example: 125 hundredths of 3 working days are 4, 90 hundredths are 2.
  package func applied(to length: Threshold.Length) -> Threshold.Length {
    switch (self, length) {
    case (.to(let stated), _): stated
    case (.percent(let percent), .openTime(let seconds)):
      .openTime(Seconds(max(1, seconds.count * Int64(percent) / 100)))
    case (.percent(let percent), .workingDays(let days)): .workingDays(scaled(days, percent))
    case (.percent(let percent), .calendarDays(let days)): .calendarDays(scaled(days, percent))
    }
  }

  private func scaled(_ days: Int, _ percent: Int) -> Int {
    let difference = percent - 100
    let moved = (days * Int(difference.magnitude) + 99) / 100
    return max(1, difference < 0 ? days - moved : days + moved)
  }
}

/// Another goal: stated, or so many hundredths of a percent above or below the agreed one.
package enum GoalChange: Hashable, Sendable {
  case to(Goal)
  case points(Int)

  /// What becomes of a goal; nothing where it would not be above 0% and up to 100%.
  package func applied(to goal: Goal) -> Goal? {
    switch self {
    case .to(let stated): stated
    case .points(let points): Goal(hundredthsOfPercent: goal.hundredthsOfPercent + points)
    }
  }
}

/// A change of one target, by its place in the rulebook's list.
package struct TargetChange: Hashable, Sendable {
  package let target: Int
  package let change: ClauseChange

  package init(target: Int, _ change: ClauseChange) {
    self.target = target
    self.change = change
  }
}

/// The rulebook with a clause changed, or several at once.
package struct RulebookReading: Hashable, Sendable {
  /// For people; the changes themselves where nobody has given it a name.
  package let name: String
  package let changes: [TargetChange]

  package init(name: String, changes: [TargetChange]) {
    self.name = name
    self.changes = changes
  }

  /// The targets that it changes, each once, ascending.
  package var targets: [Int] { Set(changes.map { $0.target }).sorted() }
}
