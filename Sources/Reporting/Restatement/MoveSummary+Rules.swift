import Compliance
import ServiceModel

extension MoveSummary {
  /// What turns a target's verdict without any clock: another goal, other counting, another suspension, each with
  /// the definition that is another.
  func rules(
    _ targets: [RestatedTarget], _ changed: [TargetName: ChangedRule]
  ) -> [String] {
    let lines = targets.flatMap { target -> [String] in
      let sentences = MoveSummary.sentences(of: target)
      guard !sentences.isEmpty else { return [] }
      let name = target.name.title(in: 50)
      return sentences.flatMap { folded("\(name): \($0)", indent: "  ") }
        + (changed[target.name].map { rule in
          folded("\(rule.cause.words): \(DisplayWidth.harmless(rule.evidence))", indent: "      ")
        } ?? [])
    }
    return lines.isEmpty ? [] : [""] + lines
  }

  private func folded(_ text: String, indent: String) -> [String] {
    DisplayWidth.lines(text, indent: indent, columns: columns)
  }

  private static func sentences(of target: RestatedTarget) -> [String] {
    guard let before = target.published, let now = target.known else { return [] }
    var sentences: [String] = []
    if target.hasOtherGoal {
      sentences.append("goal \(goal(before)) as published, \(goal(now)) now")
    }
    if target.countsOverdueOtherwise {
      let words = isCounting(now) ? "count as breached now" : "no longer count as breached"
      sentences.append(
        "overdue clocks \(words): \(attainment(before)) as published, \(attainment(now)) now")
    }
    if target.hasOtherSuspension {
      sentences.append(
        now.isSuspended
          ? "in force as published, suspended now" : "suspended as published, in force now")
    }
    return sentences
  }

  private static func isCounting(_ target: PublishedTarget) -> Bool {
    target.counts.overdueCounted + target.counts.excludedOverdueCounted > 0
  }

  private static func goal(_ target: PublishedTarget) -> String {
    "\(target.goal)\(reached(target))"
  }

  private static func attainment(_ target: PublishedTarget) -> String {
    "\(target.attainment.met) of \(target.attainment.measured)\(reached(target))"
  }

  private static func reached(_ target: PublishedTarget) -> String {
    target.attainment.reaches(target.goal).map { $0 ? " (reached)" : " (not reached)" } ?? ""
  }
}
