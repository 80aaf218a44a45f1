import ArgumentParser
import CivilTime

/// A month as it is asked for.
enum WantedMonth: ExpressibleByArgument {
  case month(Month)
  /// The one before another.
  case previous

  private static let previousName = "previous"

  init?(argument: String) {
    if argument == WantedMonth.previousName {
      self = .previous
    } else if let month = Month(argument) {
      self = .month(month)
    } else {
      return nil
    }
  }

  /// Which one it is; the current one is asked for only where it decides.
  func month(before current: @autoclosure () -> Month) -> Month {
    switch self {
    case .month(let month): month
    case .previous: current() - 1
    }
  }
}
