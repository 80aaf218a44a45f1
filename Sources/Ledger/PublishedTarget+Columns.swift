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
    counts.met = row["met"]
    counts.breached = row["breached"]
    counts.running = row["running"]
    counts.overdue = row["overdue"]
    counts.unmeasurable = row["unmeasurable"]
    counts.excludedMet = row["excluded_met"]
    counts.excludedBreached = row["excluded_breached"]
    counts.excludedOther = row["excluded_other"]
    counts.excludedOverdueCounted = row["excluded_overdue_counted"]
    counts.overdueCounted = row["overdue_counted"]
    counts.couldBeMet = row["could_be_met"]
    counts.couldBeBreached = row["could_be_breached"]
    counts.fullEvidence = row["evidence_a"]
    counts.verdictEvidence = row["evidence_c"]
    counts.elapsed = Seconds(row["elapsed"] as Int64)
    counts.longest = Seconds(row["longest"] as Int64)
    guard let kind = AgreementKind(rawValue: row["kind"]),
      let goal = Goal(hundredthsOfPercent: row["goal"])
    else { throw LedgerProblem.damaged("a target is of no kind, or has no goal") }
    self.init(
      name: TargetName(agreement: row["agreement"], kind: kind, target: row["target"]),
      goal: goal, counts: counts, isSuspended: isSuspended)
  }
}
