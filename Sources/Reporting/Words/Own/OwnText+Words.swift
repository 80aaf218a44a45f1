extension OwnText {
  /// Thresholds, kinds of files and fields of tickets.
  static let words = thresholds + roles + fields + accounts

  /// Whether a name is that of a field which every project may have.
  static func isField(_ name: String) -> Bool { fields.contains { $0.english == name } }

  private static let thresholds = [
    OwnText("%1, end of day", "%1, bis Tagesende", "%1, jusqu’à la fin du jour", nested: [1]),
    OwnText("%1 working day", "%1 Arbeitstag", "%1 jour ouvré"),
    OwnText("%1 working days", "%1 Arbeitstage", "%1 jours ouvrés"),
    OwnText("%1 calendar day", "%1 Kalendertag", "%1 jour calendaire"),
    OwnText("%1 calendar days", "%1 Kalendertage", "%1 jours calendaires"),
  ]

  private static let roles = [
    OwnText("project", "Projekt", "projet"), OwnText("profile", "Profil", "profil"),
    OwnText("agreement", "Vereinbarung", "accord"), OwnText("table", "Tabelle", "table"),
    OwnText("calendar", "Kalender", "calendrier"), OwnText("logo", "Logo", "logo"),
    OwnText("tickets", "Tickets", "tickets"), OwnText("history", "Historie", "historique"),
    OwnText("zone", "Zone", "fuseau"),
  ]

  private static let fields = [
    OwnText("status", "Status", "statut"), OwnText("type", "Art", "type"),
    OwnText("priority", "Priorität", "priorité"), OwnText("customer", "Kunde", "client"),
    OwnText("service", "Service", "service"), OwnText("category", "Kategorie", "catégorie"),
    OwnText("group", "Gruppe", "groupe"), OwnText("supplier", "Lieferant", "fournisseur"),
  ]

  private static let accounts = [
    OwnText("cancelled", "storniert", "annulé"),
    OwnText("as the export states", "wie der Export angibt", "selon l’export"),
    OwnText("as stated", "wie angegeben", "selon l’export"),
    OwnText("by an event", "durch ein Ereignis", "par un événement"),
    OwnText("resolved", "gelöst", "résolu"),
    OwnText("with another holder", "bei einem anderen Halter", "chez un autre détenteur"),
  ]
}
