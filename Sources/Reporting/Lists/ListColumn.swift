/// A column of a list, and what its cells hold.
package struct ListColumn: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case text
    /// A whole number without a unit.
    case number
    /// Whole seconds.
    case seconds
    /// Two decimals, cut off.
    case percent
    /// RFC 3339 in UTC.
    case instant
    /// As `2026-10`.
    case month
  }

  /// As the header of the CSV file has it.
  package let name: String
  package let kind: Kind
  /// Whether it is a field of the tickets, whose name may be another column's too.
  package let isField: Bool

  package init(_ name: String, _ kind: Kind, isField: Bool = false) {
    self.name = name
    self.kind = kind
    self.isField = isField
  }

  /// A column whose name says what it holds, else a text.
  ///
  /// Example: `over_seconds` holds seconds.
  init(_ name: String) {
    let kind: Kind =
      if name.hasSuffix("_seconds") {
        .seconds
      } else if name.hasSuffix("_percent") {
        .percent
      } else {
        switch name {
        case "month": .month
        case "created", "at", "start", "stop", "deadline", "promise_deadline", "promise_stop":
          .instant
        case "cycle", "line", "order", "visits", "open_days": .number
        case "seconds": .seconds
        default: ListColumn.counts.contains(name) ? .number : .text
        }
      }
    self.init(name, kind)
  }

  /// The columns of tables that say how many.
  private static let counts: Set<String> = [
    "measured", "met", "breached", "running", "overdue", "excluded", "unmeasurable", "best_met",
    "best_measured", "worst_met", "worst_measured", "raw_met", "raw_measured", "evidence_a",
    "evidence_b", "evidence_c", "clocks", "returns",
  ]

  /// The columns whose numbers are no amounts.
  static let ordinals: Set<String> = ["cycle", "line", "order"]

  /// A column of a field of the tickets, whatever it is called.
  static func field(_ name: String) -> ListColumn {
    ListColumn(name, .text, isField: true)
  }
}

extension [ListColumn] {
  /// Columns with names that say what they hold, around those of the fields.
  static func names(
    _ before: [String], fields: [String], _ after: [String]
  ) -> [ListColumn] {
    before.map { ListColumn($0) } + fields.map { ListColumn.field($0) }
      + after.map { ListColumn($0) }
  }
}
