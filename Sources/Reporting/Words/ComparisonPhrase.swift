/// What comparisons say, each said once in every language.
///
/// `%1` to `%5` stand for what is put in, in that order.
enum ComparisonPhrase: SaidInEveryLanguage, CaseIterable, Hashable, Sendable {
  case comparison, comparisonSummary, comparedBy, side, volume, mix, funnel, outsideFunnel
  case innerLimits, outerLimits, funnelOf, standardised, difference, againstWhom, allOthers
  case correctedChance, sidesOf, differencesOf, timesOf, hop, hop90, acceptance
  case customersBreachesOf, nothingShown, nothingCompared, noDifference, apart, isWorse, isBetter
  case priorityAndType, priorityAlone, typeAlone, comparedPart, onlyPart, couldUndo, couldBeShown
  case onNoSide, mixesTargets, methodDifference, methodFunnel, methodHop
  case within, below95, above95, below998, above998
}

extension Wording {
  /// A phrase of a comparison with what is put into it.
  func callAsFunction(_ phrase: ComparisonPhrase, _ arguments: String...) -> String {
    said(phrase, arguments)
  }
}
