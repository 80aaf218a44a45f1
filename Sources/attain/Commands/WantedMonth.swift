import ArgumentParser
import CivilTime

/// A month as it is asked for.
enum WantedMonth: ExpressibleByArgument {
  case month(Month)
  /// The one before the month that an instant lies in.
  case previous

  private static let previousName = "previous"

  init?(argument: String) {
    if argument == WantedMonth.previousName {
      self = .previous
    } else if let month = Month(argument: argument) {
      self = .month(month)
    } else {
      return nil
    }
  }

  /// Which one it is; the instant is asked for only where it decides.
  func month(in zone: Zone, at instant: @autoclosure () -> Instant) -> Month {
    switch self {
    case .month(let month): month
    case .previous: MonthTable(zone: zone).month(of: instant()) - 1
    }
  }
}
