import CivilTime
import ServiceModel

extension Tally {
  /// Counts what opened and ended a ticket, and the ends of months at which it was open.
  mutating func addLife(of ticket: borrowing Ticket, by assessor: Assessor) {
    if ticket.hasHistory || assessor.extras.contains(.allClocks) {
      addEvents(of: ticket, by: assessor)
    } else {
      addStamped(ticket, by: assessor)
    }
  }

  /// As `addEvents` where a ticket began and ended once at the most: no closure holds on to its values.
  private mutating func addStamped(_ ticket: borrowing Ticket, by assessor: Assessor) {
    guard let created = ticket.instant(of: .created), created < assessor.asOf else { return }
    let type = ticket.values[TicketField.type.index]
    let first = assessor.months.index(of: created)
    var last = assessor.reportingMonth.index
    addEvent(.created, type: type, month: first)
    if let (event, at) = TicketLife.stampedEnd(of: ticket, from: created, by: assessor) {
      let month = assessor.months.index(of: at)
      addEvent(event, type: type, month: month)
      last = month - 1
    }
    addOpen(ticket, type: type, from: first, through: last, created, assessor)
  }

  private mutating func addEvents(of ticket: borrowing Ticket, by assessor: Assessor) {
    let type = ticket.values[TicketField.type.index]
    let created = ticket.instant(of: .created)
    var openFrom: Int?
    var resolved: Instant?
    TicketLife.walk(ticket, by: assessor) { event, at in
      let month = assessor.months.index(of: at)
      addEvent(event, type: type, month: month)
      if assessor.extras.contains(.allClocks) {
        addFlow(event, at, month, of: ticket, after: resolved, by: assessor)
        if event == .resolved { resolved = at }
      }
      if let first = openFrom {
        addOpen(ticket, type: type, from: first, through: month - 1, created, assessor)
      }
      openFrom = event.opens ? month : nil
    }
    if let first = openFrom {
      addOpen(
        ticket, type: type, from: first, through: assessor.reportingMonth.index, created, assessor)
    }
  }

  private mutating func addFlow(
    _ event: TicketLife.Event, _ at: Instant, _ month: Int, of ticket: borrowing Ticket,
    after resolved: Instant?, by assessor: Assessor
  ) {
    let isNow = month == assessor.reportingMonth.index
    if event == .resolved { addResolution(at, month: month, by: assessor) }
    if event == .reopened, let resolved { addReopening(at, after: resolved, isNow) }
    guard isNow else { return }
    let summary = TicketSummary(ticket, values: ticket.values)
    flow.append(FlowTicket(ticket: summary, event: event, at: at))
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

  /// Counts a ticket as open at the end of each month of a stretch, and lists it where the reporting
  /// month is one of them.
  private mutating func addOpen(
    _ ticket: borrowing Ticket, type: Symbol, from first: Int, through last: Int,
    _ created: Instant?, _ assessor: Assessor
  ) {
    guard let created, first <= last else { return }
    for month in first...last {
      let key = TallyKey.packed(target: 0, month: month, breakdown: 0, value: type)
      let end = min(assessor.months.end(ofIndex: month), assessor.asOf)
      let age = end - created
      backlog[key].addOpen(BacklogAge(days: age.count / 86_400))
      if month == assessor.reportingMonth.index {
        listed.open += 1
        if assessor.isCountsOnly { continue }
        let summary = TicketSummary(ticket, values: ticket.values)
        openTickets.append(OpenTicket(ticket: summary, age: age))
      }
    }
  }
}
