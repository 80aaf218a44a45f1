import CivilTime
import Compliance

extension RestatedTable {
  /// How many sealed months are as published, and each target that is not.
  func lines(columns: Int) -> [String] {
    let same = months.filter { $0.targets.allSatisfy { $0.isAsPublished } }.count
    let count = counted(months.count, "sealed month")
    let head = "Published: \(count), \(same == months.count ? "all" : "\(same)") as published"
    let moved = sentences.flatMap { DisplayWidth.lines($0, indent: "  ", columns: columns) }
    // Of another goal, or of what counts, no ticket can tell.
    let haveTickets = months.contains { $0.targets.contains { $0.hasOtherClocks } }
    let hint = haveTickets ? "attain diff MONTH --as-of \(asOf) lists the tickets" : ""
    return ["", head] + moved
      + (haveTickets ? DisplayWidth.lines(hint, indent: "  ", columns: columns) : [])
  }

  /// Each target that is not as published; of several months that the data does not reach one for all.
  private var sentences: [String] {
    let others = months.filter { !$0.targets.allSatisfy { $0.isAsPublished } }
    let before = others.prefix { month, _ in dataFrom.map { month.month < $0 } ?? true }
    let told = before.count > 1 ? others.dropFirst(before.count) : others[...]
    return RestatedTable.sentence(before.map { $0.published.month })
      + told.flatMap { month, targets in
        targets.filter { !$0.isAsPublished }.map { sentence(of: $0, in: month.month) }
      }
  }

  private static func sentence(_ before: [Month]) -> [String] {
    guard before.count > 1, let first = before.first, let last = before.last else { return [] }
    return [
      "\(before.count) months from \(first) to \(last): nothing up to \(last) is measured now"
    ]
  }

  private func sentence(of target: RestatedTarget, in month: Month) -> String {
    let name = target.name.title(in: 40)
    let before =
      text(target.published, standing(target.published, in: month))
      + goal(target.published, of: target)
    let now =
      text(target.known, RestatedTable.knownStanding(target)) + goal(target.known, of: target)
    if let left = target.overdueLeftOut, left > 0, let compared = target.compared?.attainment {
      return "\(month) \(name): published \(before), without overdue clocks"
        + " \(compared.met) of \(compared.measured), now \(now)"
    }
    let counting = target.countsOverdueOtherwise ? ", as overdue clocks count otherwise" : ""
    return before == now
      ? "\(month) \(name): \(now) as published, but not its best, worst or raw case"
      : "\(month) \(name): published \(before), now \(now)\(counting)"
  }

  /// Said only where the other reading has another one.
  private func goal(_ target: PublishedTarget?, of both: RestatedTarget) -> String {
    both.hasOtherGoal ? target.map { " (goal \($0.goal))" } ?? "" : ""
  }

  private func text(_ target: PublishedTarget?, _ standing: Standing) -> String {
    guard let target else { return "nothing" }
    let mark =
      switch standing {
      case .attained: " ✓"
      case .missed: " ✗"
      case .suspended: " suspended"
      case .notKnown: " (whether suspended is not known)"
      case .noData, .withoutOverdue, .none: ""
      }
    return "\(target.attainment.met) of \(target.attainment.measured)\(mark)"
  }
}
