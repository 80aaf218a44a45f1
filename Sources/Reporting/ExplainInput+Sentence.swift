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
    let excluded = exclusion(measurement).map { say(.excludedBecause, $0) } ?? ""
    if let reason = measurement.unmeasurable?.sentence {
      let verdict =
        measurement.grade == .verdict
        ? say(.byToolAlone, word(measurement.raw)) : word(.unmeasurable)
      return "\(excluded)\(verdict): \(say.own(reason))."
    }
    return "\(excluded)\(verdict(clock)): \(measured(measurement))\(paused(clock))\(spent(clock))."
  }

  private func verdict(_ clock: Clock) -> String {
    let measurement = clock.measurement
    let limit = rulebook.limit(at: measurement.target)
    let over = measurement.over(limit, deadline: clock.proof?.deadline, asOf: asOf)
    return switch measurement.raw {
    case .breached: over.map { say(.breachedBy, "\($0)") } ?? word(.breached)
    case .overdue: over.map { say(.overdueBy, "\($0)") } ?? say(.runningOverdue)
    case .running: say(.stillRunning)
    case .met, .excluded, .unmeasurable: word(measurement.raw)
    }
  }

  /// Counted time is part of a threshold of open time, and only beside one of days.
  private func measured(_ measurement: Measurement) -> String {
    let limit = rulebook.limit(at: measurement.target)
    return say(
      limit.openTime == nil ? .countedDue : .countedOf, "\(measurement.elapsed)",
      threshold(limit))
  }

  /// Who had the most of a breached clock's time, and by what promise it was too long.
  private func spent(_ clock: Clock) -> String {
    guard let attribution = clock.proof?.attribution, let most = attribution.mostSpent,
      attribution.shares.count > 1 || !attribution.overruns.isEmpty
    else { return "" }
    let names = HolderNames(rulebook, symbols)
    let name = names.title(of: most.holder, say)
    let over = attribution.overruns.filter { overrun in
      overrun.holder == most.holder.value
        || rulebook.agreements[overrun.target.agreement].providerName == name
    }.max { $0.cost < $1.cost }
    let promise = over.map { say(.overIts, threshold(rulebook.limit(at: $0.target))) } ?? ""
    return say(.spentWith, "\(most.counted)", name) + promise
  }

  /// What stopped the clock, and why: `; 4h suspended (maintenance – approved by J. Doe); 10m paused (as stated)`.
  private func paused(_ clock: Clock) -> String {
    let measurement = clock.measurement
    var causes = (suspended: [String](), paused: [String]())
    var suspended = Seconds.zero
    for line in clock.proof?.lines ?? [] {
      guard case .paused(let cause) = line.account else { continue }
      if case .suspended(let window) = cause {
        suspended = suspended + line.interval.duration
        causes.suspended.append(contentsOf: self.causes(window, of: line, clock))
      } else {
        causes.paused.append(self.cause(cause))
      }
    }
    if causes.paused.isEmpty || clock.proof.map({ $0.statedPause > .zero }) == true {
      causes.paused.append(say.own("as stated"))
    }
    return stopped(suspended, .suspendedFor, causes.suspended)
      + stopped(measurement.paused - suspended, .pausedFor, causes.paused)
  }

  /// The cause of the windows that stopped a clock for a stretch, with who approved each of them where that is stated.
  private func causes(_ cause: Symbol, of line: AccountLine, _ clock: Clock) -> [String] {
    let name = symbols.text(of: cause)
    let windows = clock.proof?.suspensions.filter {
      $0.cause == cause && $0.interval.intersection(line.interval) != nil
    }
    return (windows ?? []).map {
      $0.approvedBy.isEmpty ? name : say(.approvedBy, name, $0.approvedBy)
    }
  }

  private func stopped(_ length: Seconds, _ verb: ExplainPhrase, _ causes: [String]) -> String {
    if length <= .zero { return "" }
    let names = causes.enumerated().filter { !causes[..<$0.offset].contains($0.element) }
    return say(verb, "\(length)", names.map { $0.element }.joined(separator: ", "))
  }
}
