/// How many tickets an agreement is made for in a month: the workload limit of ISO/IEC 20000-1, 8.3.3.
package struct WorkloadLimit: Hashable, Sendable {
  /// Tickets created in a calendar month of the reporting zone; at least one.
  package let ticketsPerMonth: Int

  package init(ticketsPerMonth: Int) { self.ticketsPerMonth = ticketsPerMonth }
}
