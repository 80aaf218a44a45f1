import CivilTime
import ServiceHours
import ServiceModel

extension Clock {
  /// Whether it is within its threshold.
  var isMet: Bool { !reading().isLate }

  /// The same clock on other hours.
  func with(hours: Hours) -> Clock {
    Clock(
      start: start, end: end, threshold: threshold, hours: hours, stretches: stretches,
      evidence: evidence)
  }

  /// What readings in whole minutes say of being met: elapsed time cut off, rounded and rounded up;
  /// stamps cut off; the stop's minute against the deadline's, which is or is not within.
  var roundedVerdicts: [Bool] {
    let stamps = Clock(
      start: start.minute, end: end.minute, threshold: threshold, hours: hours,
      stretches: stretches, evidence: evidence)
    var verdicts = [stamps.isMet]
    if case .openTime(let length) = threshold.length {
      let elapsed = reading().elapsed.count
      verdicts += [0, 30, 59].map { part in (elapsed + part) / 60 * 60 <= length.count }
    }
    if let due = deadline()?.minute { verdicts += [end.minute <= due, end.minute < due] }
    return verdicts
  }

  /// The clock without its pauses, with suspensions and without, and with a stated total taken off as
  /// open time, as time by the wall clock or not at all.
  func otherPauses(stated hold: Seconds?) -> [Clock] {
    let unpaused = stretches.filter { !$0.isPause }
    let unsuspended = unpaused.filter { !$0.isSuspension }
    let evidences =
      [evidence.taking(nil, as: .open)]
      + (hold == nil ? [] : HoldTime.allCases.map { evidence.taking(hold, as: $0) })
    return [unpaused, unsuspended].flatMap { stretches in
      evidences.map { evidence in
        Clock(
          start: start, end: end, threshold: threshold, hours: hours, stretches: stretches,
          evidence: evidence)
      }
    }
  }
}

extension PausedStretch {
  fileprivate var isSuspension: Bool {
    if case .suspended = cause { true } else { false }
  }
}

extension Instant {
  /// The beginning of its minute.
  fileprivate var minute: Instant {
    let second = secondsSince1970 % 60
    return self - Seconds(second < 0 ? second + 60 : second)
  }
}
