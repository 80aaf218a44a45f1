import Compliance
import Statistics

extension CSVWriter {
  /// Six decimals.
  mutating func probability(_ chance: Probability?) { millionths(chance?.millionths) }

  /// A number of millionths with six decimals; empty where there is none.
  mutating func millionths(_ number: Int?) {
    guard let number else { return empty() }
    let digits = String(number.magnitude % 1_000_000)
    let decimals = String(repeating: "0", count: 6 - digits.count) + digits
    rendered(
      Array("\(number < 0 ? "-" : "")\(number.magnitude / 1_000_000).\(decimals)".utf8))
  }

  /// A whole number; empty where there is none.
  mutating func count(_ number: Int?) {
    if let number { self.number(number) } else { empty() }
  }

  /// Met, measured and their percentage; empty where there is none.
  mutating func attainment(_ attainment: Attainment?) {
    if let attainment { return self.attainment(attainment) }
    for _ in 0..<3 { empty() }
  }
}

extension Side {
  /// As it stands in a table.
  var text: String {
    switch self {
    case .below: "below"
    case .above: "above"
    }
  }
}

extension ComplianceRow {
  /// `attained`, `missed`, `suspended` or `no data`.
  var contractVerdict: String {
    isSuspended ? "suspended" : attained.map { $0 ? "attained" : "missed" } ?? "no data"
  }
}
