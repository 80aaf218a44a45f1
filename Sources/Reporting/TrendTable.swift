import CivilTime
import Compliance
import ServiceModel

/// One target over the months.
struct TrendRow {
  let compliance: ComplianceRow
  /// Percentage points against the month before, in hundredths; none where either has no data.
  let change: Int?
  let rolling3: Attainment
  let rolling12: Attainment
  /// Months attained without one missed, up to this one; a month without data is passed over.
  let monthsInARow: Int
}

/// Every target in every month from the first to the last in which any target has a measured clock,
/// the reporting month at the latest.
///
/// A month without data is a row with nothing measured. It neither breaks nor lengthens a row of
/// attained months, and it has a place in the three or twelve months that end with it.
struct TrendTable: CSVFile {
  let rows: [TrendRow]

  /// For all tickets.
  init(_ input: ReportInput) {
    self.init(input, part: nil, MeasuredMonths(input)[nil])
  }

  /// For all tickets or those of one part, from the first to the last of its measured months.
  init(_ input: ReportInput, part: TallyKey.Part?, _ measured: ClosedRange<Month>?) {
    guard let measured else {
      rows = []
      return
    }
    let months = (measured.lowerBound.index...measured.upperBound.index).map { Month(index: $0) }
    rows = input.rulebook.targets.indices.flatMap {
      TrendTable.rows(of: $0, part, months, input)
    }
  }

  private static func rows(
    of target: Int, _ part: TallyKey.Part?, _ months: [Month], _ input: ReportInput
  ) -> [TrendRow] {
    let compliance = months.map { month in
      let goal = input.rulebook.goal(of: target, in: month)
      return ComplianceTable.row(
        TallyKey(target: target, month: month, part: part), goal, input)
    }
    var inARow = 0
    return compliance.indices.map { index in
      let row = compliance[index]
      if let attained = row.attained { inARow = attained ? inARow + 1 : 0 }
      let before = index > 0 ? compliance[index - 1].counts.attainment : nil
      return TrendRow(
        compliance: row, change: change(from: before, to: row.counts.attainment),
        rolling3: rolling(compliance[...index].suffix(3)),
        rolling12: rolling(compliance[...index].suffix(12)), monthsInARow: inARow)
    }
  }

  private static func change(from before: Attainment?, to now: Attainment) -> Int? {
    guard let before = before?.hundredthsOfPercent, let now = now.hundredthsOfPercent else {
      return nil
    }
    return now - before
  }

  private static func rolling(_ rows: ArraySlice<ComplianceRow>) -> Attainment {
    rows.reduce(Attainment(met: 0, measured: 0)) { sum, row in
      let attainment = row.counts.attainment
      return Attainment(
        met: sum.met + attainment.met, measured: sum.measured + attainment.measured)
    }
  }

  var columns: [String] {
    [
      "agreement", "kind", "target", "month", "goal_percent", "measured", "met",
      "attainment_percent", "attained", "change_points", "rolling_3_met", "rolling_3_measured",
      "rolling_3_percent", "rolling_12_met", "rolling_12_measured", "rolling_12_percent",
      "months_attained_in_a_row",
    ]
  }

  func write(to csv: inout CSVWriter) {
    for row in rows { row.write(to: &csv) }
  }
}

extension TrendRow {
  fileprivate func write(to csv: inout CSVWriter) {
    csv.text(compliance.target.agreement)
    csv.text(compliance.target.kind.rawValue)
    csv.text(compliance.target.target)
    csv.text(compliance.month.description)
    csv.percent(compliance.goal.hundredthsOfPercent)
    csv.number(compliance.counts.attainment.measured)
    csv.number(compliance.counts.attainment.met)
    csv.percent(compliance.counts.attainment.hundredthsOfPercent)
    csv.text(compliance.attainedText)
    csv.percent(change)
    csv.attainment(rolling3)
    csv.attainment(rolling12)
    csv.number(monthsInARow)
    csv.endRow()
  }
}
