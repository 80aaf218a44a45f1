import CivilTime
import Compliance
import ServiceModel

/// `month-by.csv`: in which month each measured clock counts by each rule, side by side.
///
/// The rows of all months add up to the same number of clocks for every rule.
struct MonthRuleFile: CSVFile {
  let input: ReportInput

  var columns: [String] {
    let counts = MonthInstant.allCases.flatMap { rule in
      ["measured", "met", "attainment_percent"].map { "\(rule.columnName)_\($0)" }
    }
    return ["month", "agreement", "kind", "target"] + counts
  }

  func write(to csv: inout CSVWriter) {
    let months = input.tally.monthsOfRules
    for (number, target) in input.rulebook.targets.enumerated() {
      var sums = MonthInstant.allCases.map { _ in MonthRuleCounts() }
      for month in months {
        let row = MonthInstant.allCases.map { input.tally.counts(of: number, in: month, by: $0) }
        if row.allSatisfy({ $0.met + $0.breached == 0 }) { continue }
        for index in row.indices { sums[index] += row[index] }
        write(month.description, target, row, &csv)
      }
      write("all", target, sums, &csv)
    }
  }

  /// The rules do not count the same clocks: a fault of the program.
  var faults: [String] {
    input.rulebook.targets.indices.compactMap { number in
      let sums = MonthInstant.allCases.map { rule in
        input.tally.monthsOfRules.reduce(0) { sum, month in
          let counts = input.tally.counts(of: number, in: month, by: rule)
          return sum + counts.met + counts.breached
        }
      }
      return Set(sums).count > 1
        ? "the rules of the month count \(sums) clocks of one target" : nil
    }
  }

  private func write(
    _ month: String, _ target: TargetName, _ counts: [MonthRuleCounts], _ csv: inout CSVWriter
  ) {
    csv.text(month)
    csv.target(target)
    for count in counts {
      let attainment = Attainment(met: count.met, measured: count.met + count.breached)
      csv.number(attainment.measured)
      csv.number(attainment.met)
      csv.percent(attainment.hundredthsOfPercent)
    }
    csv.endRow()
  }
}

extension MonthInstant {
  /// As a column is named.
  fileprivate var columnName: String {
    switch self {
    case .created: "created"
    case .stopped: "stopped"
    case .due: "due"
    case .breach: "breach"
    }
  }
}
