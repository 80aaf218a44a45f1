import CivilTime
import Compliance
import ServiceModel

/// `report.json`: all numbers of the month for other programs.
struct ReportJSON {
  private let input: ReportInput
  private let compliance: ComplianceTable
  private let trend: TrendTable
  private let backlog: BacklogTable

  init(_ input: ReportInput) {
    self.input = input
    compliance = ComplianceTable(input)
    trend = TrendTable(input)
    backlog = BacklogTable(input)
  }

  var bytes: [UInt8] {
    JSON.object(
      [
        ("format", .number(1)), ("project", .text(input.rulebook.name)),
        ("month", .text(input.month)), ("as_of", .text(input.asOf)),
        ("timezone", .text(input.rulebook.zone.name)),
        ("targets", .list(compliance.wholes.map { target($0) })),
        ("backlog", .list(backlog.rows.map { entry($0) })),
        (
          "lists",
          .object([
            ("breaches", .number(input.tally.listed.breaches)),
            ("at_risk", .number(input.tally.listed.atRisk)),
            ("overdue", .number(input.tally.listed.overdue)),
            ("excluded", .number(input.tally.listed.excluded)),
            ("unmeasurable", .number(input.tally.listed.unmeasurable)),
            ("uncovered", .number(input.tally.listed.uncovered)),
            ("rejected", .number(input.rejectionCount)),
          ])
        ),
        ("workload", .list(input.workload.map { workload($0.agreement, $0.tickets, $0.limit) })),
        ("books", BooksJSON(input).value),
        ("warnings", .list(input.warnings.map { .text($0) })),
      ] + reconciliation + restated + improvements + CreditJSON(input: input).members
    ).bytes
  }

  private var reconciliation: [(String, JSON)] {
    ReconciliationTable(input).map { [("reconciliation", $0.json)] } ?? []
  }

  private var improvements: [(String, JSON)] {
    ImprovementTable(input).map { [("improvements", $0.json)] } ?? []
  }

  private var restated: [(String, JSON)] {
    input.published.isEmpty ? [] : [("sealed_months", RestatedTable(input).json)]
  }

  private func target(_ row: ComplianceRow) -> JSON {
    let parts = compliance.rows.filter { $0.part != nil && $0.target == row.target }
    let months = trend.rows.filter { $0.compliance.target == row.target }
    return .object(
      [
        ("agreement", .text(row.target.agreement)), ("kind", .text(row.target.kind.rawValue)),
        ("target", .text(row.target.target)),
      ] + numbers(row) + times(of: row) + [
        (
          "breakdown",
          .list(
            parts.map { part in
              .object(
                [
                  ("field", .text(part.part?.field)), ("value", .text(part.part?.value)),
                ] + numbers(part))
            })
        ),
        ("trend", .list(months.map { month($0) })),
      ])
  }

  /// Of whole minutes below a week, else coarser: `DurationCounts`.
  private func times(of row: ComplianceRow) -> [(String, JSON)] {
    let target = input.rulebook.targets.firstIndex(of: row.target)
    let durations = target.map { input.tally.durations(of: $0) } ?? DurationCounts()
    return [("median_elapsed_seconds", 50), ("percentile_90_elapsed_seconds", 90)].map {
      name, percent in
      (name, durations.quantile(percent: percent).map { .number(Int($0.count)) } ?? .null)
    }
  }

  private func workload(_ agreement: AgreementVersion, _ tickets: Int, _ limit: Int) -> JSON {
    .object([
      ("agreement", .text(agreement.name)), ("file", .text(agreement.file)),
      ("tickets", .number(tickets)), ("limit", .number(limit)), ("above", .bool(tickets > limit)),
    ])
  }

  /// Wilson's at 95 %; null where nothing was measured.
  private func interval(_ attainment: Attainment) -> JSON {
    attainment.interval.map { interval in
      .object([
        ("lower_percent", .percent(interval.lowerBound)),
        ("upper_percent", .percent(interval.upperBound)),
      ])
    } ?? .null
  }

  private func numbers(_ row: ComplianceRow) -> [(String, JSON)] {
    let counts = row.counts
    return [
      ("goal_percent", .percent(row.goal.hundredthsOfPercent)),
      ("attained", row.attained.map { .bool($0) } ?? .null),
    ] + (row.isSuspended ? [("suspended", .bool(true))] : []) + [
      ("attainment", Self.attainment(counts.attainment)),
      ("interval", interval(counts.attainment)), ("best", Self.attainment(counts.best)),
      ("worst", Self.attainment(counts.worst)), ("raw", Self.attainment(counts.rawAttainment)),
      ("breached", .number(counts.breached)), ("running", .number(counts.running)),
      ("overdue", .number(counts.overdue)), ("excluded", .number(counts.excluded)),
      ("unmeasurable", .number(counts.unmeasurable)),
      (
        "evidence",
        .object([
          ("a", .number(counts.fullEvidence)), ("b", .number(counts.statedEvidence)),
          ("c", .number(counts.verdictEvidence)),
        ])
      ),
      ("elapsed_seconds", .number(Int(counts.elapsed.count))),
      ("mean_elapsed_seconds", row.meanElapsed.map { .number(Int($0.count)) } ?? .null),
    ]
  }

  static func attainment(_ attainment: Attainment) -> JSON {
    .object([
      ("met", .number(attainment.met)), ("measured", .number(attainment.measured)),
      ("percent", .percent(attainment.hundredthsOfPercent)),
    ])
  }

  private func month(_ row: TrendRow) -> JSON {
    .object([
      ("month", .text(row.compliance.month)),
      ("goal_percent", .percent(row.compliance.goal.hundredthsOfPercent)),
      ("attainment", Self.attainment(row.compliance.counts.attainment)),
      ("attained", row.compliance.attained.map { .bool($0) } ?? .null),
      ("change_points", .percent(row.change)), ("rolling_3", Self.attainment(row.rolling3)),
      ("rolling_12", Self.attainment(row.rolling12)),
      ("months_attained_in_a_row", .number(row.monthsInARow)),
    ])
  }

  private func entry(_ row: BacklogRow) -> JSON {
    .object(
      [
        ("month", .text(row.month)), ("type", .text(row.name)), ("opening", .number(row.opening)),
        ("created", .number(row.counts.created)), ("reopened", .number(row.counts.reopened)),
        ("resolved", .number(row.counts.resolved)), ("cancelled", .number(row.counts.cancelled)),
        ("closing", .number(row.counts.closing)),
      ] + BacklogAge.allCases.map { ($0.columnName, .number(row.counts.ages[$0.rawValue])) })
  }
}
