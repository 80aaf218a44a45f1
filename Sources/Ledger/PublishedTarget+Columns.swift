import CivilTime
import Compliance
import GRDB
import ServiceModel

extension PublishedTarget {
  /// The columns of `targets` behind the place.
  var columns: [(any DatabaseValueConvertible)?] {
    [
      name.agreement, name.kind.rawValue, name.target, goal.hundredthsOfPercent, counts.met,
      counts.breached, counts.running, counts.overdue, counts.unmeasurable, counts.excludedMet,
      counts.excludedBreached, counts.excludedOther, counts.excludedOverdueCounted,
      counts.overdueCounted, counts.couldBeMet, counts.couldBeBreached, counts.fullEvidence,
      counts.verdictEvidence, counts.elapsed.count, counts.longest.count,
    ]
  }

  /// Of a row of `targets`.
  init(_ row: Row, isSuspended: Bool) throws {
    var counts = Counts()
    counts.met = try row.value("met")
    counts.breached = try row.value("breached")
    counts.running = try row.value("running")
    counts.overdue = try row.value("overdue")
    counts.unmeasurable = try row.value("unmeasurable")
    counts.excludedMet = try row.value("excluded_met")
    counts.excludedBreached = try row.value("excluded_breached")
    counts.excludedOther = try row.value("excluded_other")
    counts.excludedOverdueCounted = try row.value("excluded_overdue_counted")
    counts.overdueCounted = try row.value("overdue_counted")
    counts.couldBeMet = try row.value("could_be_met")
    counts.couldBeBreached = try row.value("could_be_breached")
    counts.fullEvidence = try row.value("evidence_a")
    counts.verdictEvidence = try row.value("evidence_c")
    counts.elapsed = Seconds(try row.value("elapsed"))
    counts.longest = Seconds(try row.value("longest"))
    guard let kind = AgreementKind(rawValue: try row.value("kind")),
      let goal = Goal(hundredthsOfPercent: try row.value("goal"))
    else { throw LedgerProblem.damaged("a target is of no kind, or has no goal") }
    self.init(
      name: TargetName(
        agreement: try row.value("agreement"), kind: kind, target: try row.value("target")),
      goal: goal, counts: counts, isSuspended: isSuspended)
  }
}
