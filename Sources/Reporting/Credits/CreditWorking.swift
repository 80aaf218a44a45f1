import Compliance
import ServiceModel

/// How a line's amount came about: `12000.00 EUR × 40% × 2% × 1.5 = 144.00 EUR`.
struct CreditWorking {
  let month: CreditMonth
  let line: CreditLine

  /// For programs, and for people who read English.
  var text: String {
    guard case .tier(let tier) = line.standing else { return "" }
    var factors: [String] = []
    switch tier.amount {
    case .money(let money): factors.append(money.description)
    case .share(let share):
      factors.append(month.terms.fee?.description ?? "fee")
      factors += [month.terms.atRisk, line.target.weight].filter { $0 != 10_000 }.map {
        percent($0)
      }
      factors.append(percent(share))
    }
    if line.multiplier != 1_000 {
      factors.append(CreditWorking.multiplier(line.multiplier))
    }
    let product = factors.joined(separator: " × ") + " = " + month.unit.text(line.amount)
    return line.paid == line.amount
      ? product : product + "; the cap leaves " + month.unit.text(line.paid)
  }

  /// `1.5` for 1,500 thousandths.
  static func multiplier(_ thousandths: Int) -> String {
    let text = Money.text(thousandths, decimals: 3)
    let cut = String(text.reversed().drop { $0 == "0" }.reversed())
    return cut.hasSuffix(".") ? String(cut.dropLast()) : cut
  }

  private func percent(_ hundredths: Int) -> String { HundredthsOfPercent.text(hundredths) + "%" }
}

extension CreditLine.Standing {
  /// As files name it.
  var word: String {
    switch self {
    case .tier(let tier): tier.bound.isReward ? "reward" : "credit"
    case .noTier: "none"
    case .belowMinimum: "below minimum volume"
    case .suspended: "suspended by workload"
    case .noData: "no data"
    }
  }

  var tier: CreditTier? { if case .tier(let tier) = self { tier } else { nil } }
}
