import ServiceModel

/// What the trend says, each said once in every language.
///
/// `%1` to `%5` stand for what is put in, in that order.
enum TrendPhrase: SaidInEveryLanguage, CaseIterable, Hashable, Sendable {
  // The page.
  case trendReport, trendSummary, months, wholeMonths, contract, statisticalVerdict, limits, slope,
    lastMonth
  case ofLast12, perMonth, findings, noFindings, allSentences, methodLimits, methodEvidence
  case methodSlope, methodChange, methodSeason, forecastOf, forecastRule, soFar, expected
  case affordable, probability, whenClocksStarted, evidenceNote
  // What so many clocks are evidence of.
  case better, inLine, worse, tooFew
  // What was found.
  case newVersion, slips, slipsUntil, improves, improvesUntil, falls, rises, missedByOneTicket
  case outsideBelow, outsideAbove, runBelow, runAbove, shiftBelow, shiftAbove
  case seasonBelow, seasonAbove, onWeekday, atHour, asRead, couldBe
}

extension Wording {
  /// A phrase of the trend with what is put into it.
  func callAsFunction(_ phrase: TrendPhrase, _ arguments: String...) -> String {
    said(phrase, arguments)
  }

  /// Monday first, as they stand in a sentence.
  var longWeekdays: [String] {
    switch language {
    case .english:
      ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    case .german:
      ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"]
    case .french:
      ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
    }
  }
}
