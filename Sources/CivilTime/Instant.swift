/// A point on the world's time line, in whole seconds since 1970-01-01T00:00:00Z.
///
/// Leap seconds do not exist here, as in POSIX: every day of UTC has 86,400 seconds.
///
/// Example: `Instant(secondsSince1970: 0)` prints as `1970-01-01T00:00:00Z`.
@usableFromInline package struct Instant: Hashable, Comparable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z; negative before it.
  @usableFromInline package let secondsSince1970: Int64

  @inlinable package init(secondsSince1970: Int64) { self.secondsSince1970 = secondsSince1970 }

  @inlinable package static func < (left: Instant, right: Instant) -> Bool {
    left.secondsSince1970 < right.secondsSince1970
  }
  @inlinable package static func + (left: Instant, right: Seconds) -> Instant {
    Instant(secondsSince1970: left.secondsSince1970 + right.count)
  }
  @inlinable package static func - (left: Instant, right: Seconds) -> Instant {
    Instant(secondsSince1970: left.secondsSince1970 - right.count)
  }
  /// The seconds from the right instant to the left one.
  @inlinable package static func - (left: Instant, right: Instant) -> Seconds {
    Seconds(left.secondsSince1970 - right.secondsSince1970)
  }
}

// The defaults of Comparable would go through a table of functions in every inner loop.
extension Instant {
  @inlinable package static func <= (left: Instant, right: Instant) -> Bool {
    left.secondsSince1970 <= right.secondsSince1970
  }
  @inlinable package static func > (left: Instant, right: Instant) -> Bool {
    left.secondsSince1970 > right.secondsSince1970
  }
  @inlinable package static func >= (left: Instant, right: Instant) -> Bool {
    left.secondsSince1970 >= right.secondsSince1970
  }
}

extension Instant: CustomStringConvertible {
  /// The instant in RFC 3339 with whole seconds and `Z`: `2026-10-23T15:55:00Z`.
  @usableFromInline package var description: String {
    "\(LocalDateTime(secondsSince1970: secondsSince1970).description)Z"
  }
}
