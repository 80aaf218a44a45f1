package import CivilTime
package import Diagnostics

/// A row of a file of suspensions.
package struct SuspensionDefinition: Sendable {
  /// The fields whose cells are not empty.
  package let when: ConditionDefinition
  /// ISO 8601, local to the project where it states no offset; a date alone is meant as a whole, at either end.
  package let from: Located<String>
  package let until: Located<String>
  package let cause: String
  package let approvedBy: String

  package init(
    when: ConditionDefinition, from: Located<String>, until: Located<String>,
    cause: String, approvedBy: String
  ) {
    self.when = when
    self.from = from
    self.until = until
    self.cause = cause
    self.approvedBy = approvedBy
  }

  /// When the window begins and when it ends, which is not in it; nothing for a text that is no time.
  ///
  /// Example: from `2026-10-05` until `2026-10-06` are two days.
  package func ends(in zone: Zone) -> (from: Instant?, until: Instant?) {
    func instant(_ text: String, daysLater: Int) -> Instant? {
      if let date = LocalDate(text) {
        return zone.instant(of: LocalDateTime(date: date + daysLater))
      }
      return Instant(iso8601: Array(text.utf8).span, zone: zone)
    }
    return (instant(from.value, daysLater: 0), instant(until.value, daysLater: 1))
  }
}

/// A column of a file of suspensions that is to be a field of tickets.
package struct SuspensionColumn: Sendable {
  /// The header, where it stands.
  package let field: Located<String>
  /// Whether a row has anything in it.
  package let isFilled: Bool
  /// The columns that every such file may have beside fields.
  package let others: [String]

  package init(field: Located<String>, isFilled: Bool, others: [String]) {
    self.field = field
    self.isFilled = isFilled
    self.others = others
  }
}
