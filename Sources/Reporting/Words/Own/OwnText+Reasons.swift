extension OwnText {
  /// Why a row, a value or a clock cannot be used.
  static let reasons = clocks + rows + stamps

  private static let clocks = [
    OwnText(
      "the clock's start has no timestamp", "der Beginn der Uhr hat keinen Zeitstempel",
      "le départ de l’horloge n’a pas d’horodatage"),
    OwnText(
      "the clock's start is not a timestamp", "der Beginn der Uhr ist kein Zeitstempel",
      "le départ de l’horloge n’est pas un horodatage"),
    OwnText(
      "the clock's stop is not a timestamp", "das Ende der Uhr ist kein Zeitstempel",
      "l’arrêt de l’horloge n’est pas un horodatage"),
    OwnText(
      "the clock stops before it starts", "die Uhr endet, bevor sie beginnt",
      "l’horloge s’arrête avant de démarrer"),
    OwnText(
      "the ticket is finished, and nothing says when the clock stopped",
      "das Ticket ist abgeschlossen, und nichts sagt, wann die Uhr endete",
      "le ticket est terminé, et rien ne dit quand l’horloge s’est arrêtée"),
    OwnText(
      "the clock needs the ticket's history, which is not there",
      "die Uhr braucht die Historie des Tickets, die fehlt",
      "l’horloge a besoin de l’historique du ticket, qui manque"),
    OwnText(
      "no agreement covers the ticket", "keine Vereinbarung gilt für das Ticket",
      "aucun accord ne couvre le ticket"),
    OwnText(
      "no entry of within holds", "kein Eintrag von within gilt",
      "aucune entrée de within ne s’applique"),
  ]

  private static let rows = [
    OwnText(
      "it has %1 cells, the header has %2", "sie hat %1 {1?Zelle|Zellen}, der Kopf hat %2",
      "elle a %1 {1?cellule|cellules}, l’en-tête en a %2"),
    OwnText(
      "it is the header once more", "sie ist noch einmal der Kopf",
      "c’est l’en-tête encore une fois"
    ),
    OwnText(
      "the ticket has no id", "das Ticket hat keine Kennung", "le ticket n’a pas d’identifiant"),
    OwnText(
      "the row names no ticket", "die Zeile nennt kein Ticket", "la ligne ne nomme aucun ticket"),
    OwnText(
      "a spreadsheet has rounded the id, so that several tickets may have it: export again and open no spreadsheet, or have it show the column as text before it saves",
      "eine Tabellenkalkulation hat die Kennung gerundet, sodass mehrere Tickets sie haben können: neu exportieren und in keiner öffnen, oder die Spalte vor dem Speichern als Text zeigen lassen",
      "un tableur a arrondi l’identifiant, que plusieurs tickets peuvent donc avoir : exporter de nouveau sans l’ouvrir, ou y afficher la colonne comme texte avant d’enregistrer"
    ),
    OwnText(
      "the ticket has no time of creation", "das Ticket hat keinen Zeitpunkt der Eröffnung",
      "le ticket n’a pas de date de création"),
    OwnText(
      "the ticket stands again in %1 on line %2, which counts",
      "das Ticket steht noch einmal in %1 in Zeile %2, die zählt",
      "le ticket figure encore dans %1 à la ligne %2, qui compte"),
    OwnText(
      "it is not a length of time in %1, zero or more",
      "es ist keine Zeitdauer in %1, null oder mehr", "ce n’est pas une durée en %1, nulle ou plus",
      nested: [1]),
    OwnText(
      "it ends before it starts", "es endet, bevor es beginnt", "cela finit avant de commencer"),
    OwnText("seconds", "Sekunden", "secondes"),
    OwnText("minutes", "Minuten", "minutes"),
    OwnText("hours", "Stunden", "heures"),
  ]

  private static let stamps = [
    OwnText(
      "the time of creation %1", "der Zeitpunkt der Eröffnung %1", "la date de création %1",
      nested: [1]),
    OwnText(
      "the snapshot's time %1", "der Zeitpunkt der Aufnahme %1", "l’heure de l’instantané %1",
      nested: [1]),
    OwnText("is missing", "fehlt", "manque"),
    OwnText(
      "names a day or a time of day that does not exist",
      "nennt einen Tag oder eine Uhrzeit, die es nicht gibt",
      "nomme un jour ou une heure qui n’existe pas"),
    OwnText("it is missing", "es fehlt", "cela manque"),
    OwnText(
      "it names a day or a time of day that does not exist",
      "es nennt einen Tag oder eine Uhrzeit, die es nicht gibt",
      "cela nomme un jour ou une heure qui n’existe pas"),
    OwnText(
      "it is not a timestamp of the form %1", "es ist kein Zeitstempel der Form %1",
      "ce n’est pas un horodatage de la forme %1", nested: [1]),
    OwnText(
      "is not a timestamp of the form %1", "ist kein Zeitstempel der Form %1",
      "n’est pas un horodatage de la forme %1", nested: [1]),
    OwnText("it is not %1", "es ist nicht %1", "ce n’est pas %1", nested: [1]),
    OwnText("is not %1", "ist nicht %1", "n’est pas %1", nested: [1]),
    OwnText(
      "ISO 8601 with an offset or Z, such as %1", "ISO 8601 mit Versatz oder Z, wie %1",
      "de l’ISO 8601 avec décalage ou Z, comme %1", nested: [1]),
    OwnText("ISO 8601, such as %1", "ISO 8601, wie %1", "de l’ISO 8601, comme %1", nested: [1]),
    OwnText(
      "a timestamp of the form %1", "ein Zeitstempel der Form %1", "un horodatage de la forme %1",
      nested: [1]),
    OwnText("%1, or %2", "%1, oder %2", "%1, ou %2", nested: [2], isPart: true),
  ]
}
