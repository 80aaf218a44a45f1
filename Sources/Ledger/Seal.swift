package import CivilTime

/// A month that was published: what its seal says of itself.
package struct Seal: Hashable, Sendable {
  /// From 1, in the order of the sealing.
  package let number: Int
  package let month: Month
  /// What happened at this instant or later was not known.
  package let asOf: Instant
  package let sealedAt: Instant
  /// The reporting zone, by its IANA name.
  package let timezone: String
  package let toolVersion: String
  /// Such as `2026a`; none where the zone database did not say.
  package let zoneVersion: String?
  /// The hash of the seal before; empty for the first.
  package let previous: String
  /// The seal's own hash, in hexadecimal digits.
  package let hash: String
}
