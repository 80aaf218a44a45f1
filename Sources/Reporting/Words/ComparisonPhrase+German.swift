extension ComparisonPhrase {
  var german: String {
    switch self {
    case .comparison: "Vergleich nach %1"
    case .comparisonSummary:
      "%1 von %2 {2?Vergleich|Vergleichen} {1?belegt|belegen} einen Unterschied."
    case .comparedBy: "%1 {1?Monat, %2|Monate, %2 bis %3}"
    case .side: "Seite"
    case .volume: "Von allen Uhren"
    case .mix: "Mischung nach Priorität"
    case .funnel: "Trichter"
    case .outsideFunnel: "außerhalb der äußeren Grenzen"
    case .innerLimits: "95-%-Grenzen"
    case .outerLimits: "99,8-%-Grenzen"
    case .funnelOf: "%1 um die Vorgabe %2"
    case .standardised: "Bei gleicher Mischung"
    case .difference: "Unterschied, Punkte"
    case .againstWhom: "Gegen"
    case .allOthers: "alle übrigen"
    case .correctedChance: "p, korrigiert"
    case .sidesOf: "%1: was erreicht wurde"
    case .differencesOf: "%1: Unterschiede bei gleicher Mischung"
    case .timesOf: "%1: Zeiten, Rückläufe und Verletzungen"
    case .hop: "Aufenthalt, Median"
    case .hop90: "Aufenthalt, 90. Perzentil"
    case .acceptance: "Annahme, Median"
    case .customersBreachesOf: "Von den Verletzungen bei Kunden"
    case .nothingShown: "Kein Unterschied, den nicht der Zufall allein erklärt."
    case .nothingCompared: "Nichts ist verglichen: Keine zwei Seiten hatten genug gleiche Uhren."
    case .noDifference: "kein Unterschied belegt"
    case .apart: "nichts Vergleichbares"
    case .isWorse: "%1 ist bei gleicher Mischung schlechter als %2: %3 Punkte (%4 bis %5)."
    case .isBetter: "%1 ist bei gleicher Mischung besser als %2: %3 Punkte (%4 bis %5)."
    case .priorityAndType: "Priorität und Typ"
    case .priorityAlone: "Priorität"
    case .typeAlone: "Typ"
    case .comparedPart: "Verglichen"
    case .onlyPart: "Nur %1 der Uhren sind von einer Art, die beide haben."
    case .couldUndo: "Zweifelhafte Uhren könnten das aufheben."
    case .couldBeShown:
      "Für %1 ist kein Unterschied belegt, doch zweifelhafte Uhren könnten einen ergeben."
    case .onNoSide:
      "%1 {1?Uhr eines Tickets, das keine Seite nennt, gehört|Uhren von Tickets, die keine Seite nennen, gehören} zu keiner."
    case .mixesTargets: "Diese Uhren gehören zu Zielen, deren Fristen verschieden sein können."
    case .methodDifference:
      "Seiten werden verglichen, als hätte jede die Mischung nach %1 von allen zusammen (direkte Standardisierung), innerhalb eines Ziels, wo es mehrere Seiten misst; Intervalle nach Newcombe. Mehrere Vergleiche sind nach Holm korrigiert. Unter fünf Uhren je Seite wird niemand gereiht."
    case .methodFunnel:
      "Die Grenzen des Trichters sagen, wie weit so viele Uhren durch Zufall von der Vorgabe liegen können: exakt unter 100 Uhren, sonst normal, geweitet, wo mehr als zehn Seiten stärker schwanken."
    case .methodHop:
      "Ein Aufenthalt ist die gezählte Zeit bei einem Halter, nur aus einer Historie bekannt. Median und Perzentil nach dem nächsten Rang, auf die Minute abgeschnitten."
    case .within: "innerhalb"
    case .below95: "unter 95 %"
    case .above95: "über 95 %"
    case .below998: "unter 99,8 %"
    case .above998: "über 99,8 %"
    }
  }
}
