/// The share of measured tickets that has to be met, in hundredths of a percent.
///
/// Example: 99.95% is `Goal(hundredthsOfPercent: 9995)`.
package struct Goal: Hashable, Comparable, Sendable {
  /// 1 to 10,000.
  package let hundredthsOfPercent: Int

  /// 100%: every measured ticket.
  package static let all = Goal(whole: 10_000)

  private init(whole: Int) { hundredthsOfPercent = whole }

  /// The goal, or nothing outside 0.01% to 100%.
  package init?(hundredthsOfPercent: Int) {
    guard (1...10_000).contains(hundredthsOfPercent) else { return nil }
    self.hundredthsOfPercent = hundredthsOfPercent
  }

  /// The goal written `95%` or `99.95%`; nothing for more decimals or another text.
  package init?(_ text: String) {
    guard text.hasSuffix("%") else { return nil }
    let parts = text.dropLast().split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let whole = Int(parts[0]), parts[0].allSatisfy(\.isASCII),
      parts[0].allSatisfy(\.isNumber)
    else { return nil }
    let decimals = parts.count == 2 ? String(parts[1]) : "0"
    guard (1...2).contains(decimals.count), decimals.allSatisfy({ $0.isASCII && $0.isNumber }),
      let number = Int(decimals), whole <= 100
    else { return nil }
    self.init(hundredthsOfPercent: whole * 100 + (decimals.count == 1 ? number * 10 : number))
  }

  package static func < (left: Goal, right: Goal) -> Bool {
    left.hundredthsOfPercent < right.hundredthsOfPercent
  }
}

extension Goal: CustomStringConvertible {
  /// `95%`, `99.5%` or `99.95%`.
  package var description: String { "\(HundredthsOfPercent.text(hundredthsOfPercent))%" }
}

/// How hundredths of a percent are written.
package enum HundredthsOfPercent {
  /// Without zeros at the end: `95`, `99.5`, `99.95`.
  package static func text(_ value: Int) -> String {
    let rest = value % 100
    if rest == 0 { return "\(value / 100)" }
    let digits = rest < 10 ? "0\(rest)" : "\(rest)"
    return "\(value / 100).\(digits.hasSuffix("0") ? String(digits.dropLast()) : digits)"
  }
}
