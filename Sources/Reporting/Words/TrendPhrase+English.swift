extension TrendPhrase {
  var english: String {
    switch self {
    case .trendReport: "Trend"
    case .trendSummary:
      "%1 of %2 {2?target|targets} attained in %3; the months tell %4 {4?change|changes} by evidence."
    case .months: "Months"
    case .wholeMonths: "%1 whole {1?month, %2|months, %2 to %3}"
    case .contract: "Contract"
    case .statisticalVerdict: "Evidence"
    case .limits: "Limits"
    case .slope: "Points a month"
    case .lastMonth: "The last whole month, and the months before it"
    case .ofLast12: "Of the last 12"
    case .perMonth: "%1 by month"
    case .findings: "What the months tell"
    case .noFindings: "Nothing that chance alone would not explain."
    case .allSentences: "{1?The one sentence|All %1 sentences}"
    case .methodLimits:
      "Limits are three standard deviations around the months' own mean (p-chart); where months vary more than chance alone makes them, they are widened (Laney's p′)."
    case .methodEvidence:
      "The contract's verdict compares two whole numbers with the goal. Evidence is an exact binomial test of the same clocks against the goal at 5%; where one breach alone would miss the goal it is too few."
    case .methodSlope:
      "The slope is that of a line through the logits of at least eight months, with its 95% interval; it counts as evidence where its chance over all targets is at most 5% (Holm)."
    case .methodChange:
      "A change is where two chances make the months likelier than one does, tested by at least 999 shuffles of the months and over all targets (Holm)."
    case .methodSeason:
      "Weekdays and hours are held against the rest of their target by Fisher's exact test, all of them corrected together (Holm)."
    case .forecastOf: "What may become of %1"
    case .forecastRule:
      "The month is expected to measure as many clocks as the median of the six months before it. Overdue clocks count as breached; what is open or still to come is met as the last twelve months and the clocks so far tell."
    case .soFar: "So far"
    case .expected: "Expected"
    case .affordable: "May be breached"
    case .probability: "Probability to attain"
    case .whenClocksStarted: "When measured clocks started"
    case .evidenceNote: "No arrow stands where the months could be chance."
    case .better: "better"
    case .inLine: "in line"
    case .worse: "worse"
    case .tooFew: "too few"
    case .newVersion: "Another version of the agreement is in force from that month on."
    case .slips: "%1 slips from %2 on: %3 before, %4 since."
    case .slipsUntil: "%1 slips from %2 on: %3 before, %4 until %5."
    case .improves: "%1 improves from %2 on: %3 before, %4 since."
    case .improvesUntil: "%1 improves from %2 on: %3 before, %4 until %5."
    case .falls: "%1 falls: %2 points a month (%3 to %4)."
    case .rises: "%1 rises: %2 points a month (%3 to %4)."
    case .missedByOneTicket: "%1 missed %2 by one ticket: %3, where %4 {4?was|were} needed."
    case .outsideBelow: "%1 lies lower in %2 than chance explains: %3, limits %4."
    case .outsideAbove: "%1 lies higher in %2 than chance explains: %3, limits %4."
    case .runBelow: "%1 lies below its own mean for %2 months in a row, %3 to %4."
    case .runAbove: "%1 lies above its own mean for %2 months in a row, %3 to %4."
    case .shiftBelow: "%1 lies well below its own mean in most months from %2 to %3."
    case .shiftAbove: "%1 lies well above its own mean in most months from %2 to %3."
    case .seasonBelow: "%1 is met less often where clocks start %2: %3, all others %4."
    case .seasonAbove: "%1 is met more often where clocks start %2: %3, all others %4."
    case .couldBe: "could be %1"
    case .asRead:
      "Clocks in doubt, %1 in all these months, are taken as they were read, unmeasurable ones left out."
    case .onWeekday: "on %1"
    case .atHour: "between %1 and %2"
    }
  }
}
