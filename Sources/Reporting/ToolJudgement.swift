import CivilTime
package import Compliance
package import ServiceModel

/// What the tool itself says of a clock, beside what the clock says.
package struct ToolJudgement: Hashable, Sendable {
  package let verdict: ToolVerdict
  /// What a difference may come from; none where both say the same.
  package let difference: DisagreementClass?

  /// Nothing where the tool's verdict is not about the clock's target, or is none.
  ///
  /// The ticket is counted by itself as a report of the clock's month counts it.
  init?(_ ticket: Ticket, _ measurement: Measurement, _ assessor: Assessor) {
    let rulebook = assessor.rulebook
    let number = rulebook.target(at: measurement.target).number
    guard ticket.verdict != .none, rulebook.verdictTargets?.contains(number) == true else {
      return nil
    }
    var tally = Tally(timetableCount: rulebook.timetables.count)
    tally.add(
      ticket,
      by: Assessor(
        rulebook: rulebook, asOf: assessor.asOf, reportingMonth: Month(index: measurement.month)))
    let found = tally.reconciliation(of: number, in: rulebook)
    let disagreement = tally.disagreements.first {
      rulebook.target(at: $0.detail.measurement.target).number == number
    }
    if let disagreement {
      verdict = disagreement.tool
      difference = found.kind(of: disagreement)
    } else if found.counts.agree > 0 {
      verdict = ticket.verdict
      difference = nil
    } else {
      return nil
    }
  }
}

extension ToolVerdict {
  /// `met` or `breached`.
  var text: String { outcome?.rawValue ?? "none" }
}
