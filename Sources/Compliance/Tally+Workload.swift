package import CivilTime
package import ServiceModel

/// How many tickets.
struct TicketCount: CodedNumbers {
  var tickets = 0

  init() {}

  mutating func code(beside other: TicketCount, by coder: inout some NumberCoder) {
    coder.count(&tickets, other.tickets)
  }
}

extension Tally {
  /// Tickets created in a month that count against a workload limit.
  package func workload(of part: WorkloadPart, in month: Month) -> Int {
    part.places.reduce(0) {
      $0 + (workload.cell(Tally.key(ofAgreement: $1, month.index))?.tickets ?? 0)
    }
  }

  /// Counts a ticket for each agreement of which a version limits the workload, as it was created.
  mutating func addWorkload(of ticket: borrowing Ticket, by assessor: Assessor) {
    if assessor.limitedAgreements.isEmpty { return }
    guard let created = ticket.instant(of: .created) else { return }
    for place in assessor.limitedAgreements {
      let agreement = assessor.rulebook.agreements[place]
      if agreement.inForce.contains(created), agreement.scope.holds(ticket.values) {
        let month = assessor.months.index(of: created)
        workload[Tally.key(ofAgreement: place, month)].tickets += 1
        if month == assessor.reportingMonth.index, !assessor.isCountsOnly,
          assessor.listedWorkload.contains(place)
        {
          let summary = TicketSummary(ticket, values: ticket.values)
          workloadTickets.append(WorkloadTicket(ticket: summary, agreement: place))
        }
      }
    }
  }

  private static func key(ofAgreement place: Int, _ month: Int) -> UInt64 {
    UInt64(place) << 32 | UInt64(UInt32(truncatingIfNeeded: month))
  }
}
