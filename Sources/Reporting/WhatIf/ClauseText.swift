import ServiceModel

/// A clause and its change in words.
struct ClauseText {
  private let rulebook: Rulebook
  private let versions: [Target]
  private let hasEntries: Bool

  init(_ rulebook: Rulebook, target: Int) {
    self.rulebook = rulebook
    versions = rulebook.versions(of: target).map { $0.target }
    hasEntries = rulebook.conditions(of: target).count > 1
  }

  /// Such as `threshold P2`.
  func title(_ change: ClauseChange) -> String {
    let entry = entry(change)
    return change.clause.rawValue + (entry.isEmpty ? "" : " \(entry)")
  }

  /// The entry that it changes; nothing where it changes all, or there is but one.
  func entry(_ change: ClauseChange) -> String {
    hasEntries ? change.entry.map { rulebook.name(ofEntry: $0) } ?? "" : ""
  }

  /// What was agreed, of several versions each once.
  func agreed(_ change: ClauseChange) -> String {
    joined { target in
      switch change {
      case .threshold(let entry, _): target.limits(of: entry).map { $0.thresholdText() }
      case .calendar(let entry, _):
        target.limits(of: entry).map { rulebook.calendarName(of: $0) }
      case .goal: ["\(target.goal)"]
      case .pauses: [pauses(target.policy)]
      case .reopened: [target.policy.reopened.rawValue]
      case .judgedBy: [target.policy.judgedBy.rawValue]
      case .monthBy: [target.policy.monthRule.rawValue]
      }
    }
  }

  /// What stands there instead.
  func changed(_ change: ClauseChange) -> String {
    switch change {
    case .threshold(let entry, let threshold):
      joined { $0.limits(of: entry).map { $0.thresholdText(threshold) } }
    case .goal(let goal): joined { ["\(goal.applied(to: $0.goal) ?? $0.goal)"] }
    case .calendar(_, let timetable): rulebook.calendarNames[timetable]
    case .pauses(let pauses): words(pauses)
    case .reopened(let rule): rule.rawValue
    case .judgedBy(let judge): judge.rawValue
    case .monthBy(let rule): rule.rawValue
    }
  }

  private func pauses(_ policy: ClockPolicy) -> String {
    policy.conditions.pauses.isEmpty
      ? words(policy.pauses)
      : (policy.pauses.isEmpty ? "" : words(policy.pauses) + ", ") + "pause-at"
  }

  private func words(_ pauses: [Pause]) -> String {
    pauses.isEmpty
      ? "none" : pauses.map { rulebook.symbols.text(of: $0.value) }.joined(separator: ", ")
  }

  private func joined(_ texts: (Target) -> [String]) -> String {
    var seen: [String] = []
    for text in versions.flatMap(texts) where !seen.contains(text) { seen.append(text) }
    return seen.joined(separator: " / ")
  }
}

extension Target {
  fileprivate func limits(of entry: Condition?) -> [Limit] {
    within.filter { entry == nil || $0.condition == entry }
  }
}
