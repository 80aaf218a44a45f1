package import CivilTime
import ServiceHours

/// The kinds of time that thresholds count.
package enum ThresholdKind: Hashable, Sendable {
  case openTime, workingDays, calendarDays

  /// A length as a definition writes it; of days one is 24 hours.
  package func text(_ length: Seconds) -> String {
    let days = Int(length.count / 86_400)
    return switch self {
    case .openTime: length == .zero ? "0m" : Threshold(.openTime(length)).description
    case .workingDays: Threshold(.workingDays(days)).description
    case .calendarDays: Threshold(.calendarDays(days)).description
    }
  }
}

extension Limit {
  package var kind: ThresholdKind {
    switch threshold.length {
    case .openTime: .openTime
    case .workingDays: .workingDays
    case .calendarDays: .calendarDays
    }
  }

  /// The threshold as a definition writes it, or as it would with a change.
  package func thresholdText(_ change: ThresholdChange? = nil) -> String {
    let length = change?.applied(to: threshold.length) ?? threshold.length
    return Threshold(length, endOfDay: threshold.endOfDay).description
  }
}
