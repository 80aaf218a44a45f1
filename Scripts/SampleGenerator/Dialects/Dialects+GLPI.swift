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

  /// Several groups share a cell, a line each.
  private static func groups(_ ticket: DialectTicket) -> String {
    ticket.number % 10 == 0 ? ticket.group + "\nHotline" : ticket.group
  }

  private static func day(_ instant: Instant?) -> String {
    WrittenTime.text(instant, "dd-MM-yyyy HH:mm", in: .london)
  }
}
