import CivilTime
import Compliance
import ServiceModel

/// One target in one month: its numbers and its verdict.
struct ComplianceRow {
  let month: Month
  let target: TargetName
  let goal: Goal
  /// The field and value that the row is for; none for all tickets.
  let part: (field: String, value: String)?
  let counts: Counts

  var attained: Bool? { counts.attainment.reaches(goal) }

  /// `yes`, `no` or `no data`.
  var attainedText: String { attained.map { $0 ? "yes" : "no" } ?? "no data" }

  /// Counted time of an average measured clock, cut off to whole seconds.
  var meanElapsed: Seconds? {
    let measured = counts.met + counts.breached
    return measured == 0 ? nil : Seconds(counts.elapsed.count / Int64(measured))
  }
}

/// The targets of a rulebook in one month, with their breakdowns.
struct ComplianceTable {
  let rows: [ComplianceRow]

  init(_ input: ReportInput) {
    let keys = input.tally.keys.filter { $0.month == input.month && $0.part != nil }
    rows = input.rulebook.targets.indices.flatMap { target -> [ComplianceRow] in
      let whole = ComplianceTable.row(TallyKey(target: target, month: input.month), input)
      let parts = keys.filter { $0.target == target }.map { ComplianceTable.row($0, input) }
      let order = input.rulebook.breakdowns.map { input.rulebook.fields.name(of: $0) }
      let sorted = parts.sorted { one, other in
        guard let a = one.part, let b = other.part else { return false }
        let places = (order.firstIndex(of: a.field) ?? 0, order.firstIndex(of: b.field) ?? 0)
        return places.0 != places.1
          ? places.0 < places.1 : a.value.utf8.lexicographicallyPrecedes(b.value.utf8)
      }
      return [whole] + sorted
    }
  }

  /// One row for each target, breakdowns left out.
  var wholes: [ComplianceRow] { rows.filter { $0.part == nil } }

  static func row(_ key: TallyKey, _ input: ReportInput) -> ComplianceRow {
    let part = key.part.map { part in
      (
        field: input.rulebook.fields.name(of: input.rulebook.breakdowns[part.breakdown]),
        value: input.symbols.text(of: part.value)
      )
    }
    return ComplianceRow(
      month: key.month, target: input.rulebook.targets[key.target],
      goal: input.rulebook.goal(of: key.target, in: key.month), part: part,
      counts: input.tally[key])
  }

  func bytes(_ style: CSVStyle) -> [UInt8] {
    var csv = CSVWriter(
      style,
      columns: [
        "month", "agreement", "kind", "target", "breakdown", "value", "goal_percent", "met",
        "measured", "attainment_percent", "breached", "attained", "best_met", "best_measured",
        "best_percent", "worst_met", "worst_measured", "worst_percent", "raw_met",
        "raw_measured", "raw_percent", "running", "overdue", "excluded", "unmeasurable",
        "elapsed_seconds", "mean_elapsed_seconds", "evidence_a", "evidence_b",
      ])
    for row in rows { row.write(to: &csv) }
    return csv.bytes
  }
}

extension ComplianceRow {
  fileprivate func write(to csv: inout CSVWriter) {
    csv.text(month.description)
    csv.text(target.agreement)
    csv.text(target.kind.rawValue)
    csv.text(target.target)
    csv.text(part?.field ?? "all")
    csv.text(part?.value ?? "")
    csv.percent(goal.hundredthsOfPercent)
    csv.attainment(counts.attainment)
    csv.number(counts.breached)
    csv.text(attainedText)
    csv.attainment(counts.best)
    csv.attainment(counts.worst)
    csv.attainment(counts.rawAttainment)
    for count in [counts.running, counts.overdue, counts.excluded, counts.unmeasurable] {
      csv.number(count)
    }
    csv.seconds(counts.elapsed)
    csv.seconds(meanElapsed)
    csv.number(counts.fullEvidence)
    csv.number(counts.met + counts.breached - counts.fullEvidence)
    csv.endRow()
  }
}

extension Rulebook {
  /// The goal of a target in a month: that of the version in force at its end, else of the version
  /// nearest to it.
  func goal(of number: Int, in month: Month) -> Goal {
    let last = month.interval(in: zone).end - Seconds(1)
    let versions = agreements.flatMap { agreement in
      agreement.targets.filter { $0.number == number }.map { (agreement.inForce, $0.goal) }
    }
    let current = versions.first { $0.0.contains(last) } ?? versions.last { $0.0.start <= last }
    guard let goal = (current ?? versions.first)?.1 else {
      preconditionFailure("every target of the rulebook belongs to an agreement")
    }
    return goal
  }
}
