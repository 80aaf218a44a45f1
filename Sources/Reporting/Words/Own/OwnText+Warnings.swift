extension OwnText {
  /// What a run tells of exports and of definitions.
  static let warnings = exports + creations + rowsOfRuns + definitions

  private static let exports = [
    OwnText(
      "the export may not be whole: %1", "der Export ist womöglich nicht vollständig: %1",
      "l’export n’est peut-être pas complet : %1", nested: [1]),
    OwnText(
      "it has exactly %1 rows, where tools cut exports off",
      "er hat genau %1 Zeilen, wo Werkzeuge Exporte abschneiden",
      "il a exactement %1 lignes, là où des outils coupent les exports"),
    OwnText(
      "its last row has not as many cells as the header, as if it had been cut off",
      "seine letzte Zeile hat nicht so viele Zellen wie der Kopf, als wäre sie abgeschnitten",
      "sa dernière ligne n’a pas autant de cellules que l’en-tête, comme si elle avait été coupée"),
    OwnText(
      "%1 ids in a row are missing before this line",
      "vor dieser Zeile fehlen %1 Kennungen in Folge",
      "%1 identifiants de suite manquent avant cette ligne"),
    OwnText(
      "%1 byte of the export is not UTF-8, and stands as \u{FFFD} in what is printed",
      "%1 Byte des Exports ist kein UTF-8 und steht als \u{FFFD} in dem, was ausgegeben wird",
      "%1 octet de l’export n’est pas de l’UTF-8 et figure comme \u{FFFD} dans ce qui est écrit"),
    OwnText(
      "%1 bytes of the export are not UTF-8, and stand as \u{FFFD} in what is printed",
      "%1 Bytes des Exports sind kein UTF-8 und stehen als \u{FFFD} in dem, was ausgegeben wird",
      "%1 octets de l’export ne sont pas de l’UTF-8 et figurent comme \u{FFFD} dans ce qui est écrit"
    ),
  ]

  private static let creations = [
    OwnText(
      "nothing was created from %1 on, although weekdays that follow had something in each of the four weeks before: the exports may end early",
      "ab %1 wurde nichts eröffnet, obwohl die Wochentage danach in jeder der vier Wochen davor etwas hatten: die Exporte enden womöglich zu früh",
      "rien n’a été créé à partir du %1, alors que les jours suivants avaient quelque chose dans chacune des quatre semaines précédentes : les exports finissent peut-être trop tôt"
    ),
    OwnText(
      "nothing was created from %1 on, %2: the exports may end early",
      "ab %1 wurde nichts eröffnet, %2: die Exporte enden womöglich zu früh",
      "rien n’a été créé à partir du %1, %2 : les exports finissent peut-être trop tôt", nested: [2]
    ),
    OwnText(
      "nothing was created between %1 and %2, which is more than a year: is a time of creation mistyped?",
      "zwischen %1 und %2 wurde nichts eröffnet, mehr als ein Jahr lang: ist ein Zeitpunkt der Eröffnung vertippt?",
      "rien n’a été créé entre %1 et %2, soit plus d’un an : une date de création est-elle mal saisie ?"
    ),
    OwnText(
      "nothing was created between %1 and %2, which is more than ten years: are times of creation empty, and written as a date?",
      "zwischen %1 und %2 wurde nichts eröffnet, mehr als zehn Jahre lang: sind Zeitpunkte der Eröffnung leer und als Datum geschrieben?",
      "rien n’a été créé entre %1 et %2, soit plus de dix ans : des dates de création sont-elles vides, et écrites comme une date ?"
    ),
  ]

  private static let rowsOfRuns = [
    OwnText(
      "%1 row tells of a ticket that stands in a later row too, which counts; rejected.csv names both",
      "%1 Zeile erzählt von einem Ticket, das auch in einer späteren Zeile steht, die zählt; rejected.csv nennt beide",
      "%1 ligne parle d’un ticket qui figure aussi dans une ligne ultérieure, qui compte ; rejected.csv nomme les deux"
    ),
    OwnText(
      "%1 rows tell of tickets that stand in a later row too, which counts; rejected.csv names both",
      "%1 Zeilen erzählen von Tickets, die auch in einer späteren Zeile stehen, die zählt; rejected.csv nennt beide",
      "%1 lignes parlent de tickets qui figurent aussi dans une ligne ultérieure, qui compte ; rejected.csv nomme les deux"
    ),
    OwnText(
      "words of tickets that no definition names are hidden (--redact)",
      "Wörter von Tickets, die keine Definition nennt, sind verborgen (--redact)",
      "les mots des tickets qu’aucune définition ne nomme sont cachés (--redact)"),
    OwnText(
      "%1 of %2 row of the history is rejected; rejected.csv says why",
      "%1 von %2 Zeile der Historie ist abgewiesen; rejected.csv sagt, warum",
      "%1 ligne sur %2 de l’historique est rejetée ; rejected.csv dit pourquoi"),
    OwnText(
      "%1 of %2 rows of the history is rejected; rejected.csv says why",
      "%1 von %2 Zeilen der Historie ist abgewiesen; rejected.csv sagt, warum",
      "%1 ligne sur %2 de l’historique est rejetée ; rejected.csv dit pourquoi"),
    OwnText(
      "%1 of %2 rows of the history are rejected; rejected.csv says why",
      "%1 von %2 Zeilen der Historie sind abgewiesen; rejected.csv sagt, warum",
      "%1 lignes sur %2 de l’historique sont rejetées ; rejected.csv dit pourquoi"),
    OwnText(
      "%1 row is rejected; rejected.csv says why",
      "%1 Zeile ist abgewiesen; rejected.csv sagt, warum",
      "%1 ligne est rejetée ; rejected.csv dit pourquoi"),
    OwnText(
      "%1 rows are rejected; rejected.csv says why",
      "%1 Zeilen sind abgewiesen; rejected.csv sagt, warum",
      "%1 lignes sont rejetées ; rejected.csv dit pourquoi"),
    OwnText(
      "none of %1 of the history is of a field of the tickets: do field and fields under history in attain.yaml name them as the rows do?",
      "keine von %1 der Historie ist von einem Feld der Tickets: nennen field und fields unter history in attain.yaml sie, wie die Zeilen es tun?",
      "aucune de %1 de l’historique ne porte sur un champ des tickets : field et fields sous history dans attain.yaml les nomment-ils comme les lignes ?",
      nested: [1]),
    OwnText(
      "none of %1 of the history is of a ticket of the exports: do both write the same ids?",
      "keine von %1 der Historie ist von einem Ticket der Exporte: schreiben beide dieselben Kennungen?",
      "aucun de %1 de l’historique ne porte sur un ticket des exports : les deux écrivent-ils les mêmes identifiants ?",
      nested: [1]),
    OwnText(
      "changes are lost, since the history and the exports of tickets write the leading zeros of ids differently (00123 and 123): a spreadsheet has taken them away; export again and open no spreadsheet",
      "Änderungen gehen verloren, weil die Historie und die Exporte der Tickets führende Nullen von Kennungen verschieden schreiben (00123 und 123): eine Tabellenkalkulation hat sie entfernt; neu exportieren und in keiner öffnen",
      "des changements sont perdus, car l’historique et les exports des tickets n’écrivent pas de même les zéros en tête des identifiants (00123 et 123) : un tableur les a ôtés ; exporter de nouveau sans l’ouvrir"
    ),
    OwnText(
      "of %1 without a ticket some may be of tickets whose rows are rejected, and not missing in the exports",
      "von %1 ohne Ticket können einige zu Tickets gehören, deren Zeilen abgewiesen sind und in den Exporten nicht fehlen",
      "de %1 sans ticket, certains peuvent être de tickets dont les lignes sont rejetées, et qui ne manquent pas dans les exports",
      nested: [1]),
    OwnText(
      "clocks of %1 hold words as %2 that values does not list: %3: add each under values with what it means here, and look whether thresholds, pauses and finished name it",
      "Uhren von %1 haben als %2 Wörter, die values nicht nennt: %3: jedes unter values mit dem eintragen, was es hier heißt, und nachsehen, ob Fristen, Pausen und finished es nennen",
      "des horloges de %1 ont comme %2 des mots que values ne nomme pas : %3 : ajouter chacun sous values avec ce qu’il veut dire ici, et voir si les délais, les pauses et finished le nomment"
    ),
    OwnText("%1 row", "%1 Zeile", "%1 ligne"), OwnText("%1 rows", "%1 Zeilen", "%1 lignes"),
    OwnText(
      "which is %1 days, more than twice as long as ever between two dates in the half year before (%2 days)",
      "das sind %1 Tage, mehr als doppelt so lang wie je zwischen zwei Tagen im halben Jahr davor (%2 Tage)",
      "soit %1 jours, plus du double de ce qui a jamais séparé deux dates dans les six mois précédents (%2 jours)",
      isPart: true),
    OwnText(
      "which is %1 days, more than twice as long as ever between two dates in the half year before (%2 day)",
      "das sind %1 Tage, mehr als doppelt so lang wie je zwischen zwei Tagen im halben Jahr davor (%2 Tag)",
      "soit %1 jours, plus du double de ce qui a jamais séparé deux dates dans les six mois précédents (%2 jour)",
      isPart: true),
    OwnText("a second", "eine Sekunde", "une seconde", isPart: true),
    OwnText("%1 seconds", "%1 Sekunden", "%1 secondes", isPart: true),
    OwnText("%1 change", "%1 Änderung", "%1 changement"),
    OwnText("%1 changes", "%1 Änderungen", "%1 changements"),
  ]

  private static let definitions = [
    OwnText(
      "calendar %1 does not state its holidays of %2",
      "der Kalender %1 gibt seine Feiertage von %2 nicht an",
      "le calendrier %1 n’indique pas ses jours fériés de %2"),
    OwnText(
      "text of the colour '%1' is hard to read on light pages",
      "Text in der Farbe „%1“ ist auf hellen Seiten schwer zu lesen",
      "un texte de la couleur « %1 » se lit mal sur les pages claires"),
    OwnText(
      "closing at %1 leaves a minute of the day closed",
      "Ende um %1 lässt eine Minute des Tages geschlossen",
      "une fermeture à %1 laisse une minute du jour fermée"),
    OwnText(
      "closing at %1 leaves %2 of the day closed", "Ende um %1 lässt %2 des Tages geschlossen",
      "une fermeture à %1 laisse %2 du jour fermée", nested: [2]),
    OwnText(
      "'%1' starts otherwise than before: tickets that begin around %2 may be measured twice, or not at all",
      "„%1“ beginnt anders als zuvor: Tickets um den %2 werden womöglich zweimal gemessen oder gar nicht",
      "« %1 » démarre autrement qu’avant : des tickets autour du %2 peuvent être mesurés deux fois, ou pas du tout"
    ),
    OwnText(
      "the holidays of %1 are said to be complete, and none is stated",
      "die Feiertage von %1 sollen vollständig sein, und keiner ist angegeben",
      "les jours fériés de %1 seraient complets, et aucun n’est indiqué"),
    OwnText(
      "'%1' has a time of day, so it is no holiday",
      "„%1“ hat eine Uhrzeit und ist deshalb kein Feiertag",
      "« %1 » a une heure et n’est donc pas un jour férié"),
    OwnText(
      "'%1' is over as soon as it starts, so only a clock that stops in the same second meets it",
      "„%1“ ist vorbei, sobald es beginnt: nur eine Uhr, die in derselben Sekunde anhält, hält es ein",
      "« %1 » est fini dès qu’il commence, et seule une horloge qui s’arrête à la même seconde le tient"
    ),
    OwnText(
      "the total of '%1' is taken off no clock, since no agreement grants pauses",
      "die Summe von „%1“ wird von keiner Uhr abgezogen, weil keine Vereinbarung Pausen gewährt",
      "le total de « %1 » n’est déduit d’aucune horloge, car aucun accord n’accorde de pauses"),
    OwnText(
      "no column says when a snapshot was taken, so the tickets have no history",
      "keine Spalte sagt, wann eine Aufnahme entstand, sodass die Tickets keine Historie haben",
      "aucune colonne ne dit quand un instantané a été pris, et les tickets n’ont pas d’historique"),
    OwnText(
      "the export shows neither pauses nor their total, so none is taken off",
      "der Export zeigt weder Pausen noch ihre Summe, sodass keine abgezogen wird",
      "l’export ne montre ni les pauses ni leur total, et aucune n’est déduite"),
    OwnText(
      "the days of calendar %1 are those of %2, and the project's zone is %3",
      "die Tage des Kalenders %1 sind die von %2, und die Zone des Projekts ist %3",
      "les jours du calendrier %1 sont ceux de %2, et le fuseau du projet est %3"),
    OwnText(
      "the improvement took effect on %1, and all of %2 was missed with it",
      "die Verbesserung wirkte schon am %1, und der ganze %2 wurde mit ihr verfehlt",
      "l’amélioration a pris effet le %1, et tout %2 a été manqué avec elle"),
    OwnText(
      "the clock of '%1' needs the tickets' history, and the project has none",
      "die Uhr von „%1“ braucht die Historie der Tickets, und das Projekt hat keine",
      "l’horloge de « %1 » a besoin de l’historique des tickets, et le projet n’en a pas"),
  ]
}
