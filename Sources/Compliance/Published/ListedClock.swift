package import CivilTime
package import ServiceModel

/// A clock as the list of a month's clocks tells of it: a row of `clocks.csv`.
package struct ListedClock: Hashable, Sendable {
  package let target: TargetName
  /// The month that it counts in.
  package let month: Month
  /// The ticket's id as the export writes it, repaired where it is not UTF-8, a sign in the place of each NUL.
  package let ticket: String
  /// Its number among the ticket's clocks under the target, from 1; none where there is but one.
  package let cycle: Int?
  /// Whose stay it measures; empty where the target measures no stays.
  package let holder: String
  package let outcome: Outcome
  /// What it would be had nothing been excluded.
  package let raw: Outcome
  /// Why it is excluded or cannot be read; empty for any other clock.
  package let reason: String
  /// The ticket's fields, in the order of the project's.
  package let fields: [String]
  package let created: Instant?
  package let start: Instant?
  package let stop: Instant?
  package let deadline: Instant?
  /// As the agreement writes it.
  package let threshold: String
  package let calendar: String
  /// None where the clock could not be read.
  package let elapsed: Seconds?
  package let paused: Seconds?
  package let evidence: EvidenceGrade
  package let doubt: Doubt
  /// Where the ticket stands: the file below the project's folder and the line.
  package let file: String
  package let line: Int

  package init(
    target: TargetName, month: Month, ticket: String, cycle: Int?, holder: String,
    outcome: Outcome, raw: Outcome, reason: String, fields: [String], created: Instant?,
    start: Instant?, stop: Instant?, deadline: Instant?, threshold: String, calendar: String,
    elapsed: Seconds?, paused: Seconds?, evidence: EvidenceGrade, doubt: Doubt, file: String,
    line: Int
  ) {
    self.target = target
    self.month = month
    self.ticket = ticket.withoutNUL
    self.cycle = cycle
    self.holder = holder.withoutNUL
    self.outcome = outcome
    self.raw = raw
    self.reason = reason.withoutNUL
    self.fields = fields.map { $0.withoutNUL }
    self.created = created
    self.start = start
    self.stop = stop
    self.deadline = deadline
    self.threshold = threshold.withoutNUL
    self.calendar = calendar.withoutNUL
    self.elapsed = elapsed
    self.paused = paused
    self.evidence = evidence
    self.doubt = doubt
    self.file = file.withoutNUL
    self.line = line
  }
}

extension String {
  /// With the sign of a NUL in the place of each: a ledger ends a text at one, and two texts would become one.
  package var withoutNUL: String {
    guard utf8.contains(0) else { return self }
    var scalars = UnicodeScalarView()
    scalars.append(contentsOf: unicodeScalars.lazy.map { $0 == "\0" ? "\u{2400}" : $0 })
    return String(scalars)
  }
}
