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

extension OwnText {
  /// What the tool's verdict may differ by.
  static let differences = [
    OwnText(
      "the tool says the same of every ticket: see whether anything still sets the field",
      "das Werkzeug sagt von jedem Ticket dasselbe: prüfen, ob noch etwas das Feld setzt",
      "l’outil dit la même chose de chaque ticket : voir si quelque chose remplit encore le champ"),
    OwnText(
      "the tool counts in whole minutes: look at the last minute before the deadline",
      "das Werkzeug zählt in ganzen Minuten: die letzte Minute vor der Frist ansehen",
      "l’outil compte en minutes entières : voir la dernière minute avant l’échéance"),
    OwnText(
      "the tool counts the pauses otherwise: compare which statuses stop its clock",
      "das Werkzeug zählt die Pausen anders: vergleichen, welche Status seine Uhr anhalten",
      "l’outil compte les pauses autrement : comparer quels statuts arrêtent son horloge"),
    OwnText(
      "the tool stops its clock at another moment: compare what ends the target",
      "das Werkzeug hält seine Uhr zu einem anderen Zeitpunkt an: vergleichen, was das Ziel beendet",
      "l’outil arrête son horloge à un autre moment : comparer ce qui termine l’objectif"),
    OwnText(
      "the tool treats a reopened ticket otherwise: compare the rule of reopening",
      "das Werkzeug behandelt wiedereröffnete Tickets anders: die Regel der Wiedereröffnung vergleichen",
      "l’outil traite autrement un ticket rouvert : comparer la règle de réouverture"),
    OwnText(
      "the tool judges by another priority than the one that held: look at when it changed",
      "das Werkzeug urteilt nach einer anderen Priorität als der, die galt: ansehen, wann sie wechselte",
      "l’outil juge selon une autre priorité que celle qui valait : voir quand elle a changé"),
    OwnText(
      "the stamps are an hour or two off: compare the zones of tool and export",
      "die Zeitstempel liegen ein oder zwei Stunden daneben: die Zonen von Werkzeug und Export vergleichen",
      "les horodatages sont décalés d’une heure ou deux : comparer les fuseaux de l’outil et de l’export"
    ),
    OwnText(
      "the tool counts by other hours: compare its schedule with the calendar",
      "das Werkzeug zählt nach anderen Zeiten: seinen Plan mit dem Kalender vergleichen",
      "l’outil compte selon d’autres horaires : comparer son planning avec le calendrier"),
    OwnText(
      "no other reading gives the tool's verdict: look at this ticket's history",
      "keine andere Lesart ergibt das Urteil des Werkzeugs: die Historie dieses Tickets ansehen",
      "aucune autre lecture ne donne le verdict de l’outil : voir l’historique de ce ticket"),
    OwnText(
      "the agreement leaves the ticket out and the tool counts it: see the exclusion",
      "die Vereinbarung lässt das Ticket aus, und das Werkzeug zählt es: die Ausnahme ansehen",
      "l’accord laisse le ticket de côté et l’outil le compte : voir l’exclusion"),
  ]
}
