import ServiceHours

extension Target {
  /// The same target with other clauses, counted under another number.
  func changed(by changes: [ClauseChange], number: Int) -> Target {
    var limits = within
    var goal = goal
    for change in changes {
      switch change {
      case .threshold(let entry, let threshold):
        limits = limits.map { $0.isOf(entry) ? $0.with(threshold) : $0 }
      case .calendar(let entry, let timetable):
        limits = limits.map { $0.isOf(entry) ? $0.with(timetable: timetable) : $0 }
      case .goal(let change): goal = change.applied(to: goal) ?? goal
      case .pauses, .reopened, .judgedBy, .monthBy: break
      }
    }
    return Target(
      number: number, policy: changes.reduce(policy) { $0.changed(by: $1) }, goal: goal,
      within: limits)
  }
}

extension Limit {
  fileprivate func isOf(_ entry: Condition?) -> Bool { entry.map { $0 == condition } ?? true }

  fileprivate func with(_ change: ThresholdChange) -> Limit {
    Limit(
      condition: condition,
      threshold: Threshold(
        change.applied(to: threshold.length), endOfDay: threshold.endOfDay,
        dueAt: threshold.dueAt), timetable: timetable, holderTimetables: holderTimetables)
  }

  fileprivate func with(timetable: Int) -> Limit {
    Limit(
      condition: condition, threshold: threshold, timetable: timetable,
      holderTimetables: holderTimetables)
  }
}

extension ClockPolicy {
  fileprivate func changed(by change: ClauseChange) -> ClockPolicy {
    switch change {
    case .threshold, .goal, .calendar: self
    case .pauses(let pauses): with(pauses: pauses, conditions: conditions.withoutPauses)
    case .reopened(let rule): with(reopened: rule)
    case .judgedBy(let judge): with(judgedBy: judge)
    case .monthBy(let rule): with(monthRule: rule)
    }
  }

  private func with(
    pauses: [Pause]? = nil, conditions: ClockConditions? = nil, reopened: Reopening? = nil,
    judgedBy: JudgedBy? = nil, monthRule: MonthRule? = nil
  ) -> ClockPolicy {
    ClockPolicy(
      from: from, to: to, pauses: pauses ?? self.pauses, conditions: conditions ?? self.conditions,
      visits: visits, resolutionResponds: resolutionResponds, reopened: reopened ?? self.reopened,
      judgedBy: judgedBy ?? self.judgedBy, monthRule: monthRule ?? self.monthRule,
      countOverdue: countOverdue)
  }
}

extension ClockConditions {
  fileprivate var withoutPauses: ClockConditions {
    ClockConditions(
      restarts: restarts, cancels: cancels, updates: updates, repeats: repeats,
      countedFrom: countedFrom, pausesBeforeStart: pausesBeforeStart)
  }
}
