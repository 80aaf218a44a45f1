import CivilTime
import Compliance
import ServiceModel

/// The credits of a month in `report.json`: amounts are texts, exact, beside their whole minor units.
struct CreditJSON {
  let input: ReportInput

  /// Nothing where no agreement has credits in the month.
  var members: [(String, JSON)] {
    let agreements = CreditTable(input).agreements
    return agreements.isEmpty ? [] : [("credits", .list(agreements.map { agreement($0) }))]
  }

  private func agreement(_ agreement: AgreementCredits) -> JSON {
    let month = agreement.month
    return .object([
      ("agreement", .text(agreement.agreement)), ("unit", .text(month.unit.name)),
      ("suspended", .bool(month.isSuspended)),
      ("credits", amount(month.credits, month.unit)),
      ("rewards", amount(month.rewards, month.unit)),
      ("returned", amount(month.returned, month.unit)), ("owed", amount(month.net, month.unit)),
      ("cap", month.cap.map { amount($0, month.unit) } ?? .null),
      (
        "targets",
        .list(month.lines.indices.map { line(month.lines[$0], $0, agreement) })
      ),
    ])
  }

  private func line(_ line: CreditLine, _ place: Int, _ agreement: AgreementCredits) -> JSON {
    let unit = agreement.month.unit
    return .object([
      ("target", .text(input.rulebook.targets[line.target.number].target)),
      ("met", .number(line.attainment.met)), ("measured", .number(line.attainment.measured)),
      ("standing", .text(line.standing.word)),
      ("tier", .text(line.standing.tier?.bound.description)),
      ("tier_amount", .text(line.standing.tier?.amount.description)),
      ("months_in_a_row", .number(line.missesInARow)),
      ("multiplier", .text(CreditWorking.multiplier(line.multiplier))),
      ("amount", amount(line.amount, unit)), ("paid", amount(line.paid, unit)),
      (
        "returned",
        line.returned.map { returned in
          .object([
            ("month", .text(returned.month)), ("amount", amount(returned.units, unit)),
          ])
        } ?? .null
      ),
      ("worse", step(agreement.sensitivity.worse[place], unit)),
      ("better", step(agreement.sensitivity.better[place], unit)),
      ("working", .text(CreditWorking(month: agreement.month, line: line).text)),
    ])
  }

  private func step(_ step: CreditSensitivity.Step?, _ unit: CreditUnit) -> JSON {
    step.map {
      .object([("tickets", .number($0.tickets)), ("change", amount($0.change, unit))])
    } ?? .null
  }

  private func amount(_ units: Int, _ unit: CreditUnit) -> JSON {
    .object([("text", .text(unit.number(units))), ("minor_units", .number(units))])
  }
}
