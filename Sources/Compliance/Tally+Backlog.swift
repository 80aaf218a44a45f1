import CivilTime
import ServiceModel

extension Tally {
  /// Counts what opened and ended a ticket, and the ends of months at which it was open.
  mutating func addLife(of ticket: borrowing Ticket, by assessor: Assessor) {
    let type = ticket.values[TicketField.type.index]
    let created = ticket.instant(of: .created)
    var openFrom: Int?
    TicketLife.walk(ticket, statuses: assessor.lane.statuses, asOf: assessor.asOf) { event, at in
      let month = assessor.months.index(of: at)
      addEvent(event, type: type, month: month)
      if let first = openFrom {
        addOpen(type: type, from: first, through: month - 1, created, assessor)
      }
      openFrom = event.opens ? month : nil
    }
    if let first = openFrom {
      addOpen(type: type, from: first, through: assessor.reportingMonth.index, created, assessor)
    }
  }

  private mutating func addEvent(_ event: TicketLife.Event, type: Symbol, month: Int) {
    let key = TallyKey.packed(target: 0, month: month, breakdown: 0, value: type)
    switch event {
    case .created: backlog[key].created += 1
    case .reopened: backlog[key].reopened += 1
    case .resolved: backlog[key].resolved += 1
    case .cancelled: backlog[key].cancelled += 1
    }
  }

  /// Counts a ticket as open at the end of each month of a stretch.
  private mutating func addOpen(
    type: Symbol, from first: Int, through last: Int, _ created: Instant?,
    _ assessor: Assessor
  ) {
    guard let created, first <= last else { return }
    for month in first...last {
      let key = TallyKey.packed(target: 0, month: month, breakdown: 0, value: type)
      let end = min(assessor.months.end(ofIndex: month), assessor.asOf)
      backlog[key].addOpen(BacklogAge(days: (end - created).count / 86_400))
    }
  }
}
