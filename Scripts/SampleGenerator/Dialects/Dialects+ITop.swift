extension Dialect {
  static let itop = Dialect(
    name: "itop",
    headers: [
      "ref", "title", "org_name", "team_name", "status", "priority", "service_name", "start_date",
      "assignment_date", "resolution_date", "close_date", "cumulatedpending", "sla_tto_passed",
      "sla_ttr_passed", "ttr_escalation_deadline",
    ], lineEnd: "\n", quotesAll: true
  ) { ticket in
    [
      [
        "I-00\(ticket.number)", ticket.summary, ticket.customer, ticket.group,
        ["new", "assigned", "pending", "resolved", "closed"][ticket.stage], "\(ticket.priority)",
        "Telecom", stamp(ticket.created), stamp(ticket.responded), stamp(ticket.resolved),
        stamp(ticket.closed), "\(ticket.hold)", "no", ticket.isLateBesidesHold ? "yes" : "no",
        stamp(ticket.created + ticket.limit + ticket.hold),
      ]
    ]
  }
}
