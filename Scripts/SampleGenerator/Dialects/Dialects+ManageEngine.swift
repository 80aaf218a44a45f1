extension Dialect {
  static let manageEngine = Dialect(
    name: "manageengine",
    headers: [
      "Request ID", "Requester", "Request Type", "Account", "Created Time", "Subject", "Group",
      "Priority", "Category", "Technician", "Request Status", "DueBy Time", "Overdue Status",
      "Resolved Time", "Responded Date", "SLA Name",
    ], lineEnd: "\n"
  ) { ticket in
    [
      [
        "\(ticket.number)", "R \(ticket.number % 5)", "Incident", ticket.customer,
        stamp(ticket.created),
        ticket.summary, ticket.group, ["Critical", "High", "Medium", "Low"][ticket.priority - 1],
        "Software", "Not Assigned",
        ["Open", "In Progress", "Onhold", "Resolved", "Closed"][ticket.stage],
        stamp(ticket.created + ticket.limit), ticket.isLate ? "true" : "false",
        stamp(ticket.resolved), stamp(ticket.responded), "Gold",
      ]
    ]
  }
}
