/// Why the tool may have come to another verdict than the clock: the first other reading of the same
/// ticket that gives the tool's verdict.
package enum DisagreementClass: String, CaseIterable, Hashable, Sendable {
  /// The tool says the same of every ticket of the target.
  case deadField = "dead-field"
  /// Whole minutes instead of seconds.
  case rounding
  /// Without pauses, or with the stated total taken otherwise.
  case pause
  /// Another moment as the stop.
  case endPoint = "end-point"
  /// Another rule of what becomes of a clock when the ticket is opened again.
  case reopening
  /// Other values of a ticket whose values changed.
  case priority
  /// Stamps that lie one or two hours off.
  case zoneOffset = "zone-offset"
  /// The hours of another calendar, or all hours.
  case calendar
  /// No reading gives the tool's verdict.
  case unexplained
  /// No difference in reading: the agreement leaves the ticket out, and the tool does not.
  case excluded

  /// What a person should look at.
  package var sentence: String {
    switch self {
    case .deadField:
      "the tool says the same of every ticket: see whether anything still sets the field"
    case .rounding: "the tool counts in whole minutes: look at the last minute before the deadline"
    case .pause: "the tool counts the pauses otherwise: compare which statuses stop its clock"
    case .endPoint: "the tool stops its clock at another moment: compare what ends the target"
    case .reopening: "the tool treats a reopened ticket otherwise: compare the rule of reopening"
    case .priority:
      "the tool judges by another priority than the one that held: look at when it changed"
    case .zoneOffset: "the stamps are an hour or two off: compare the zones of tool and export"
    case .calendar: "the tool counts by other hours: compare its schedule with the calendar"
    case .unexplained: "no other reading gives the tool's verdict: look at this ticket's history"
    case .excluded: "the agreement leaves the ticket out and the tool counts it: see the exclusion"
    }
  }

  /// From how many verdicts on, all alike, a field counts as dead.
  static let deadFieldVerdicts = 10
}
