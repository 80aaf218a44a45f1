/// An amount of money in whole minor units of its currency: cents, pence, yen.
package struct Money: Hashable, Sendable {
  package let minorUnits: Int
  package let currency: Currency

  /// No amount that is stated is larger: a million millions in a currency with two decimals.
  package static let largest = 100_000_000_000_000

  package init(minorUnits: Int, _ currency: Currency) {
    self.minorUnits = minorUnits
    self.currency = currency
  }

  /// The amount written `12000.00 EUR`; nothing for another text, for more decimals than the currency has
  /// or beyond `largest`.
  ///
  /// Example: `12000 EUR` is 1,200,000 cents, `12000.5 JPY` is nothing.
  package init?(_ text: String) {
    let words = text.split(separator: " ")
    guard words.count == 2, let currency = Currency(String(words[1])) else { return nil }
    let parts = words[0].split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), (1...15).contains(parts[0].count),
      parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } })
    else { return nil }
    let decimals = parts.count == 2 ? String(parts[1]) : ""
    guard decimals.count <= currency.decimals,
      let units = Int(
        parts[0] + decimals + String(repeating: "0", count: currency.decimals - decimals.count)),
      units <= Money.largest
    else { return nil }
    self.init(minorUnits: units, currency)
  }
}

extension Money: CustomStringConvertible {
  /// `12000.00 EUR`.
  package var description: String {
    "\(Money.text(minorUnits, decimals: currency.decimals)) \(currency.code)"
  }

  /// A number of minor units as a decimal number: `-0.05`.
  package static func text(_ units: Int, decimals: Int) -> String {
    let digits = String(units.magnitude)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    let whole = padded.dropLast(decimals)
    return (units < 0 ? "-" : "") + whole + (decimals == 0 ? "" : "." + padded.suffix(decimals))
  }
}

/// A currency by its code of three letters, and how many decimals it has.
///
/// Source: ISO 4217; codes that are not among its exceptions have two.
package struct Currency: Hashable, Sendable {
  package let code: String
  package let decimals: Int

  /// Nothing for a text that is not three capital letters.
  package init?(_ code: String) {
    guard code.utf8.count == 3, code.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else {
      return nil
    }
    self.code = code
    decimals = Currency.exceptions.first { $0.codes.contains(code) }?.decimals ?? 2
  }

  private static let exceptions: [(decimals: Int, codes: Set<String>)] = [
    (
      0,
      [
        "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND",
        "VUV", "XAF", "XOF", "XPF",
      ]
    ),
    (3, ["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"]),
    (4, ["CLF", "UYW"]),
  ]
}
