import Compliance
import Markup
import ServiceModel

/// The credits of agreements on a page: each target's tier with its working, what is owed, and how few
/// tickets decide how much.
struct CreditSection {
  private let page: PageInput
  private let agreements: [AgreementCredits]
  private var say: Wording { page.say }

  /// Of all agreements, or of those with a customer of this name; nothing where none of them has credits.
  init?(page: PageInput, customer: String? = nil) {
    agreements = page.credits.filter { agreement in
      guard let customer else { return true }
      return agreement.parties.contains { $0.role == "customer" && $0.name == customer }
    }
    if agreements.isEmpty { return nil }
    self.page = page
  }

  var html: HTML {
    .section(
      "credits", say(.credits),
      agreements.flatMap { content($0) } + [.paragraph(say(.creditsRule), style: "note")])
  }

  private func content(_ agreement: AgreementCredits) -> [HTML] {
    let month = agreement.month
    var content = [
      HTML.element("h3", agreement.agreement),
      .paragraph(say(.owedForMonth, say.amount(month.net, month.unit))),
    ]
    if month.isSuspended { content.append(.paragraph(say(.suspendedByWorkload))) }
    content.append(table(agreement))
    if let step = agreement.sensitivity.least {
      let amount = say.amount(Int(step.change.magnitude), month.unit)
      let target = page.report.rulebook.targets[step.target].target
      let way = say(step.change > 0 ? .breachedInstead : .metInstead)
      content.append(
        .paragraph(
          step.tickets == 1
            ? say(.ticketDecides, amount, target, way)
            : say(.ticketsDecide, say.number(step.tickets), amount, target, way)))
    }
    return content
  }

  private func table(_ agreement: AgreementCredits) -> HTML {
    let month = agreement.month
    return PageTable(
      caption: "\(say(.credits)): \(agreement.agreement)",
      columns: [
        .text(say(.target)), .number(say(.metOfMeasured)), .number(say(.attainment)),
        .text(say(.creditTier)), .text(say(.working)), .number(say(.creditAmount)),
      ],
      rows: month.lines.map { row($0, month) }
    ).html
  }

  private func row(_ line: CreditLine, _ month: CreditMonth) -> PageTable.Row {
    let units = line.isReward ? -line.paid : line.paid
    return PageTable.Row([
      .text(page.report.rulebook.targets[line.target.number].target),
      .text(say.metOfMeasured(line.attainment)),
      .text(say.percent(line.attainment.hundredthsOfPercent)),
      .text(standing(line, month)), .text(say.working(line, month)),
      .text(say.amount(units - (line.returned?.units ?? 0), month.unit)),
    ])
  }

  private func standing(_ line: CreditLine, _ month: CreditMonth) -> String {
    let back = line.returned.map {
      say(.backFrom, say.month($0.month), say.amount($0.units, month.unit))
    }
    switch line.standing {
    case .tier(let tier):
      let percent = say.percent(tier.bound.hundredthsOfPercent)
      return say(tier.bound.isReward ? .abovePercent : .belowPercent, percent)
        + (back.map { ", " + $0 } ?? "")
    case .noTier: return back ?? say(.noTier)
    case .belowMinimum: return say(.fewerThan, say.number(month.terms.minimumVolume))
    case .suspended: return say(.suspendedVerdict)
    case .noData: return say(.noData)
    }
  }
}

extension Wording {
  /// Units of a credit: 12,000.00 EUR, or a share of the fee.
  func amount(_ units: Int, _ unit: CreditUnit) -> String {
    switch unit {
    case .money(let currency): decimal(units, currency.decimals) + "\u{A0}" + currency.code
    case .feeShare: self(.ofTheFee, percent(units / 100))
    }
  }

  /// How an amount came about, in signs and numbers.
  func working(_ line: CreditLine, _ month: CreditMonth) -> String {
    guard let tier = line.standing.tier else { return "" }
    var factors: [String] = []
    switch tier.amount {
    case .money(let money): factors.append(amount(money.minorUnits, month.unit))
    case .share(let share):
      if let fee = month.terms.fee { factors.append(amount(fee.minorUnits, month.unit)) }
      factors += [month.terms.atRisk, line.target.weight].filter { $0 != 10_000 }
        .map { percent($0) }
      factors.append(percent(share))
    }
    if line.multiplier != 1_000 {
      let text = CreditWorking.multiplier(line.multiplier)
      factors.append(language == .english ? text : text.replacing(".", with: ","))
    }
    let product = factors.joined(separator: " × ") + " = " + amount(line.amount, month.unit)
    return line.paid == line.amount
      ? product : product + "; " + self(.capLeaves, amount(line.paid, month.unit))
  }

  private func decimal(_ units: Int, _ decimals: Int) -> String {
    let parts = Money.text(Int(units.magnitude), decimals: decimals).split(separator: ".")
    let whole = number((units < 0 ? -1 : 1) * (Int(parts[0]) ?? 0))
    let sign = units < 0 && parts[0] == "0" ? "−" : ""
    if parts.count == 1 { return sign + whole }
    return sign + whole + (language == .english ? "." : ",") + parts[1]
  }
}
