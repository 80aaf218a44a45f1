import ServiceModel

/// What a pattern may say of a time only once, and in which order.
///
/// A part that is given twice would be read from the last place alone, and minutes that do not follow hours are mostly
/// months, written with the letters of the other.
enum PatternOrder {
  /// What is wrong, or nothing.
  static func flaw(of parts: [TimestampPattern.Part]) -> String? {
    let units = parts.compactMap { Unit($0) }
    if let twice = units.enumerated().first(where: { units[..<$0.offset].contains($0.element) }) {
      return "it has the \(twice.element.rawValue) twice"
    }
    for (place, unit) in units.enumerated() {
      guard let before = unit.before else { continue }
      if place == 0 || units[place - 1] != before {
        return "the \(unit.rawValue) does not follow the \(before.rawValue)"
      }
    }
    return nil
  }

  private enum Unit: String {
    case year, month, day, hour, minute, second, fraction
    case half = "half of the day"
    case offset

    init?(_ part: TimestampPattern.Part) {
      switch part {
      case .year: self = .year
      case .month, .monthName: self = .month
      case .day: self = .day
      case .hour24, .hour12: self = .hour
      case .minute: self = .minute
      case .second: self = .second
      case .fraction: self = .fraction
      case .dayHalf: self = .half
      case .offset: self = .offset
      case .literal: return nil
      }
    }

    /// What stands right before it.
    var before: Unit? {
      switch self {
      case .minute: .hour
      case .second: .minute
      case .fraction: .second
      default: nil
      }
    }
  }
}
