extension Dialect {
  static let jira = [
    Dialect(
      name: "jira-issues",
      headers: [
        "Summary", "Issue key", "Issue id", "Issue Type", "Status", "Project key", "Priority",
        "Resolution", "Assignee", "Created", "Updated", "Resolved", "Labels", "Labels",
        "Custom field (Request Type)", "Custom field (Time to resolution)", "Comment", "Comment",
      ], encoding: .utf8WithMark
    ) { ticket in
      let left = ticket.limit - ticket.elapsed
      let remaining =
        "\(left < 0 ? "-" : "")\(abs(left) / 3_600):\(WrittenTime.two(abs(left) / 60 % 60))"
      return [
        [
          ticket.summary, "DESK-\(ticket.number)", "\(ticket.number + 90_000)", "[System] Incident",
          ["Open", "In Progress", "Waiting for customer", "Resolved", "Done"][ticket.stage], "DESK",
          ["Highest", "High", "Medium", "Low"][ticket.priority - 1],
          ticket.resolved == nil ? "" : "Done",
          "", time(ticket.created), time(ticket.closed ?? ticket.responded), time(ticket.resolved),
          "office", ticket.number % 3 == 0 ? "vpn" : "", "Get help", remaining,
          comment(ticket, "See\nthe log, \"please\""),
          ticket.number % 2 == 0 ? comment(ticket, "Looks better; thanks") : "",
        ]
      ]
    },
    Dialect(
      name: "jira-history",
      headers: ["issue_key", "created_date", "author", "field", "from_string", "to_string"],
      quotesAll: true
    ) { ticket in
      steps(ticket).map {
        ["DESK-\(ticket.number)", utc($0.at), "agent", "status", word($0.from), word($0.to)]
      }
    },
    Dialect(
      name: "jira-sla",
      headers: [
        "id", "issue_key", "sla_name", "start_time", "stop_time", "breach_time", "breached",
        "elapsed_time",
      ]
    ) { ticket in
      [
        [
          "c\(ticket.number)", "DESK-\(ticket.number)", "Time to resolution", utc(ticket.created),
          utc(ticket.resolved), utc(ticket.created + ticket.limit),
          ticket.isLate ? "true" : "false",
          "\(ticket.elapsed * 1_000)",
        ]
      ]
    },
  ]

  /// What Jira calls a state.
  private static func word(_ state: String) -> String {
    switch state {
    case "New": "Open"
    case "On Hold": "Waiting for customer"
    case "Closed": "Done"
    default: state
    }
  }

  private static func time(_ instant: Instant?) -> String {
    WrittenTime.text(instant, "dd/MMM/yy h:mm a", in: .london)
  }

  /// A comment with its time and its author.
  private static func comment(_ ticket: DialectTicket, _ text: String) -> String {
    "\(time(ticket.responded));712020:agent-\(ticket.number % 7);\(text)"
  }
}
