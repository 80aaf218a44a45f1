import CivilTime
import Compliance
import ServiceModel

extension ExplainInput {
  /// One plain sentence: the verdict, the counted time and what it is measured by.
  ///
  /// Example: `Breached by 1h 12m: 5h 12m counted of 4h; 40m paused (On Hold).`
  func sentence(_ clock: Clock) -> String {
    let sentence = uncapitalised(clock)
    return sentence.prefix(1).uppercased() + sentence.dropFirst()
  }

  private func uncapitalised(_ clock: Clock) -> String {
    let measurement = clock.measurement
    let excluded = exclusion(measurement).map { "excluded (\($0)); " } ?? ""
    if let reason = measurement.unmeasurable?.sentence {
      let verdict =
        measurement.grade == .verdict
        ? "\(measurement.raw.rawValue) by the tool's own verdict alone (evidence grade C)"
        : "unmeasurable"
      return "\(excluded)\(verdict): \(reason)."
    }
    return "\(excluded)\(verdict(clock)): \(measured(measurement))\(paused(clock))\(spent(clock))."
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

  /// Who had the most of a breached clock's time, and by what promise it was too long.
  private func spent(_ clock: Clock) -> String {
    guard let attribution = clock.proof?.attribution, let most = attribution.mostSpent,
      attribution.shares.count > 1 || !attribution.overruns.isEmpty
    else { return "" }
    let names = HolderNames(rulebook, symbols)
    let name = names.title(of: most.holder)
    let over = attribution.overruns.filter { overrun in
      overrun.holder == most.holder.value
        || rulebook.agreements[overrun.target.agreement].providerName == name
    }.max { $0.cost < $1.cost }
    let promise = over.map { ", over its \(rulebook.limit(at: $0.target).threshold)" } ?? ""
    return "; \(most.counted) of it with \(name)\(promise)"
  }

  /// What stopped the clock, and why: `; 4h suspended (maintenance); 10m paused (as stated)`.
  private func paused(_ clock: Clock) -> String {
    let measurement = clock.measurement
    var causes = (suspended: [String](), paused: [String]())
    var suspended = Seconds.zero
    for line in clock.proof?.lines ?? [] {
      guard case .paused(let cause) = line.account else { continue }
      let name = self.cause(cause)
      if case .suspended = cause {
        suspended = suspended + line.interval.duration
        causes.suspended.append(name)
      } else {
        causes.paused.append(name)
      }
    }
    if causes.paused.isEmpty || clock.proof.map({ $0.statedPause > .zero }) == true {
      causes.paused.append("as stated")
    }
    return stopped(suspended, "suspended", causes.suspended)
      + stopped(measurement.paused - suspended, "paused", causes.paused)
  }

  private func stopped(_ length: Seconds, _ verb: String, _ causes: [String]) -> String {
    if length <= .zero { return "" }
    let names = causes.enumerated().filter { !causes[..<$0.offset].contains($0.element) }
    return "; \(length) \(verb) (\(names.map { $0.element }.joined(separator: ", ")))"
  }
}
