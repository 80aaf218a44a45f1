extension Dialect {
  static let serviceNow = [
    Dialect(
      name: "servicenow-incident",
      headers: [
        "Number", "Opened", "Short description", "Caller", "Priority", "State", "Category",
        "Assignment group", "Assigned to", "Updated", "Resolved", "Closed", "Company", "Made SLA",
      ], encoding: .windows1252
    ) { ticket in
      let states = ["New", "In Progress", "On Hold", "Resolved", "Closed"]
      let priorities = ["1 - Critical", "2 - High", "3 - Moderate", "4 - Low"]
      return [
        [
          "INC00\(ticket.number)", time(ticket.created), ticket.summary,
          "Caller \(ticket.number % 9)",
          priorities[ticket.priority - 1], states[ticket.stage], "Software", ticket.group, "",
          time(ticket.closed ?? ticket.resolved ?? ticket.responded), time(ticket.resolved),
          time(ticket.closed), ticket.customer, madeSLA(ticket) ? "true" : "false",
        ]
      ]
    },
    Dialect(
      name: "servicenow-task-sla",
      headers: [
        "sys_id", "task", "sla", "stage", "has_breached", "start_time", "end_time",
        "planned_end_time", "business_pause_duration", "task.priority",
      ], lineEnd: "\n", quotesAll: true
    ) { ticket in
      let end = ticket.resolved
      return [
        [
          "sla\(ticket.number)", "INC00\(ticket.number)", "Resolution P\(ticket.priority)",
          end == nil ? "In progress" : "Completed",
          ticket.isLateBesidesHold ? "true" : "false",
          stamp(ticket.created), stamp(end), stamp(ticket.created + ticket.limit + ticket.hold),
          ticket.hold == 0
            ? ""
            : "1970-01-\(WrittenTime.two(1 + ticket.hold / 86_400)) "
              + WrittenTime.clock(ticket.hold % 86_400), "\(ticket.priority)",
        ]
      ]
    },
    Dialect(
      name: "servicenow-audit",
      headers: [
        "documentkey", "tablename", "fieldname", "oldvalue", "newvalue", "user", "sys_created_on",
      ], lineEnd: "\n"
    ) { ticket in
      steps(ticket).map { step in
        [
          "INC00\(ticket.number)", "incident", "State", step.from, step.to,
          "user.\(ticket.number % 7)",
          stamp(step.at),
        ]
      }
    },
    Dialect(
      name: "servicenow-metric",
      headers: [
        "definition", "id", "field", "value", "start", "end", "duration", "calculation_complete",
      ],
      lineEnd: "\n"
    ) { ticket in
      let steps = steps(ticket)
      return steps.indices.map { place in
        let end = place + 1 < steps.count ? steps[place + 1].at : nil
        return [
          "Incident State Duration", "INC00\(ticket.number)", "State", steps[place].to,
          stamp(steps[place].at), stamp(end),
          end.map { WrittenTime.clock($0 - steps[place].at) } ?? "",
          end == nil ? "false" : "true",
        ]
      }
    },
  ]

  /// The dead field: from opening to closing by priority, true while the ticket is open.
  private static func madeSLA(_ ticket: DialectTicket) -> Bool {
    ticket.closed.map { $0 - ticket.created <= ticket.limit } ?? true
  }

  private static func time(_ instant: Instant?) -> String {
    WrittenTime.text(instant, "dd/MM/yyyy HH:mm:ss", in: .london)
  }

  /// The changes of a ticket's state, the first from nothing.
  static func steps(_ ticket: DialectTicket) -> [(at: Instant, from: String, to: String)] {
    var steps: [(at: Instant, from: String, to: String)] = [(ticket.created, "", "New")]
    steps.append((ticket.responded, "New", "In Progress"))
    if ticket.hold > 0 {
      steps.append((ticket.holdStart, "In Progress", "On Hold"))
      steps.append((ticket.holdStart + ticket.hold, "On Hold", "In Progress"))
    }
    if let resolved = ticket.resolved { steps.append((resolved, "In Progress", "Resolved")) }
    if let closed = ticket.closed { steps.append((closed, "Resolved", "Closed")) }
    return steps
  }
}
