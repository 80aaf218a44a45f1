extension TrendPhrase {
  var german: String {
    switch self {
    case .trendReport: "Verlauf"
    case .trendSummary:
      "%1 von %2 {2?Ziel|Zielen} im %3 erreicht; die Monate belegen %4 {4?Veränderung|Veränderungen}."
    case .months: "Monate"
    case .wholeMonths: "%1 {1?ganzer Monat, %2|ganze Monate, %2 bis %3}"
    case .contract: "Vertrag"
    case .statisticalVerdict: "Beleg"
    case .limits: "Grenzen"
    case .slope: "Punkte im Monat"
    case .lastMonth: "Der letzte ganze Monat und die Monate davor"
    case .ofLast12: "Von den letzten 12"
    case .perMonth: "%1 nach Monat"
    case .findings: "Was die Monate sagen"
    case .noFindings: "Nichts, was nicht der Zufall allein erklärt."
    case .allSentences: "{1?Der eine Satz|Alle %1 Sätze}"
    case .methodLimits:
      "Grenzen sind drei Standardabweichungen um das eigene Mittel der Monate (p-Karte); wo Monate stärker schwanken, als der Zufall es täte, sind sie geweitet (p′ nach Laney)."
    case .methodEvidence:
      "Das Urteil des Vertrags vergleicht zwei ganze Zahlen mit der Vorgabe. Der Beleg ist ein exakter Binomialtest derselben Uhren gegen die Vorgabe auf 5 %; wo schon eine einzige Verletzung sie verfehlt, sind es zu wenige."
    case .methodSlope:
      "Die Steigung ist die einer Geraden durch die Logits von mindestens acht Monaten, mit ihrem 95-%-Intervall; als Beleg gilt sie, wo ihre Wahrscheinlichkeit über alle Ziele höchstens 5 % ist (Holm)."
    case .methodChange:
      "Eine Veränderung ist dort, wo zwei Wahrscheinlichkeiten die Monate besser erklären als eine, geprüft durch mindestens 999-maliges Mischen der Monate und über alle Ziele (Holm)."
    case .methodSeason:
      "Wochentage und Stunden werden mit allen übrigen ihres Ziels durch Fishers exakten Test verglichen, alle zusammen korrigiert (Holm)."
    case .forecastOf: "Was aus %1 werden kann"
    case .forecastRule:
      "Erwartet werden so viele gemessene Uhren wie im Median der sechs Monate davor. Überfällige Uhren zählen als verletzt; was offen ist oder noch kommt, wird so oft eingehalten, wie es die letzten zwölf Monate und die bisherigen Uhren sagen."
    case .soFar: "Bisher"
    case .expected: "Erwartet"
    case .affordable: "Darf verletzt werden"
    case .probability: "Wahrscheinlichkeit des Erreichens"
    case .whenClocksStarted: "Wann gemessene Uhren begannen"
    case .evidenceNote: "Kein Pfeil steht, wo die Monate Zufall sein könnten."
    case .better: "besser"
    case .inLine: "im Rahmen"
    case .worse: "schlechter"
    case .tooFew: "zu wenige"
    case .newVersion: "Ab diesem Monat gilt eine andere Fassung der Vereinbarung."
    case .slips: "%1 lässt ab %2 nach: zuvor %3, seither %4."
    case .slipsUntil: "%1 lässt ab %2 nach: zuvor %3, dann %4 bis %5."
    case .improves: "%1 wird ab %2 besser: zuvor %3, seither %4."
    case .improvesUntil: "%1 wird ab %2 besser: zuvor %3, dann %4 bis %5."
    case .falls: "%1 fällt: %2 Punkte im Monat (%3 bis %4)."
    case .rises: "%1 steigt: %2 Punkte im Monat (%3 bis %4)."
    case .missedByOneTicket: "%1 verfehlte %2 um ein Ticket: %3, nötig {4?war|waren} %4."
    case .outsideBelow: "%1 liegt im %2 tiefer, als der Zufall erklärt: %3, Grenzen %4."
    case .outsideAbove: "%1 liegt im %2 höher, als der Zufall erklärt: %3, Grenzen %4."
    case .runBelow: "%1 liegt %2 Monate in Folge unter dem eigenen Mittel, %3 bis %4."
    case .runAbove: "%1 liegt %2 Monate in Folge über dem eigenen Mittel, %3 bis %4."
    case .shiftBelow: "%1 liegt in den meisten Monaten von %2 bis %3 weit unter dem eigenen Mittel."
    case .shiftAbove: "%1 liegt in den meisten Monaten von %2 bis %3 weit über dem eigenen Mittel."
    case .seasonBelow: "%1 wird seltener eingehalten bei Uhren mit Beginn %2: %3, alle übrigen %4."
    case .seasonAbove: "%1 wird öfter eingehalten bei Uhren mit Beginn %2: %3, alle übrigen %4."
    case .couldBe: "möglich %1"
    case .asRead:
      "Zweifelhafte Uhren, %1 in all diesen Monaten, zählen wie gelesen, nicht messbare gar nicht."
    case .onWeekday: "am %1"
    case .atHour: "zwischen %1 und %2 Uhr"
    }
  }
}
