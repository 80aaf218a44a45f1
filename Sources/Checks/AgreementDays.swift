import CivilTime
import Diagnostics
import ServiceModel

/// The dates on which a version of an agreement is in force, both ends included.
struct AgreementDays {
  /// The first date of year 0 where no beginning is stated.
  let first: LocalDate
  /// The last date of year 9999 where no end is stated.
  let last: LocalDate

  /// Whether some date is of both.
  func overlap(_ other: AgreementDays) -> Bool { first <= other.last && other.first <= last }
}

extension AgreementDefinition {
  /// When it is in force.
  var days: AgreementDays {
    AgreementDays(
      first: from?.value ?? LocalDate(uncheckedYear: 0, month: 1, day: 1),
      last: until?.value ?? LocalDate(uncheckedYear: 9999, month: 12, day: 31))
  }
}
