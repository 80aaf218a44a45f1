/// How many tickets an agreement is made for in a month: the workload limit of ISO/IEC 20000-1, 8.3.3.
package struct WorkloadLimit: Hashable, Sendable {
  /// Tickets created in a calendar month of the reporting zone; at least one.
  package let ticketsPerMonth: Int
  /// Whether the agreement's targets are not in force in a month with more tickets.
  package let isSuspendedAbove: Bool

  package init(ticketsPerMonth: Int, isSuspendedAbove: Bool = false) {
    self.ticketsPerMonth = ticketsPerMonth
    self.isSuspendedAbove = isSuspendedAbove
  }
}
