extension Dialect {
  static let zendesk = Dialect(
    name: "zendesk",
    headers: [
      "Summation column", "Id", "Requester", "Requester external id", "Group", "Subject", "Tags",
      "Status", "Priority", "Ticket type", "Created at", "Updated at", "Organization",
      "Initially assigned at", "Solved at", "Resolution time", "Reopens",
      "First reply time in minutes", "On hold time in minutes within business hours",
    ], lineEnd: "\n", quotesAll: true
  ) { ticket in
    [
      [
        "1", "\(ticket.number)", "R \(ticket.number % 5)", "", ticket.group, ticket.summary,
        "a b",
        ["New", "Open", "Hold", "Solved", "Closed"][ticket.stage],
        ["Urgent", "High", "Normal", "Low"][ticket.priority - 1], "Incident",
        stamp(ticket.created), stamp(ticket.closed ?? ticket.responded), ticket.customer,
        stamp(ticket.responded), stamp(ticket.resolved),
        ticket.resolved.map { "\(($0 - ticket.created) / 3_600)" } ?? "", "0",
        "\((ticket.responded - ticket.created) / 60)", "\(officeHold(ticket) / 60)",
      ]
    ]
  }

  private static func officeHold(_ ticket: DialectTicket) -> Int {
    OfficeHours.england.worked(from: ticket.holdStart, to: ticket.holdStart + ticket.hold)
  }
}
