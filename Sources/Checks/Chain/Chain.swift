import CivilTime
import Diagnostics
import ServiceHours
import ServiceModel

/// What underpins an agreement is in time for it, whenever a ticket starts.
///
/// Deadlines are compared in calendar time, each on its own calendar, and not the hours that stand in
/// the definitions: 4h in an office end after a weekend, 8h round the clock do not.
struct Chain {
  private let upper: ChainLink
  private let links: ChainLinks
  private let zone: Zone

  /// The warnings of a catalogue in which nothing is an error.
  ///
  /// Cost: for each pair of entries that can hold for one ticket two deadlines for each of some
  /// forty thousand starts.
  static func check(_ catalogue: Catalogue, zones: ZoneDatabase) -> [Diagnostic] {
    guard catalogue.agreements.contains(where: { !$0.underpinnedBy.isEmpty }),
      let zone = try? zones.zone(named: catalogue.project.timezone.value)
    else { return [] }
    let links = ChainLinks(catalogue, zones: zones)
    return catalogue.agreements.flatMap { links.uppermost(of: $0) }.flatMap {
      Chain(upper: $0, links: links, zone: zone).diagnostics
    }
  }

  /// Each underpinning entry alone, and those that are in time alone one after another.
  private var diagnostics: [Diagnostic] {
    let names = links.underpinning(upper)
    var slow: Set<Location> = []
    let tooSlow = names.flatMap { $0 }.compactMap { entry -> Diagnostic? in
      guard let (budget, worst) = overrun([entry]) else { return nil }
      slow.insert(entry.limit.location)
      return Chain.tooSlow(upper, entry, budget, worst, zone)
    }
    let late = sequences(names[...], links.tickets(of: upper)).filter { sequence in
      sequence.count > 1 && !sequence.contains { slow.contains($0.limit.location) }
    }.compactMap { sequence in overrun(sequence).map { (sequence, $0.worst) } }
    let latest = late.max { $0.1.length < $1.1.length }
    return tooSlow + [latest].compactMap { $0 }.map { Chain.doNotFit(upper, $0, $1, zone) }
  }

  /// An entry of each name in turn, all for one ticket; a name that has none for it is passed over.
  private func sequences(
    _ names: ArraySlice<[ChainLink]>, _ tickets: SharedTickets?
  ) -> [[ChainLink]] {
    guard let tickets, let entries = names.first else { return [[]] }
    let rest = names.dropFirst()
    let shared = entries.compactMap { entry in
      links.tickets(of: entry, among: tickets).map { (entry, $0) }
    }
    if shared.isEmpty { return sequences(rest, tickets) }
    return shared.flatMap { entry, tickets in sequences(rest, tickets).map { [entry] + $0 } }
  }

  /// The worst start of these entries one after another; nothing where they are in time or never in
  /// force at once.
  private func overrun(_ entries: [ChainLink]) -> (budget: ChainBudget, worst: Overrun)? {
    guard let stretch = ChainStretch(of: [upper] + entries, in: zone),
      let budget = ChainBudget(upper, entries, for: stretch.starts)
    else { return nil }
    return budget.worst(in: stretch).map { (budget, $0) }
  }
}

extension ChainBudget {
  fileprivate init?(_ upper: ChainLink, _ entries: [ChainLink], for starts: Interval) {
    guard let first = Budget(upper.threshold, on: upper.calendar, for: starts) else { return nil }
    var budgets: [Budget] = []
    var starts = starts
    for entry in entries {
      guard let budget = Budget(entry.threshold, on: entry.calendar, for: starts),
        let end = budget.deadline(from: starts.end)
      else { return nil }
      budgets.append(budget)
      starts = Interval(start: starts.start, end: end)
    }
    self.init(upper: first, underpinning: budgets)
  }
}
