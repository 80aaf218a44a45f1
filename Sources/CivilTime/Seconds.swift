/// A length of time in whole seconds, negative when it runs backwards.
///
/// The only unit of duration in the program: no floating point, no minutes kept as numbers.
///
/// Example: `Seconds.hours(1) + .minutes(30)` is `Seconds(5400)`.
@usableFromInline package struct Seconds: Hashable, Comparable, Sendable {
  /// The number of seconds.
  @usableFromInline package var count: Int64

  @inlinable package init(_ count: Int64) { self.count = count }

  /// No time at all.
  @inlinable package static var zero: Seconds { Seconds(0) }

  package static func minutes(_ minutes: Int64) -> Seconds { Seconds(minutes * 60) }
  package static func hours(_ hours: Int64) -> Seconds { Seconds(hours * 3600) }

  @inlinable package static func < (left: Seconds, right: Seconds) -> Bool {
    left.count < right.count
  }
  @inlinable package static func + (left: Seconds, right: Seconds) -> Seconds {
    Seconds(left.count + right.count)
  }
  @inlinable package static func - (left: Seconds, right: Seconds) -> Seconds {
    Seconds(left.count - right.count)
  }
  @inlinable package static func += (left: inout Seconds, right: Seconds) {
    left.count += right.count
  }
  @inlinable package static func -= (left: inout Seconds, right: Seconds) {
    left.count -= right.count
  }
}

// The defaults of Comparable would go through a table of functions in every inner loop.
extension Seconds {
  @inlinable package static func <= (left: Seconds, right: Seconds) -> Bool {
    left.count <= right.count
  }
  @inlinable package static func > (left: Seconds, right: Seconds) -> Bool {
    left.count > right.count
  }
  @inlinable package static func >= (left: Seconds, right: Seconds) -> Bool {
    left.count >= right.count
  }
}

extension Seconds: CustomStringConvertible {
  /// The length in hours, minutes and seconds, without zero parts: `5h 12m`, `45s`, `0s`.
  ///
  /// Hours are not turned into days: a day of service hours has no fixed length.
  @usableFromInline package var description: String {
    if count < 0 { return "-" + Seconds(-count).description }
    let parts = [(count / 3600, "h"), (count / 60 % 60, "m"), (count % 60, "s")]
    let shown = parts.filter { $0.0 > 0 }.map { "\($0.0)\($0.1)" }
    return shown.isEmpty ? "0s" : shown.joined(separator: " ")
  }
}
