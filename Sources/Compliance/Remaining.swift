import CivilTime
import ServiceHours
import ServiceModel

extension Clock {
  /// Open time that a running clock has left at the as-of: of its threshold, or until its deadline where
  /// that is a number of days.
  func remaining(_ measurement: Measurement, _ deadline: Instant?, asOf: Instant) -> Seconds? {
    switch threshold.length {
    case .openTime(let length): length - measurement.elapsed
    case .workingDays, .calendarDays:
      deadline.flatMap { $0 >= asOf ? hours.openTime(in: Interval(start: asOf, end: $0)) : nil }
    }
  }
}

extension Seconds {
  /// Whether a clock with this much left, of which so much has elapsed, has used three quarters.
  func isAtRisk(after elapsed: Seconds) -> Bool { count * 3 <= elapsed.count }
}
