import ServiceHours

/// The readings that are tried where nobody names any: of every target each clause alone.
package struct StandardReadings {
  private let rulebook: Rulebook
  /// Whether reopenings and changes of values are known at all.
  private let hasHistory: Bool
  /// The places of the calendars that are tried, in `Rulebook.timetables`.
  private let calendars: [Int]

  private static let thresholds = [50, 75, 90, 110, 125, 150]
  private static let points = [-500, -100, 100, 500]

  package init(_ rulebook: Rulebook, hasHistory: Bool, calendars: [Int]) {
    self.rulebook = rulebook
    self.hasHistory = hasHistory
    self.calendars = calendars
  }

  /// For each target: every entry's threshold 10, 25 and 50 hundredths longer and shorter, the goal 1 and 5
  /// points higher and lower, each other calendar, no pauses, each other rule of reopening, of who judges
  /// and of the month.
  ///
  /// A change that could change nothing is left out: without a history reopenings and who judges, without
  /// pauses their absence.
  package func all(of targets: [Int]) -> [RulebookReading] {
    targets.flatMap { target in
      changes(of: target).map { change in
        RulebookReading(
          name: "", changes: [TargetChange(target: target, change)])
      }
    }
  }

  private func changes(of target: Int) -> [ClauseChange] {
    let versions = rulebook.versions(of: target).map { $0.target }
    let policies = versions.map { $0.policy }
    let conditions = rulebook.conditions(of: target)
    var changes = conditions.flatMap { thresholds(of: $0, versions) }
    changes += StandardReadings.points.map { GoalChange.points($0) }
      .filter { change in versions.contains { change.applied(to: $0.goal) != nil } }
      .map { .goal($0) }
    changes += calendars.filter { place in
      versions.contains { $0.within.contains { $0.timetable != place } }
    }.map { .calendar(of: nil, timetable: $0) }
    if policies.contains(where: { $0.grantsPauses }) { changes.append(.pauses([])) }
    if hasHistory { changes += historyChanges(policies, entries: conditions.count) }
    changes += MonthRule.allCases.filter { rule in policies.contains { $0.monthRule != rule } }
      .map { .monthBy($0) }
    return changes
  }

  /// Changes of days by as many days are one reading.
  private func thresholds(of condition: Condition, _ versions: [Target]) -> [ClauseChange] {
    let lengths = versions.flatMap { $0.within }.filter { $0.condition == condition }
      .map { $0.threshold.length }
    var seen: Set<[Threshold.Length]> = [lengths]
    return StandardReadings.thresholds.compactMap { percent in
      let change = ThresholdChange.percent(percent)
      let changed = lengths.map { change.applied(to: $0) }
      return seen.insert(changed).inserted ? .threshold(of: condition, change) : nil
    }
  }

  private func historyChanges(_ policies: [ClockPolicy], entries: Int) -> [ClauseChange] {
    let reopenings = Reopening.allCases.filter { rule in
      policies.contains { $0.reopened != rule && $0.runsToTheEnd }
    }
    let judges = JudgedBy.allCases.filter { judge in
      entries > 1 && policies.contains { $0.judgedBy != judge }
    }
    return reopenings.map { .reopened($0) } + judges.map { .judgedBy($0) }
  }
}
