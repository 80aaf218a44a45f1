extension Dialect {
  /// In German, but for the ticket's number, which is headed by the system's hook in every language.
  static let znuny = Dialect(
    name: "znuny",
    headers: [
      "Nummer", "Ticket#", "Alter", "Titel", "Erstellt", "Letzte Änderung", "Schließzeit",
      "Queue", "Status", "Priorität", "Kundennummer", "Service", "Erste Antwort",
    ], delimiter: ";", lineEnd: "\n", quotesAll: true, titles: ["Ticketliste 2026-11-16 08:00:00"]
  ) { ticket in
    [
      [
        "\(ticket.number - 5_000)", "2026100500000\(ticket.number)", "3 d", ticket.summary,
        stamp(ticket.created), stamp(ticket.closed ?? ticket.responded),
        stamp(ticket.closed ?? ticket.resolved), ticket.group,
        [
          "neu", "offen", "warten auf Erinnerung", "erfolgreich geschlossen",
          "erfolgreich geschlossen",
        ][
          ticket.stage],
        ["5 sehr hoch", "4 hoch", "3 normal", "2 niedrig"][ticket.priority - 1], ticket.customer,
        "Büro",
        stamp(ticket.responded),
      ]
    ]
  }
}
