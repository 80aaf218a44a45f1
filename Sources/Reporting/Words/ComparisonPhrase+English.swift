extension ComparisonPhrase {
  var english: String {
    switch self {
    case .comparison: "Comparison by %1"
    case .comparisonSummary:
      "%1 of %2 {2?comparison|comparisons} {1?shows|show} a difference by evidence."
    case .comparedBy: "%1 {1?month, %2|months, %2 to %3}"
    case .side: "Side"
    case .volume: "Of all clocks"
    case .mix: "Mix by priority"
    case .funnel: "Funnel"
    case .outsideFunnel: "outside the outer limits"
    case .innerLimits: "95% limits"
    case .outerLimits: "99.8% limits"
    case .funnelOf: "%1 around the goal of %2"
    case .standardised: "With the same mix"
    case .difference: "Difference, points"
    case .againstWhom: "Against"
    case .allOthers: "all others"
    case .correctedChance: "p, corrected"
    case .sidesOf: "%1: what was attained"
    case .differencesOf: "%1: differences with the same mix"
    case .timesOf: "%1: times, returns and breaches"
    case .hop: "Hop, median"
    case .hop90: "Hop, 90th percentile"
    case .acceptance: "Acceptance, median"
    case .customersBreachesOf: "Of customers' breaches"
    case .nothingShown: "No difference that chance alone would not explain."
    case .nothingCompared: "Nothing is compared: no two sides had enough of the same clocks."
    case .noDifference: "no difference shown"
    case .apart: "nothing alike"
    case .isWorse: "%1 is worse than %2 with the same mix: %3 points (%4 to %5)."
    case .isBetter: "%1 is better than %2 with the same mix: %3 points (%4 to %5)."
    case .priorityAndType: "priority and type"
    case .priorityAlone: "priority"
    case .typeAlone: "type"
    case .comparedPart: "Compared"
    case .onlyPart: "Only %1 of the clocks are of a kind that both have."
    case .couldUndo: "Doubtful clocks could undo that."
    case .couldBeShown:
      "No difference is shown for %1, but doubtful clocks could make one."
    case .onNoSide:
      "%1 {1?clock of a ticket that names none is|clocks of tickets that name none are} on no side."
    case .mixesTargets: "These clocks are of targets whose thresholds may differ."
    case .methodDifference:
      "Sides are compared as if each had the mix by %1 of all of them together (direct standardisation), within one target where it measures several sides; intervals by Newcombe's method. Several comparisons are corrected by Holm. Below five clocks a side nobody is ranked."
    case .methodFunnel:
      "Funnel limits say how far so many clocks may lie from the goal by chance: exact below 100 clocks, else normal, widened where more than ten sides vary more than that."
    case .methodHop:
      "A hop is one stay with a holder in counted time, known from a history alone. Median and percentile are by nearest rank, cut off to the minute."
    case .within: "within"
    case .below95: "below 95%"
    case .above95: "above 95%"
    case .below998: "below 99.8%"
    case .above998: "above 99.8%"
    }
  }
}
