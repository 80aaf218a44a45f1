import Diagnostics
import ServiceModel

/// Reads the credits of an agreement: a list of tiers, or a mapping with `tiers` and the terms beside them.
struct CreditsReader {
  private static let keys = [
    "tiers", "fee", "at-risk", "cap", "minimum-volume", "repeat", "earn-back", "weights",
  ]

  static func credits(_ node: YAMLNode, _ report: inout Report) -> CreditsDefinition? {
    if case .list = node.content {
      return CreditsDefinition(tiers: tiers(node, &report))
    }
    guard let fields = Fields(node, "credits", keys: keys, &report) else { return nil }
    return CreditsDefinition(
      tiers: fields.required("tiers", &report).map { tiers($0, &report) } ?? [],
      fee: fields["fee"].flatMap { fee($0, &report) },
      atRisk: fields["at-risk"].flatMap { share($0, "at-risk", &report) },
      cap: fields["cap"].flatMap { amount($0, "cap", &report) },
      minimumVolume: fields["minimum-volume"].flatMap {
        $0.count("number of tickets", 1...1_000_000_000, &report)
      },
      repeats: fields["repeat"].flatMap { repeats($0, &report) },
      earnBackMonths: fields["earn-back"].flatMap { earnBack($0, &report) },
      weights: fields["weights"].map { weights($0, &report) } ?? [])
  }

  private static func tiers(
    _ node: YAMLNode, _ report: inout Report
  ) -> [CreditsDefinition.Tier] {
    let isFilled = node.isFilled(
      "the credits have no tier", expected: "at least one tier, with target, below and credit",
      &report)
    return isFilled ? node.list("tiers", &report).compactMap { tier($0, &report) } : []
  }

  private static func tier(
    _ node: YAMLNode, _ report: inout Report
  ) -> CreditsDefinition.Tier? {
    let known = ["target", "below", "credit", "above", "reward"]
    guard let fields = Fields(node, "a tier", keys: known, &report),
      let target = fields.required("target", &report)?.text("target", &report)
    else { return nil }
    let isReward = fields["above"] != nil || fields["reward"] != nil
    if isReward, let other = fields.key("below") ?? fields.key("credit") {
      report.error(
        "tier-kind", "a tier is a credit or a reward, not both", at: other.location,
        expected: "below and credit, or above and reward")
      return nil
    }
    guard let edge = fields.required(isReward ? "above" : "below", &report),
      let bound = share(edge, isReward ? "above" : "below", &report),
      let stated = fields.required(isReward ? "reward" : "credit", &report),
      let amount = amount(stated, isReward ? "reward" : "credit", &report)
    else { return nil }
    return CreditsDefinition.Tier(
      target: target, bound: bound.map { isReward ? .above($0) : .below($0) }, amount: amount)
  }

  private enum Period: String, CaseIterable { case month }

  private static func fee(_ node: YAMLNode, _ report: inout Report) -> Located<Money>? {
    guard let fields = Fields(node, "fee", keys: ["per", "amount"], &report),
      let stated = fields.required("amount", &report)
    else { return nil }
    let _: Located<Period>? = fields["per"]?.word("per", &report)
    guard let amount = amount(stated, "amount", &report) else { return nil }
    if case .money(let money) = amount.value { return Located(money, at: amount.location) }
    report.error(
      "money", "a fee is no share", at: amount.location,
      expected: "an amount and its currency, such as 12000.00 EUR")
    return nil
  }

  private static func repeats(
    _ node: YAMLNode, _ report: inout Report
  ) -> CreditTerms.Repeats? {
    guard let fields = Fields(node, "repeat", keys: ["months", "multiplier"], &report),
      let stated = fields.required("months", &report),
      let months = stated.count("number of months", 2...120, &report),
      let factor = fields.required("multiplier", &report)?.text("multiplier", &report)
    else { return nil }
    guard let thousandths = decimal(factor.value, decimals: 3),
      (1_000...100_000).contains(thousandths)
    else {
      report.error(
        "multiplier", "'\(factor.value)' is no multiplier", at: factor.location,
        expected: "a number from 1 to 100 with three decimals at most, such as 1.5")
      return nil
    }
    return CreditTerms.Repeats(months: months.value, multiplier: thousandths)
  }

  private static func earnBack(_ node: YAMLNode, _ report: inout Report) -> Located<Int>? {
    guard let fields = Fields(node, "earn-back", keys: ["months"], &report),
      let months = fields.required("months", &report)
    else { return nil }
    return months.count("number of months", 1...120, &report)
  }

  private static func weights(
    _ node: YAMLNode, _ report: inout Report
  ) -> [(target: Located<String>, weight: Located<Int>)] {
    node.entries("weights", &report).compactMap { entry in
      share(entry.value, "a weight", &report).map { (entry.key, $0) }
    }
  }
}

extension CreditsReader {
  /// A percentage or an amount of money.
  private static func amount(
    _ node: YAMLNode, _ what: String, _ report: inout Report
  ) -> Located<CreditAmount>? {
    guard let text = node.text(what, &report) else { return nil }
    if text.value.hasSuffix("%") {
      return share(node, what, &report).map { $0.map { .share($0) } }
    }
    if let money = Money(text.value) { return Located(.money(money), at: text.location) }
    report.error(
      "money", "'\(text.value)' is no amount", at: text.location,
      expected: "a percentage such as 2%, or an amount and its currency such as 500.00 EUR",
      mend: mend(text.value))
    return nil
  }

  private static func isNumber(_ text: Substring, decimals: Int) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count <= 2 && parts.dropFirst().allSatisfy { $0.count <= decimals }
      && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } }
  }

  private static func mend(_ text: String) -> String {
    if text.contains(",") { return "write decimals behind a point, and thousands without a sign" }
    let words = text.split(separator: " ")
    if words.count == 2, let currency = Currency(String(words[1])),
      isNumber(words[0], decimals: currency.decimals)
    {
      return "an amount is at most \(Money(minorUnits: Money.largest, currency))"
    }
    return "a currency has its own number of decimals at most, and a code of three capital letters"
  }

  /// Hundredths of a percent, above 0% and up to 100%.
  private static func share(
    _ node: YAMLNode, _ what: String, _ report: inout Report
  ) -> Located<Int>? {
    guard let text = node.text(what, &report) else { return nil }
    if text.value.hasSuffix("%"), let share = decimal(String(text.value.dropLast()), decimals: 2),
      (1...10_000).contains(share)
    {
      return Located(share, at: text.location)
    }
    report.error(
      "share", "'\(text.value)' is no percentage for \(what)", at: text.location,
      expected: "above 0% and up to 100%, with two decimals at most, such as 2.5%")
    return nil
  }

  /// A decimal number in units of its last decimal; nothing for another text or more decimals.
  private static func decimal(_ text: String, decimals: Int) -> Int? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map { String($0) }
    guard (1...2).contains(parts.count),
      parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } }),
      parts[0].count <= 9
    else { return nil }
    let fraction = parts.count == 2 ? parts[1] : ""
    if fraction.count > decimals { return nil }
    return Int(parts[0] + fraction + String(repeating: "0", count: decimals - fraction.count))
  }
}
