/// What the proof of a ticket says, each said once in every language.
///
/// `%1` to `%8` stand for what is put in, in that order.
enum ExplainPhrase: SaidInEveryLanguage, CaseIterable, Hashable, Sendable {
  case proofOf, proofPlace, createdAt, excludedBecause, byToolAlone, isMet, isBreached, isRunning,
    isOverdue
  case isExcluded, isUnmeasurable, breachedBy, stillRunning, runningOverdue, overdueBy, countedDue
  case countedOf, spentWith, overIts, suspendedFor, approvedBy, pausedFor, rule, ofEach
  case withoutValue
  case everyOther, byFirst, byLast, strictest, laterForStated, nthOf, theLongest, withWhom
  case withCounted, inStays, beyondPromise, hadKeptMet, hadKeptBreached, noEntry, notStarted
  case noneCovers, notCoveredBy, warningOf, verdictIs, withoutThat, grade, mightBeMet
  case mightBeBreached, countedAccount, suspendedAccount, pausedAccount, outsideHours, holiday
  case fromLocal, fromUTC, toUTC, seconds, countedSoFar, accountColumn, heldBy, everySecond
  case wallTime, statedWithoutWhen, deadline, never, toolSays, asHere, differs, none
  case unknownHolder
}

extension Wording {
  /// A phrase of a proof with what is put into it.
  func callAsFunction(_ phrase: ExplainPhrase, _ arguments: String...) -> String {
    said(phrase, arguments)
  }
}
