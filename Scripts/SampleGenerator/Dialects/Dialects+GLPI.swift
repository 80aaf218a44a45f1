extension Dialect {
  /// In French; the order of dates is a preference of the user, here the day first.
  static let glpi = Dialect(
    name: "glpi",
    headers: [
      "ID", "Titre", "Entité", "Statut", "Dernière modification", "Date d'ouverture",
      "Date de résolution", "Date de clôture", "Priorité", "Attribué à - Groupe de techniciens",
      "Catégorie", "Temps de résolution dépassé",
    ], delimiter: ";", quotesAll: true, encoding: .utf8WithMark
  ) { ticket in
    [
      [
        "\(ticket.number)", ticket.summary, ticket.customer,
        ["Nouveau", "En cours (Attribué)", "En attente", "Résolu", "Clos"][ticket.stage],
        day(ticket.closed ?? ticket.responded), day(ticket.created), day(ticket.resolved),
        day(ticket.closed), ["Très haute", "Haute", "Moyenne", "Basse"][ticket.priority - 1],
        groups(ticket), "Matériel", ticket.isLate ? "Oui" : "Non",
      ]
    ]
  }

  /// The table of changes: numbers of search options, of statuses, and links that are no change of a field.
  static let glpiLogs = Dialect(
    name: "glpi-logs",
    headers: [
      "id", "itemtype", "items_id", "itemtype_link", "linked_action", "user_name", "date_mod",
      "id_search_option", "old_value", "new_value",
    ], lineEnd: "\n"
  ) { ticket in
    let numbers = ["New": "1", "In Progress": "2", "On Hold": "4", "Resolved": "5", "Closed": "6"]
    let links = [
      ["", "20", stamp(ticket.created), "0", "", ""],
      ["Group", "15", stamp(ticket.created), "8", "", "\(ticket.group) (12)"],
    ]
    let changes = steps(ticket).dropFirst().map { step in
      ["", "0", stamp(step.at), "12", numbers[step.from] ?? "", numbers[step.to] ?? ""]
    }
    return (links + changes).enumerated().map { place, row in
      ["\(ticket.number * 10 + place)", "Ticket", "\(ticket.number)", row[0], row[1], "glpi (2)"]
        + row[2...]
    }
  }

  /// Several groups share a cell, a line each.
  private static func groups(_ ticket: DialectTicket) -> String {
    ticket.number % 10 == 0 ? ticket.group + "\nHotline" : ticket.group
  }

  private static func day(_ instant: Instant?) -> String {
    WrittenTime.text(instant, "dd-MM-yyyy HH:mm", in: .london)
  }
}
