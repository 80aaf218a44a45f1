import CivilTime
import Compliance
import ServiceModel

/// A table that `attain what-if` writes.
package enum WhatIfFile: String, CaseIterable, Sendable {
  /// A row is a reading's target over the months.
  case readings = "what-if.csv"
  /// A row is a reading's target in one month.
  case months = "what-if-months.csv"
  /// A row is the tightest threshold of an entry, or the highest goal of a target.
  case tightest = "tightest.csv"

  package var name: String { rawValue }

  package func bytes(of input: WhatIfInput, _ style: CSVStyle) -> [UInt8] {
    switch self {
    case .readings: WhatIfFile.readings(input, style)
    case .months: WhatIfFile.months(input, style)
    case .tightest: WhatIfFile.tightest(input, style)
    }
  }

  private static func readings(_ input: WhatIfInput, _ style: CSVStyle) -> [UInt8] {
    var csv = CSVWriter(
      style,
      columns: [
        "rank", "agreement", "kind", "target", "clause", "entry", "reading", "place", "agreed",
        "changed", "months_measured", "months_attained", "changed_months_measured",
        "changed_months_attained", "months_won", "months_lost", "measured", "met",
        "attainment_percent", "changed_measured", "changed_met", "changed_attainment_percent",
        "margin_points", "changed_margin_points", "moved_points",
      ] + doubtColumns(["best_months_attained", "worst_months_attained"]))
    for (number, clause) in WhatIfTable(input).clauses.enumerated() {
      for row in clause.rows { write(row, clause, rank: number + 1, input, &csv) }
    }
    return csv.bytes
  }

  private static func write(
    _ row: WhatIfRow, _ clause: WhatIfClause, rank: Int, _ input: WhatIfInput,
    _ csv: inout CSVWriter
  ) {
    csv.number(rank)
    csv.target(input.rulebook.targets[clause.target])
    for text in [
      clause.clause?.rawValue ?? "several", clause.entry, row.reading, clause.place ?? "",
      clause.agreed, row.changed,
    ] {
      csv.text(text)
    }
    let (agreed, changed) = (row.effect.agreed, row.effect.changed)
    for count in [
      agreed.measuredMonths, agreed.attainedMonths, changed.measuredMonths,
      changed.attainedMonths, row.effect.wonMonths, row.effect.lostMonths,
    ] {
      csv.number(count)
    }
    for span in [agreed, changed] {
      csv.number(span.attainment.measured)
      csv.number(span.attainment.met)
      csv.percent(span.attainment.hundredthsOfPercent)
    }
    csv.percent(agreed.margin.hundredthsOfPoints)
    csv.percent(changed.margin.hundredthsOfPoints)
    csv.percent(row.effect.distance.hundredthsOfPoints)
    for span in [agreed, changed] {
      writeDoubts(of: span.counts, &csv)
      csv.number(span.bestAttainedMonths)
      csv.number(span.worstAttainedMonths)
    }
    csv.endRow()
  }

  /// The best and the worst case, with what else is told of them: as agreed, then as changed.
  private static func doubtColumns(_ more: [String] = []) -> [String] {
    let columns =
      [
        "best_met", "best_measured", "best_percent", "worst_met", "worst_measured",
        "worst_percent",
      ] + more
    return columns + columns.map { "changed_" + $0 }
  }

  private static func writeDoubts(of counts: Counts, _ csv: inout CSVWriter) {
    csv.attainment(counts.best)
    csv.attainment(counts.worst)
  }

  private static func months(_ input: WhatIfInput, _ style: CSVStyle) -> [UInt8] {
    var csv = CSVWriter(
      style,
      columns: [
        "agreement", "kind", "target", "clause", "entry", "reading", "changed", "month",
        "measured", "met", "goal_percent", "attained", "changed_measured", "changed_met",
        "changed_goal_percent", "changed_attained",
      ] + doubtColumns())
    for clause in WhatIfTable(input).clauses {
      for row in clause.rows {
        for (agreed, changed) in zip(row.effect.agreed.parts, row.effect.changed.parts) {
          csv.target(input.rulebook.targets[clause.target])
          for text in [
            clause.clause?.rawValue ?? "several", clause.entry, row.reading, row.changed,
          ] {
            csv.text(text)
          }
          csv.text(agreed.month.description)
          for part in [agreed, changed] { write(part, &csv) }
          for part in [agreed, changed] { writeDoubts(of: part.counts, &csv) }
          csv.endRow()
        }
      }
    }
    return csv.bytes
  }

  private static func write(_ part: ReadingSpan.Part, _ csv: inout CSVWriter) {
    csv.number(part.attainment.measured)
    csv.number(part.attainment.met)
    csv.percent(part.goal.hundredthsOfPercent)
    csv.text(
      part.isSuspended ? "suspended" : part.attained.map { $0 ? "yes" : "no" } ?? "no data")
  }

  private static func tightest(_ input: WhatIfInput, _ style: CSVStyle) -> [UInt8] {
    var csv = CSVWriter(
      style,
      columns: [
        "agreement", "kind", "target", "clause", "entry", "goal_percent", "months_measured",
        "agreed", "tightest", "tightest_seconds", "decided_by", "expected_measured",
        "miss_percent", "note", "best_tightest", "worst_tightest", "in_doubt", "unmeasurable",
      ])
    for row in TightestTable(input).rows {
      csv.target(input.rulebook.targets[row.target])
      csv.text(row.clause.rawValue)
      csv.text(row.entry)
      csv.percent(row.goal.hundredthsOfPercent)
      csv.number(row.months)
      csv.text(row.agreed)
      write(row.result, &csv)
      csv.text(row.range?.best ?? "")
      csv.text(row.range?.worst ?? "")
      csv.number(row.doubtful)
      csv.number(row.counts.unmeasurable)
      csv.endRow()
    }
    return csv.bytes
  }

  private static func write(_ result: TightestRow.Result, _ csv: inout CSVWriter) {
    switch result {
    case .found(let text, let seconds, let month, let risk):
      csv.text(text)
      csv.seconds(seconds)
      csv.text(month.description)
      if let risk { csv.number(risk.clocks) } else { csv.empty() }
      csv.percent(risk?.hundredthsOfPercent)
      csv.text(risk.map { "missed in \($0.sentence)" } ?? "")
    case .none(let obstacle):
      for _ in 0..<5 { csv.empty() }
      csv.text(obstacle.sentence)
    }
  }
}
