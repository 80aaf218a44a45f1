/// How the language of a page writes numbers; places in a picture are always written as SVG has them.
package struct Numerals: Sendable {
  private let decimalMark: String
  private let percentSign: String
  let missing: String

  /// The mark before decimals, the sign behind a percentage with the blank before it, and what stands
  /// where there is no value.
  ///
  /// `Numerals(decimalMark: ",", percentSign: "\u{A0}%")` writes `97,20 %`.
  package init(decimalMark: String = ".", percentSign: String = "%", missing: String = "–") {
    self.decimalMark = decimalMark
    self.percentSign = percentSign
    self.missing = missing
  }

  /// With both decimals.
  package func percent(_ share: Share) -> String {
    Decimals.whole(share.hundredthsOfPercent, mark: decimalMark) + percentSign
  }

  /// With the decimals that are not zero.
  package func shortPercent(_ share: Share) -> String {
    Decimals.short(share.hundredthsOfPercent, mark: decimalMark) + percentSign
  }

  func cell(_ share: Share?) -> String { share.map { percent($0) } ?? missing }
}
