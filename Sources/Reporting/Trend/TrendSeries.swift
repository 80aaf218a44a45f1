import CivilTime
import Compliance
import ServiceModel
import Statistics

/// One target over whole months, the last one among them that is over at the as-of.
struct TrendSeries: Sendable {
  /// The target's place in the rulebook's list.
  let target: Int
  let name: TargetName
  /// Who provides it, where it is promised to the provider of the service.
  let provider: String?
  /// One for each month that is looked at, in order, those without data too.
  let rows: [ComplianceRow]
  /// One for each month from the first on in which any target was measured, however few are looked at: for what has a
  /// number of months of its own.
  let allRows: [ComplianceRow]

  /// Every target over at most so many months, from the first one on in which any was measured.
  static func all(_ input: ReportInput, monthCount: Int) -> [TrendSeries] {
    let last = input.lastWholeMonth
    guard let measured = MeasuredMonths(input)[nil], measured.lowerBound <= last else { return [] }
    let months = (measured.lowerBound.index...last.index).map { Month(index: $0) }
    return input.rulebook.targets.indices.map { target in
      TrendSeries(target, months, monthCount: max(1, monthCount), input)
    }
  }

  private init(_ target: Int, _ months: [Month], monthCount: Int, _ input: ReportInput) {
    let name = input.rulebook.targets[target]
    self.target = target
    self.name = name
    provider =
      name.kind == .sla
      ? nil : input.rulebook.agreements.first { $0.name == name.agreement }?.providerName
    allRows = months.map { month in
      ComplianceTable.row(
        TallyKey(target: target, month: month), input.rulebook.goal(of: target, in: month), input)
    }
    rows = Array(allRows.suffix(monthCount))
  }

  var proportions: [Proportion] { rows.map { $0.counts.attainment.proportion } }

  /// `agreement target`.
  var title: String { "\(name.agreement) \(name.target)" }

  /// For a sentence: whoever provides it, and what.
  var subject: String { provider.map { "\($0) (\(title))" } ?? title }
}

extension ReportInput {
  /// Whether the reporting month has begun at the as-of and is not over.
  var isMonthRunning: Bool {
    let whole = month.interval(in: rulebook.zone)
    return whole.start < asOf && asOf < whole.end
  }

  /// The last month that is over at the as-of, the reporting month at the latest.
  var lastWholeMonth: Month {
    let known = Month(endingAt: asOf, in: rulebook.zone)
    let isOver = known.interval(in: rulebook.zone).end <= asOf
    return min(month, isOver ? known : known - 1)
  }
}
