import Diagnostics

extension Rulebook {
  /// The places of the targets that the tool's own verdict is about, ascending; nothing where no
  /// column is named for one.
  ///
  /// Those that the project names; else those of SLAs, and of these the ones that run until the work
  /// is done, each as far as there are any. A verdict is about a ticket: targets that measure one
  /// several times are never among them.
  static func verdictTargets(
    _ tickets: TicketsDefinition, _ agreements: [AgreementVersion], _ names: [TargetName]
  ) -> [Int]? {
    guard tickets.has(.toolVerdict) else { return nil }
    let versions = Dictionary(grouping: agreements.flatMap { $0.targets }) { $0.number }
    let once = names.indices.filter { number in
      versions[number, default: []].allSatisfy { $0.policy.runsOnce }
    }
    let named = (tickets.verdict?.targets ?? []).map { $0.value }
    if !named.isEmpty { return once.filter { named.contains(names[$0].target) } }
    return once.preferring { names[$0].kind == .sla }.preferring { number in
      versions[number, default: []].contains { $0.policy.runsToTheEnd }
    }
  }
}

extension ClockPolicy {
  /// Whether a ticket has one clock at most.
  fileprivate var runsOnce: Bool {
    visits == nil && conditions.updates.isEmpty && !conditions.repeats
  }
}

extension [Int] {
  /// Those for which something holds; all where it holds for none.
  fileprivate func preferring(_ holds: (Int) -> Bool) -> [Int] {
    let preferred = filter(holds)
    return preferred.isEmpty ? self : preferred
  }
}
