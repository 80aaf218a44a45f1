import CivilTime
import Compliance
import ServiceModel
import Statistics

extension ComparisonStudy {
  /// The sides of some targets and what they come to.
  static func panel(
    _ targets: [Int], _ report: ReportInput, _ compared: ComparedBy, against: String?
  ) -> ComparisonPanel {
    let rulebook = report.rulebook
    var parts = Parts(report, compared, targets)
    let unnamed = compared.field == nil ? 0 : parts.takeUnnamed()
    let byTarget = parts.areAlikeByTarget
    let sides = parts.names.map { parts.side($0, byTarget: byTarget) }
    let name = rulebook.targets[targets[0]]
    return ComparisonPanel(
      name.target, Set(targets.map { rulebook.targets[$0].kind }).sorted { $0.rank < $1.rank },
      sides, unnamed: unnamed, against: against, mixesTargets: !byTarget && targets.count > 1)
  }
}

/// The counts of some targets put together by side.
private struct Parts {
  private let report: ReportInput
  private let compared: ComparedBy
  private var strata: [ByteText: [ComparedStratum: Counts]] = [:]
  private var others: [ByteText: SideCounts] = [:]
  /// The breaches for which each spent the most time.
  private var mostSpent: [ByteText: Int] = [:]

  init(_ report: ReportInput, _ compared: ComparedBy, _ targets: [Int]) {
    self.report = report
    self.compared = compared
    let found = report.tally.comparison
    let wanted = Set(targets)
    for (stratum, counts) in found.strata where wanted.contains(stratum.side.target) {
      strata[name(of: stratum.side), default: [:]][stratum, default: Counts()] += counts
    }
    for (holder, count) in found.mostSpentBy {
      mostSpent[ByteText(report.symbols.bytes(of: holder)), default: 0] += count
    }
    for (side, counts) in found.sides where wanted.contains(side.target) {
      others[name(of: side), default: SideCounts()] += counts
    }
  }

  private func name(of side: ComparedSide) -> ByteText {
    compared.field == nil
      ? ByteText(report.rulebook.targets[side.target].agreement)
      : ByteText(report.symbols.bytes(of: side.subject))
  }

  var names: [ByteText] { strata.keys.sorted() }

  /// Takes out what belongs to no side; how many clocks that are.
  mutating func takeUnnamed() -> Int {
    let none = ByteText("")
    others[none] = nil
    return strata.removeValue(forKey: none)?.values.reduce(0) { $0 + $1.clocks } ?? 0
  }

  /// Whether some target has measured several sides, so that clocks are alike only where their target is the
  /// same.
  var areAlikeByTarget: Bool {
    var sides: [Int: Int] = [:]
    for strata in strata.values {
      let measured = strata.filter { $0.value.attainment.measured > 0 }
      for target in Set(measured.keys.map { $0.side.target }) { sides[target, default: 0] += 1 }
    }
    return sides.values.contains { $0 > 1 }
  }

  /// `byTarget` is whether clocks are alike only where their target is the same.
  func side(_ name: ByteText, byTarget: Bool) -> ComparisonSide {
    let own = strata[name] ?? [:]
    let alike = own.reduce(into: [Alike: Counts]()) { sum, entry in
      let key = Alike(
        priority: mixed(.priority, entry.key.priority), type: mixed(.type, entry.key.type),
        target: byTarget ? entry.key.side.target : nil)
      sum[key, default: Counts()] += entry.value
    }
    let targets = Set(own.keys.map { $0.side.target }).sorted()
    let goals = targets.reduce(into: Set<Goal>()) { $0.formUnion(agreedGoals(of: $1)) }
    return ComparisonSide(
      name: name.text, provider: provider(of: name), goal: goals.count == 1 ? goals.first : nil,
      counts: own.values.reduce(into: Counts()) { $0 += $1 }, other: others[name] ?? SideCounts(),
      strata: alike.mapValues { $0.attainment.proportion },
      best: alike.mapValues { $0.best.proportion }, worst: alike.mapValues { $0.worst.proportion },
      breaches: breaches(of: name, targets))
  }

  /// The goals of a target in the months in which any side of it was measured, else in all that are compared.
  private func agreedGoals(of target: Int) -> Set<Goal> {
    let months = (0..<compared.monthCount).map { report.month - $0 }
    let measured = months.filter {
      report.tally[TallyKey(target: target, month: $0)].attainment.measured > 0
    }
    return Set(
      (measured.isEmpty ? months : measured).map { report.rulebook.goal(of: target, in: $0) })
  }

  /// A value that clocks are alike by; the same for all where that field is compared, since no two sides share one.
  private func mixed(_ field: TicketField, _ value: Symbol) -> ByteText {
    ByteText(compared.field == field ? [] : report.symbols.bytes(of: value))
  }

  private func provider(of name: ByteText) -> String? {
    guard compared.field == nil else { return nil }
    let agreement = report.rulebook.agreements.first { $0.name == name.text && $0.kind != .sla }
    return agreement?.providerName
  }

  private func breaches(of name: ByteText, _ targets: [Int]) -> Int? {
    if !compared.areHolders { return nil }
    if compared.field == nil {
      if targets.contains(where: { report.rulebook.targets[$0].kind == .sla }) { return nil }
      return targets.reduce(0) { $0 + (report.tally.comparison.firstBroken[$1] ?? 0) }
    }
    return mostSpent[name] ?? 0
  }
}

extension AgreementKind {
  /// In the order in which people name them.
  fileprivate var rank: Int {
    switch self {
    case .sla: 0
    case .ola: 1
    case .uc: 2
    }
  }
}
