extension ReviewPhrase {
  var german: String {
    switch self {
    case .toolVerdict: "Gegen das Urteil des Werkzeugs"
    case .toolVerdictNote:
      "Eine Klasse sagt, wo zuerst zu suchen ist, und beweist nichts: die erste andere Lesart desselben Tickets, die das Urteil des Werkzeugs ergibt."
    case .agree: "Gleich"
    case .compared: "Verglichen"
    case .withoutVerdict: "Ohne sein Urteil"
    case .mostOften: "Woher Unterschiede kommen können"
    case .deadField: "das Werkzeug sagt von jedem Ticket dasselbe"
    case .rounding: "ganze Minuten"
    case .otherPauses: "Pausen"
    case .endPoint: "ein anderes Ende"
    case .reopening: "Wiedereröffnung"
    case .otherPriority: "eine andere Priorität"
    case .zoneOffset: "Stempel um eine oder zwei Stunden versetzt"
    case .otherCalendar: "andere Zeiten"
    case .unexplained: "ungeklärt"
    case .signals: "Fragen"
    case .noSignals: "Nichts ist viel häufiger zu sehen als in anderen Monaten."
    case .signalNote:
      "Gefragt wird, wo der Zufall allein so viel höchstens in einem von hundert Monaten zeigte, alle Fragen zusammen genommen. Es mag eine gute Antwort geben."
    case .askLatePause:
      "%1: %2 von %3 {3?Pause|Pausen} {2?begann|begannen}, als höchstens ein Zehntel der Frist übrig war, in anderen Monaten %4. Wurde wirklich auf jemanden gewartet?"
    case .askLoweredLate:
      "%1: %2 von %3 {3?Änderung|Änderungen} auf eine längere Frist {2?kam|kamen}, als drei Viertel der kürzeren verbraucht waren, in anderen Monaten %4. Was war weniger dringend geworden?"
    case .askReopenedSoon:
      "%2 von %3 {3?wiedereröffneten Ticket|wiedereröffneten Tickets} {2?wurde|wurden} binnen zehn Minuten nach der Lösung wiedereröffnet, in anderen Monaten %4. {2?War es|Waren sie} gelöst?"
    case .askClosedLast:
      "%2 von %3 {3?Ticket|Tickets} {2?wurde|wurden} am letzten Wochentag des Monats oder danach gelöst, in anderen Monaten %4. War die Arbeit vorher getan, oder überhaupt?"
    case .improvements: "Verbesserungen"
    case .improvementNote:
      "Vorher ist der verfehlte Monat mit den zweien davor, nachher sind die ganzen Monate, seit die Maßnahme wirkt, zwölf höchstens; die Änderung steht in Prozentpunkten mit ihrem 95-%-Intervall."
    case .withoutImprovement: "In diesem Monat verfehlt und ohne Zeile im Verzeichnis: %1."
    case .action: "Maßnahme"
    case .owner: "Verantwortlich"
    case .state: "Stand"
    case .before: "Vorher"
    case .after: "Nachher"
    case .effect: "Wirkung"
    case .stateOpen: "offen"
    case .stateLate: "überfällig"
    case .stateDone: "erledigt"
    case .stateDropped: "fallen gelassen"
    case .effectBetter: "besser"
    case .effectWorse: "schlechter"
    case .noEvidence: "noch kein Beleg"
    case .tooEarly: "zu früh"
    }
  }
}
