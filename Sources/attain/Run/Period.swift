import CivilTime

/// A month to report and the instant from which on nothing is known for it.
struct Period: Hashable, Sendable {
  let month: Month
  let asOf: Instant

  /// Known is what happened by the end of the month, unless another as-of is stated.
  init(month: Month, asOf: Instant?, zone: Zone) {
    self.month = month
    self.asOf = asOf ?? month.interval(in: zone).end
  }

  init(month: Month, asOf: Instant) {
    self.month = month
    self.asOf = asOf
  }
}
