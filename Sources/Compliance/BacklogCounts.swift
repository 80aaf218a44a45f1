/// What came into and left a backlog in one month, and what was open at its end.
package struct BacklogCounts: CodedNumbers {
  package var created = 0
  package var reopened = 0
  package var resolved = 0
  package var cancelled = 0
  /// Counted ticket by ticket at the month's end, not derived from the flow.
  package var closing = 0
  /// The closing backlog by age in whole days since creation, as `BacklogAge`.
  package var ages = InlineArray<5, Int>(repeating: 0)

  package init() {}

  /// Whether any ticket came or left.
  package var hasFlow: Bool { created + reopened + resolved + cancelled > 0 }

  /// Counts a ticket that is open at the month's end.
  mutating func addOpen(_ age: BacklogAge) {
    closing += 1
    ages[age.rawValue] += 1
  }

  package mutating func code(beside other: BacklogCounts, by coder: inout some NumberCoder) {
    coder.count(&created, other.created)
    coder.count(&reopened, other.reopened)
    coder.count(&resolved, other.resolved)
    coder.count(&cancelled, other.cancelled)
    coder.count(&closing, other.closing)
    for age in ages.indices { coder.count(&ages[age], other.ages[age]) }
  }
}

/// How long a ticket has been open, in whole days of 24 hours.
package enum BacklogAge: Int, CaseIterable, Hashable, Sendable {
  case upTo2, upTo5, upTo10, upTo20, over20

  /// As a column is named: `open_0_2_days`.
  package var columnName: String {
    switch self {
    case .upTo2: "open_0_2_days"
    case .upTo5: "open_3_5_days"
    case .upTo10: "open_6_10_days"
    case .upTo20: "open_11_20_days"
    case .over20: "open_over_20_days"
    }
  }

  init(days: Int64) {
    self =
      switch days {
      case ...2: .upTo2
      case ...5: .upTo5
      case ...10: .upTo10
      case ...20: .upTo20
      default: .over20
      }
  }
}
