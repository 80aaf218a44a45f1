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
    counts.met = try row.count("met")
    counts.breached = try row.count("breached")
    counts.running = try row.count("running")
    counts.overdue = try row.count("overdue")
    counts.unmeasurable = try row.count("unmeasurable")
    counts.excludedMet = try row.count("excluded_met")
    counts.excludedBreached = try row.count("excluded_breached")
    counts.excludedOther = try row.count("excluded_other")
    counts.excludedOverdueCounted = try row.count("excluded_overdue_counted")
    counts.overdueCounted = try row.count("overdue_counted")
    counts.couldBeMet = try row.count("could_be_met")
    counts.couldBeBreached = try row.count("could_be_breached")
    counts.fullEvidence = try row.count("evidence_a")
    counts.verdictEvidence = try row.count("evidence_c")
    counts.elapsed = try row.seconds("elapsed")
    counts.longest = try row.seconds("longest")
    guard let kind = AgreementKind(rawValue: try row.value("kind")),
      let goal = Goal(hundredthsOfPercent: try row.value("goal"))
    else { throw LedgerProblem.damaged("a target is of no kind, or has no goal") }
    self.init(
      name: TargetName(
        agreement: try row.value("agreement"), kind: kind, target: try row.value("target")),
      goal: goal, counts: counts, isSuspended: isSuspended)
  }
}
