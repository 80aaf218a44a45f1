/// What pages and workbooks say, each said once in every language.
///
/// `%1` to `%5` stand for what is put in, in that order.
enum Phrase: SaidInEveryLanguage, CaseIterable, Hashable, Sendable {
  // The month as a whole.
  case monthlyReport, scorecard, supplierReport, asOf, reportingZone, zone
  case targetsAttained, withoutData, noTargetMeasured, missedByOne, missedByMany, moreMissed
  case listSeparator
  // Verdicts and outcomes.
  case attained, missed, noData, met, measured, breached, running, overdue, excluded
  case unmeasurable, uncovered
  // Targets.
  case targets, sla, ola, uc, target, agreement, metOfMeasured, ofMany, attainment, goal
  case interval, intervalNote, bestWorst, months13, change, monthsInARow
  case median, ninetieth, mean, longest, times, timesNote
  // Trend.
  case trend, month, figures, belowGoal, controlLimits, controlNote
  // Breaches.
  case breaches, breachesNone, breachesShown, breachesShownAll, allIn
  case byHolder, byField, byPromise, noPromiseBroken, notKnown, noValue, whenStarted
  case whenStartedNote, customersBreaches, overshoot, largest
  case ticket, started, due, stopped, threshold, elapsed, over, remaining, spentMost, evidence
  case place, reason, line, couldBeMet, calendar
  // Risk.
  case atRisk, atRiskNote, atRiskShown, nothingAtRisk, nothingOverdue, overdueNote
  // Backlog and workload.
  case backlog, opening, created, reopened, resolved, cancelled, closing, type, all, ageing
  case oldestOpen, oldestShown, days, daysOver, workload, workloadLimit, workloadUsed, aboveLimit,
    withinLimit
  // Exclusions.
  case exclusions, rawAttainment, adjustedAttainment, clocksExcluded, noExclusions
  // Quality.
  case quality, gradeA, gradeB, gradeC, clocks, rowsRead, tickets, covered, warnings, noWarnings
  case books, booksClose, furtherRows, notYetCreated, rejectedRows, unusedRows, clocksRead,
    noneOfThem, firstShown, field, text
  // Method.
  case method, methodIntro, attainmentRule, monthRule, doubtRule, intervalRule, rules, from, to
  case condition, otherwise, inForce, inForceFrom, inForceUntil, inForceAlways, calendars
  case completeYears, sources, role, file, hash, bytes, toolVersion, zoneData
  // Scorecards and suppliers.
  case yourTickets, noBreaches, breachesOfYours, onlyThisParty, visits, returns
  case shareOfBreaches, withThem, waiting, holder, account, time, agreementsOfSupplier
  case contents, page
  // Workbooks.
  case summary, compliance, trendSheet, holders, partOf, inHours, kind, verdict, breakdown, value
  case bestCase, worstCase, cycle, paused, timeSpent, firstOver, firstOverBy, metHadAllKept
  case lineNumber, holderField, holderOrCause, unproved, counted, suspended, yes, no, openDays
  case changePoints, months3, months12, pageOf, rowsOfSheets
}
