import CivilTime

/// The instant of a clock that could decide its month.
package enum MonthInstant: Int, CaseIterable, Hashable, Sendable {
  case created, stopped, due
  /// For a breached clock its deadline, for a met one its stop.
  case breach
}

extension Assessor {
  /// The month of a measured clock by one rule; that of its stop where it has no deadline, and that of a running one,
  /// which counts as breached, where nothing else says it.
  func month(
    by rule: MonthInstant, of measurement: Measurement, created: Instant?, deadline: Instant?
  ) -> Int {
    let isMet = measurement.raw == .met
    let instant =
      switch rule {
      case .created: created ?? measurement.start
      case .stopped: measurement.stop
      case .due: deadline
      case .breach: isMet ? measurement.stop : deadline
      }
    guard let counted = instant ?? measurement.stop else {
      return monthOfRunning(since: measurement.start ?? asOf)
    }
    return months.index(of: max(counted, created ?? counted))
  }
}
