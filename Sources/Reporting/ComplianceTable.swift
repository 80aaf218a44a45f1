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
  /// Whether the agreement's targets are not in force in the month, as more tickets came than it is made
  /// for.
  let isSuspended: Bool

  /// The contract's verdict; nothing where nothing was measured or the target is not in force.
  var attained: Bool? { isSuspended ? nil : counts.attainment.reaches(goal) }

  /// `yes`, `no`, `no data` or `suspended`.
  var attainedText: String {
    isSuspended ? "suspended" : attained.map { $0 ? "yes" : "no" } ?? "no data"
  }

  /// Counted time of an average clock that was read, cut off to whole seconds.
  var meanElapsed: Seconds? {
    counts.timed == 0 ? nil : Seconds(counts.elapsed.count / Int64(counts.timed))
  }
}

/// The targets of a rulebook in one month, with their breakdowns.
struct ComplianceTable: CSVFile {
  let rows: [ComplianceRow]

  init(_ input: ReportInput) {
    let parts = ComplianceTable.parts(of: input)
    rows = ComplianceTable.wholes(of: input).enumerated().flatMap { target, whole in
      [whole] + parts[target].map { ComplianceTable.row($0, whole.goal, input) }
    }
  }

  /// The cells of the month's breakdowns for each target: by field, then by the value's bytes.
  private static func parts(of input: ReportInput) -> [[TallyKey]] {
    var keys = [[(field: Int, value: String, key: TallyKey)]](
      repeating: [], count: input.rulebook.targets.count)
    for key in input.tally.keys where key.month == input.month {
      guard let part = key.part, part.breakdown < input.rulebook.listedBreakdownCount else {
        continue
      }
      keys[key.target].append((part.breakdown, input.symbols.text(of: part.value), key))
    }
    return keys.map { keys in
      keys.sorted { one, other in
        one.field == other.field
          ? one.value.utf8.lexicographicallyPrecedes(other.value.utf8) : one.field < other.field
      }.map { $0.key }
    }
  }

  /// One row for each target, for whoever needs no breakdowns.
  static func wholes(of input: ReportInput) -> [ComplianceRow] {
    input.rulebook.targets.indices.map { target in
      row(
        TallyKey(target: target, month: input.month),
        input.rulebook.goal(of: target, in: input.month), input)
    }
  }

  /// One row for each target, breakdowns left out.
  var wholes: [ComplianceRow] { rows.filter { $0.part == nil } }

  static func row(_ key: TallyKey, _ goal: Goal, _ input: ReportInput) -> ComplianceRow {
    let part = key.part.map { part in
      (
        field: input.rulebook.fields.name(of: input.rulebook.breakdowns[part.breakdown]),
        value: input.symbols.text(of: part.value)
      )
    }
    return ComplianceRow(
      month: key.month, target: input.rulebook.targets[key.target], goal: goal, part: part,
      counts: input.tally[key],
      isSuspended: input.tally.isSuspended(target: key.target, in: key.month, input.rulebook))
  }

  var columns: [String] {
    [
      "month", "agreement", "kind", "target", "breakdown", "value", "goal_percent",
      "measured", "met", "breached", "attainment_percent", "attained", "best_met",
      "best_measured",
      "best_percent", "worst_met", "worst_measured", "worst_percent", "raw_measured",
      "raw_met", "raw_percent", "running", "overdue", "excluded", "unmeasurable",
      "elapsed_seconds", "mean_elapsed_seconds", "longest_elapsed_seconds", "evidence_a",
      "evidence_b", "evidence_c",
    ]
  }

  func write(to csv: inout CSVWriter) {
    for row in rows { row.write(to: &csv) }
  }
}

extension ComplianceRow {
  fileprivate func write(to csv: inout CSVWriter) {
    csv.text(month.description)
    csv.text(target.agreement)
    csv.text(target.kind.rawValue)
    csv.text(target.target)
    csv.text(part.map { OwnWord.all.apart($0.field) } ?? OwnWord.all.text)
    csv.text(part?.value ?? "")
    csv.percent(goal.hundredthsOfPercent)
    csv.number(counts.attainment.measured)
    csv.number(counts.attainment.met)
    csv.number(counts.breached)
    csv.percent(counts.attainment.hundredthsOfPercent)
    csv.text(attainedText)
    csv.attainment(counts.best)
    csv.attainment(counts.worst)
    csv.number(counts.rawAttainment.measured)
    csv.number(counts.rawAttainment.met)
    csv.percent(counts.rawAttainment.hundredthsOfPercent)
    for count in [counts.running, counts.overdue, counts.excluded, counts.unmeasurable] {
      csv.number(count)
    }
    csv.seconds(counts.elapsed)
    csv.seconds(meanElapsed)
    csv.seconds(meanElapsed.map { _ in counts.longest })
    csv.number(counts.fullEvidence)
    csv.number(counts.statedEvidence)
    csv.number(counts.verdictEvidence)
    csv.endRow()
  }
}
