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
      let limit = [14_400, 28_800, 86_400, 259_200][ticket.priority - 1]
      let left = limit - ((ticket.resolved ?? ticket.created) - ticket.created)
      let remaining =
        "\(left < 0 ? "-" : "")\(abs(left) / 3_600):\(WrittenTime.two(abs(left) / 60 % 60))"
      return [
        [
          ticket.summary, "DESK-\(ticket.number)", "\(ticket.number + 90_000)", "[System] Incident",
          ["Open", "In Progress", "Waiting for customer", "Resolved", "Done"][ticket.stage], "DESK",
          ["Highest", "High", "Medium", "Low"][ticket.priority - 1],
          ticket.resolved == nil ? "" : "Done",
          "", time(ticket.created), time(ticket.closed ?? ticket.responded), time(ticket.resolved),
          "office", "", "Get help", remaining, "See\nthe log, \"please\"", "",
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
      let breach = ticket.created + [14_400, 28_800, 86_400, 259_200][ticket.priority - 1]
      let end = ticket.resolved
      return [
        [
          "c\(ticket.number)", "DESK-\(ticket.number)", "Time to resolution", utc(ticket.created),
          utc(end), utc(breach), (end ?? ticket.created) > breach ? "true" : "false",
          "\(((end ?? ticket.responded) - ticket.created) * 1_000)",
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
    WrittenTime.text(instant, "dd/MMM/yy h:mm a", ahead: 1)
  }

  static func utc(_ instant: Instant?) -> String {
    WrittenTime.text(instant, "yyyy-MM-dd HH:mm:ss").split(separator: " ").joined(separator: "T")
      + (instant == nil ? "" : ".000Z")
  }
}
