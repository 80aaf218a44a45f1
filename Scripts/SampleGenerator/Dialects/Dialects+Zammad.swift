extension Dialect {
  static let zammad = Dialect(
    name: "zammad",
    headers: [
      "#", "Title", "State", "Priority", "Group", "Owner", "Organization", "Created At",
      "Updated At", "Closed At", "Close In Min", "First Response At", "First Response In Min",
    ], encoding: .utf16
  ) { ticket in
    [
      [
        "\(ticket.number)", ticket.summary,
        ["new", "open", "pending reminder", "closed", "closed"][ticket.stage],
        ["3 high", "2 normal", "2 normal", "1 low"][ticket.priority - 1], ticket.group, "-",
        ticket.customer, utc(ticket.created), utc(ticket.responded), utc(ticket.resolved),
        ticket.resolved.map { "\(($0 - ticket.created) / 60)" } ?? "", utc(ticket.responded),
        "\((ticket.responded - ticket.created) / 60)",
      ]
    ]
  }
}
