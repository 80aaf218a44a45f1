import CivilTime
import Compliance
import ServiceModel

extension ExplainInput {
  /// One plain sentence: the verdict, the counted time and what it is measured by.
  ///
  /// Example: `breached by 1h 12m: 5h 12m counted of 4h; 40m paused (On Hold).`
  func sentence(_ clock: Clock) -> String {
    let measurement = clock.measurement
    let excluded = exclusion(measurement).map { "excluded (\($0)); " } ?? ""
    if measurement.raw == .unmeasurable {
      let reason = measurement.unmeasurable?.sentence ?? "no reason is known"
      return "\(excluded)unmeasurable: \(reason)."
    }
    return "\(excluded)\(verdict(clock)): \(measured(measurement))\(paused(clock))."
  }

  private func verdict(_ clock: Clock) -> String {
    let measurement = clock.measurement
    let limit = rulebook.limit(at: measurement.target)
    let over = measurement.over(limit, deadline: clock.proof?.deadline, asOf: asOf)
    let by = over.map { " by \($0)" } ?? ""
    return switch measurement.raw {
    case .breached: "breached\(by)"
    case .overdue: "still running and overdue\(by)"
    case .running: "still running"
    case .met, .excluded, .unmeasurable: measurement.raw.rawValue
    }
  }

  /// Counted time is part of a threshold of open time, and only beside one of days.
  private func measured(_ measurement: Measurement) -> String {
    let limit = rulebook.limit(at: measurement.target)
    return limit.openTime == nil
      ? "\(measurement.elapsed) counted, due within \(limit.threshold)"
      : "\(measurement.elapsed) counted of \(limit.threshold)"
  }

  private func paused(_ clock: Clock) -> String {
    let paused = clock.measurement.paused
    if paused == .zero { return "" }
    let lines = clock.proof?.lines ?? []
    let causes = lines.reduce(into: [String]()) { causes, line in
      guard case .paused(let cause) = line.account else { return }
      let name = self.cause(cause, clock.measurement)
      if !causes.contains(name) { causes.append(name) }
    }
    return "; \(paused) paused (\(causes.isEmpty ? "as stated" : causes.joined(separator: ", ")))"
  }
}
