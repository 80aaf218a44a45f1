import CivilTime
import Compliance
import ServiceModel

/// `credits.csv`: a row for each target with credits, and one for each agreement.
///
/// Amounts are decimal numbers in the unit that the row names; `*_minor_units` are the same in whole minor
/// units, or in millionths of a fee that nobody states.
struct CreditFile: CSVFile {
  let input: ReportInput

  var columns: [String] {
    [
      "month", "agreement", "kind", "target", "measured", "met", "attainment_percent",
      "goal_percent",
      "standing", "tier", "tier_amount", "weight_percent", "months_in_a_row", "multiplier", "unit",
      "amount", "paid", "paid_minor_units", "returned", "returned_from", "owed", "owed_minor_units",
      "worse_tickets", "worse_change", "better_tickets", "better_change", "working",
    ]
  }

  func write(to csv: inout CSVWriter) {
    for agreement in CreditTable(input).agreements {
      for place in agreement.month.lines.indices { write(agreement, place, &csv) }
      writeSum(of: agreement, &csv)
    }
  }

  private func write(_ agreement: AgreementCredits, _ place: Int, _ csv: inout CSVWriter) {
    let (month, line) = (agreement.month, agreement.month.lines[place])
    csv.text(month.month.description)
    csv.text(agreement.agreement)
    csv.text(agreement.kind.rawValue)
    csv.text(OwnWord.all.apart(input.rulebook.targets[line.target.number].target))
    csv.number(line.attainment.measured)
    csv.number(line.attainment.met)
    csv.percent(line.attainment.hundredthsOfPercent)
    csv.percent(line.goal.hundredthsOfPercent)
    csv.text(line.standing.word)
    csv.text(line.standing.tier?.bound.description ?? "")
    csv.text(line.standing.tier?.amount.description ?? "")
    csv.percent(line.target.weight)
    csv.number(line.missesInARow)
    csv.text(CreditWorking.multiplier(line.multiplier))
    csv.text(month.unit.name)
    for units in [line.amount, line.paid] { csv.text(month.unit.number(units)) }
    csv.number(line.paid)
    csv.text(line.returned.map { month.unit.number($0.units) } ?? "")
    csv.text(line.returned?.month.description ?? "")
    csv.empty()
    csv.empty()
    for step in [agreement.sensitivity.worse[place], agreement.sensitivity.better[place]] {
      if let step { csv.number(step.tickets) } else { csv.empty() }
      csv.text(step.map { month.unit.number($0.change) } ?? "")
    }
    csv.text(CreditWorking(month: month, line: line).text)
    csv.endRow()
  }

  private func writeSum(of agreement: AgreementCredits, _ csv: inout CSVWriter) {
    let month = agreement.month
    csv.text(month.month.description)
    csv.text(agreement.agreement)
    csv.text(agreement.kind.rawValue)
    csv.text(OwnWord.all.text)
    for _ in 0..<10 { csv.empty() }
    csv.text(month.unit.name)
    csv.text(month.unit.number(month.lines.reduce(0) { $0 + ($1.isCredit ? $1.amount : 0) }))
    csv.text(month.unit.number(month.credits))
    csv.number(month.credits)
    csv.text(month.unit.number(month.returned))
    csv.empty()
    csv.text(month.unit.number(month.net))
    csv.number(month.net)
    for _ in 0..<4 { csv.empty() }
    csv.text(
      "credits \(month.unit.number(month.credits)) − rewards \(month.unit.number(month.rewards))"
        + " − returned \(month.unit.number(month.returned)) = \(month.unit.text(month.net))"
        + (month.cap.map { ", cap \(month.unit.text($0))" } ?? ""))
    csv.endRow()
  }
}

extension CreditUnit {
  /// The currency, or what the numbers are per cent of.
  var name: String {
    switch self {
    case .money(let currency): currency.code
    case .feeShare: "percent of the fee"
    }
  }

  /// A decimal number of the unit.
  func number(_ units: Int) -> String {
    switch self {
    case .money(let currency): Money.text(units, decimals: currency.decimals)
    case .feeShare: Money.text(units, decimals: 4)
    }
  }
}
