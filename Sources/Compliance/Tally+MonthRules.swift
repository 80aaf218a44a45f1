package import CivilTime
import ServiceModel

extension Tally {
  /// Counts a measured clock, or an overdue one that counts as breached, in its month by each rule.
  mutating func addMonthRules(
    _ measurement: Measurement, _ clock: Clock?, of ticket: borrowing Ticket,
    _ values: [Symbol], by assessor: Assessor
  ) {
    let counts =
      switch measurement.outcome {
      case .met, .breached: true
      case .overdue: assessor.rulebook.target(at: measurement.target).policy.countOverdue
      case .running, .excluded, .unmeasurable: false
      }
    guard counts else { return }
    let deadline = (clock ?? assessor.clock(of: measurement, ticket, values))?.deadline()
    touch(measurement, through: deadline, ticket, by: assessor)
    let target = assessor.rulebook.target(at: measurement.target).number
    for rule in MonthInstant.allCases {
      let month =
        measurement.isRead
        ? assessor.month(
          by: rule, of: measurement, created: ticket.instant(of: .created), deadline: deadline)
        : measurement.month
      let key = TallyKey.packed(
        target: target, month: month, breakdown: rule.rawValue, value: .missing)
      monthRules[key].add(isMet: measurement.raw == .met)
    }
  }

  /// The measured clocks of a target in a month by one rule.
  package func counts(
    of target: Int, in month: Month, by rule: MonthInstant
  ) -> MonthRuleCounts {
    let key = TallyKey.packed(
      target: target, month: month.index, breakdown: rule.rawValue, value: .missing)
    return monthRules.cell(key) ?? MonthRuleCounts()
  }

  /// The months in which any rule counts a clock, ascending.
  package var monthsOfRules: [Month] {
    Set(monthRules.keys.map { TallyKey(packed: $0).month }).sorted { $0.index < $1.index }
  }
}

extension MonthRuleCounts {
  mutating func add(isMet: Bool) {
    if isMet { met += 1 } else { breached += 1 }
  }
}
