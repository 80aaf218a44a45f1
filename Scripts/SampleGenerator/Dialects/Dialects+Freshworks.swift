extension Dialect {
  static let freshworks = [
    Dialect(
      name: "freshdesk",
      headers: [
        "Ticket ID", "Subject", "Status", "Priority", "Source", "Type", "Agent", "Group",
        "Created time", "Due by Time", "Resolved time", "Closed time", "Last update time",
        "Initial response time", "First response time (in hrs)", "Resolution time (in hrs)",
        "Resolution status", "First response status", "Company Name",
      ]
    ) { ticket in fresh(ticket) },
    Dialect(
      name: "freshservice",
      headers: [
        "Ticket Id", "Subject", "Status", "Priority", "Source", "Type", "Agent", "Group",
        "Created Time", "Due by Time", "Resolved Time", "Closed Time", "Last Update Time",
        "Initial Response Time", "First Response Time (in Hrs)", "Resolution Time (in Hrs)",
        "Resolution Status", "First Response Status", "Department", "Urgency", "Requester VIP",
        "Others", "Others",
      ]
    ) { ticket in fresh(ticket).map { $0 + ["Medium", "No", "", ""] } },
  ]

  private static func fresh(_ ticket: DialectTicket) -> [[String]] {
    [
      [
        "\(ticket.number)", ticket.summary,
        ["Open", "Open", "Waiting on Customer", "Resolved", "Closed"][ticket.stage],
        ["Urgent", "High", "Medium", "Low"][ticket.priority - 1], "Email", "Incident", "No Agent",
        ticket.group, stamp(ticket.created), stamp(ticket.created + ticket.limit),
        stamp(ticket.resolved),
        stamp(ticket.closed), stamp(ticket.closed ?? ticket.responded), stamp(ticket.responded),
        WrittenTime.clock(ticket.responded - ticket.created),
        ticket.resolved.map { WrittenTime.clock($0 - ticket.created) } ?? "",
        ticket.resolved == nil ? "" : ticket.isLate ? "SLA Violated" : "Within SLA", "Within SLA",
        ticket.customer,
      ]
    ]
  }
}
