extension Dialect {
  static let bmcHelix = Dialect(
    name: "bmc-helix",
    headers: [
      "Incident ID", "Company", "Summary", "Status", "Priority", "Assigned Group",
      "Group Transfers", "Reported Date", "Responded Date", "Last Resolved Date", "Closed Date",
      "Total Pending Duration", "SLM Status",
    ]
  ) { ticket in
    [
      [
        "INC0000000\(ticket.number)", ticket.customer, ticket.summary,
        ["New", "In Progress", "Pending", "Resolved", "Closed"][ticket.stage],
        ["Critical", "High", "Medium", "Low"][ticket.priority - 1], ticket.group, "1",
        slash(ticket.created), slash(ticket.responded), slash(ticket.resolved),
        slash(ticket.closed), WrittenTime.clock(ticket.hold),
        ticket.resolved == nil ? "In Process" : ticket.isLateBesidesHold ? "Missed" : "Met",
      ]
    ]
  }
}
