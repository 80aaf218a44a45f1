package import CivilTime

/// How long a clock may run: "within 4h", "within 3 working days", "within 120 calendar days".
///
/// The three kinds are never turned into one another.
package struct Threshold: Hashable, Sendable {
  package let length: Length
  /// Whether a day threshold ends when that day closes.
  package let endOfDay: Bool
  /// Which of the two ends of a closed stretch is printed as the deadline.
  package let dueAt: DueAt

  package enum Length: Hashable, Sendable {
    /// Open seconds on the calendar, more than zero.
    case openTime(Seconds)
    /// The same local time so many working dates on; none is the next opening.
    case workingDays(Int)
    /// The same local time so many dates on; none is the start itself.
    case calendarDays(Int)
  }

  package enum DueAt: String, CaseIterable, Hashable, Sendable {
    /// A deadline used up at closing time stays at closing time.
    case closing
    /// It moves to the next opening.
    case nextOpening = "next-opening"
  }

  package init(_ length: Length, endOfDay: Bool = false, dueAt: DueAt = .closing) {
    self.length = length
    self.endOfDay = endOfDay
    self.dueAt = dueAt
  }
}

extension Threshold: CustomStringConvertible {
  /// As a definition writes it: `1h30m`, `3 working days`, `120 calendar days, end of day`.
  package var description: String {
    let length =
      switch length {
      case .openTime(let seconds): seconds.description.replacing(" ", with: "")
      case .workingDays(let count): "\(count) working \(count == 1 ? "day" : "days")"
      case .calendarDays(let count): "\(count) calendar \(count == 1 ? "day" : "days")"
      }
    return endOfDay ? "\(length), end of day" : length
  }
}
