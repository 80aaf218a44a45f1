/// What the report says of the tool's verdicts, of what deserves a question and of what is being done, each
/// said once in every language.
///
/// `%1` to `%4` stand for what is put in, in that order.
enum ReviewPhrase: SaidInEveryLanguage, CaseIterable, Hashable, Sendable {
  // The tool's own verdict.
  case toolVerdict, toolVerdictNote, agree, compared, withoutVerdict, mostOften
  case deadField, rounding, otherPauses, endPoint, reopening, otherPriority, zoneOffset
  case otherCalendar, unexplained
  // Signals.
  case signals, noSignals, signalNote, askLatePause, askLoweredLate, askReopenedSoon, askClosedLast
  // Improvements.
  case improvements, improvementNote, withoutImprovement, action, owner, state, before, after,
    effect
  case stateOpen, stateLate, stateDone, stateDropped, effectBetter, effectWorse, noEvidence,
    tooEarly
}

extension Wording {
  /// A phrase with what is put into it.
  func callAsFunction(_ phrase: ReviewPhrase, _ arguments: String...) -> String {
    said(phrase, arguments)
  }
}
