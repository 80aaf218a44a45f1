/// How many tickets or clocks each list of a tally has had.
package struct ListCounts: Hashable, Sendable {
  package internal(set) var breaches = 0
  package internal(set) var overdue = 0
  package internal(set) var atRisk = 0
  package internal(set) var excluded = 0
  package internal(set) var unmeasurable = 0
  package internal(set) var uncovered = 0
  package internal(set) var open = 0

  package init() {}

  static func += (left: inout ListCounts, right: ListCounts) {
    left.breaches += right.breaches
    left.overdue += right.overdue
    left.atRisk += right.atRisk
    left.excluded += right.excluded
    left.unmeasurable += right.unmeasurable
    left.uncovered += right.uncovered
    left.open += right.open
  }
}

extension Tally {
  /// Empties the lists of clocks and tickets, whose lengths stay counted.
  package mutating func removeDetails() {
    breaches.removeAll(keepingCapacity: true)
    overdue.removeAll(keepingCapacity: true)
    atRisk.removeAll(keepingCapacity: true)
    excluded.removeAll(keepingCapacity: true)
    unmeasurable.removeAll(keepingCapacity: true)
    uncovered.removeAll(keepingCapacity: true)
    clocks.removeAll(keepingCapacity: true)
    openTickets.removeAll(keepingCapacity: true)
    flow.removeAll(keepingCapacity: true)
    workloadTickets.removeAll(keepingCapacity: true)
  }
}
