package import CivilTime

/// A month as it was published.
package struct PublishedMonth: Hashable, Sendable {
  package let month: Month
  /// The number of its seal, from 1 in the order of the sealing.
  package let seal: Int
  /// What happened at this instant or later was not known.
  package let asOf: Instant
  package let sealedAt: Instant
  /// The seal's hash, in hexadecimal digits.
  package let hash: String
  /// In the order of the report.
  package let targets: [PublishedTarget]

  package init(
    month: Month, seal: Int, asOf: Instant, sealedAt: Instant, hash: String,
    targets: [PublishedTarget]
  ) {
    self.month = month
    self.seal = seal
    self.asOf = asOf
    self.sealedAt = sealedAt
    self.hash = hash
    self.targets = targets
  }
}
