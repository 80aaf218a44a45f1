import CivilTime
import Compliance
import ServiceModel

extension ExplainInput {
  /// What judges a clock: `SLA, 90% within 4h (priority: P2, by the last values) on uk-office (Europe/London), by
  /// agreements/gold.yaml`.
  func rule(_ measurement: Measurement) -> String {
    let name = target(measurement)
    let limit = rulebook.limit(at: measurement.target)
    let file = rulebook.agreements[measurement.target.agreement].file
    let ofHolders = limit.holderTimetables.map { holders in
      "; of each \(rulebook.fields.name(of: holders.field)) on its own"
    }
    let entry = entry(of: measurement).map { " (\($0), \(judging(measurement)))" } ?? ""
    return "\(name.kind.title), \(goal(measurement)) within \(limit.threshold)\(entry) on"
      + " \(rulebook.calendarName(of: limit)) (\(rulebook.calendarZone(of: limit).name))"
      + "\(ofHolders ?? ""), by \(file)"
  }

  /// What the entry of `within` asks for that gave the threshold; nothing where the target has but one.
  func entry(of measurement: Measurement) -> String? {
    if rulebook.target(at: measurement.target).within.count == 1 { return nil }
    let condition = rulebook.limit(at: measurement.target).condition
    return rulebook.text(of: condition, noValue: "no value") ?? "all others"
  }

  private func judging(_ measurement: Measurement) -> String {
    switch rulebook.target(at: measurement.target).policy.judgedBy {
    case .start: "by the first values"
    case .stop: "by the last values"
    case .strictest: "the strictest that held"
    }
  }

  /// What a deadline was moved by that the accounts do not show; empty where they do.
  func move(_ proof: Proof) -> String {
    proof.statedMove > proof.statedPause
      ? ", \(proof.statedMove) later for the pauses that the export states" : ""
  }

  /// Which of a ticket's measurements it is, and whose stay: `, 2nd of 3 with Network`.
  func cycle(_ measurement: Measurement) -> String {
    if measurement.cycle == 0 { return "" }
    let all = clocks.filter {
      let target = $0.measurement.target
      return target.agreement == measurement.target.agreement
        && target.target == measurement.target.target
    }
    let holder = measurement.holder.map { ", with \(symbols.text(of: $0))" } ?? ""
    let longest = all.map { $0.measurement.elapsed }.max() ?? .zero
    let isLongest = all.count > 1 && measurement.elapsed == longest ? ", the longest" : ""
    return " (\(measurement.cycle) of \(all.count)\(isLongest)\(holder))"
  }

  /// Who had the counted time of a clock and, where it was breached, which promises were not kept.
  func attributionLines(_ proof: Proof) -> [String] {
    let names = HolderNames(rulebook, symbols)
    let known = proof.shares.filter { $0.holder.field != nil || proof.shares.count > 1 }
    let shares = known.filter { $0.counted > .zero || $0.visits > 1 }.map { share in
      "with \(names.title(of: share.holder)) \(share.counted)"
        + (share.visits > 1 ? " in \(share.visits) stays" : "")
    }
    guard let attribution = proof.attribution else {
      return shares.isEmpty ? [] : [shares.joined(separator: ", ")]
    }
    let overruns = attribution.overruns.map { overrun in
      let name = rulebook.targets[rulebook.target(at: overrun.target).number]
      let holder = overrun.holder.map { " (\(symbols.text(of: $0)))" } ?? ""
      return "\(name.agreement) \(name.target)\(holder) was beyond its"
        + " \(rulebook.limit(at: overrun.target).threshold) from \(overrun.deadline) on, which"
        + " cost \(overrun.cost)"
    }
    let judgement = attribution.metHadAllKept.map { met in
      met
        ? "had each kept their promise, it would have been met"
        : "it would have been breached even had each kept their promise"
    }
    return (shares.isEmpty ? [] : [shares.joined(separator: ", ")]) + overruns
      + [judgement].compactMap { $0 }
  }

  /// What is said of the targets that measured nothing.
  var otherLines: [String] {
    let unlimited = uncovered.map { place in
      let target = target(place)
      return "\(target.agreement) \(target.target): no entry of within holds for the ticket."
    }
    let idle = notStarted.map { place in
      let target = target(place)
      return "\(target.agreement) \(target.target): what starts the clock has not happened."
    }
    let outside = agreementsOutside.joined(separator: ", ")
    let agreements =
      clocks.isEmpty && uncovered.isEmpty && notStarted.isEmpty
      ? ["No agreement in force covers the ticket."]
      : outside.isEmpty ? [] : ["Not covered by: \(outside)."]
    return unlimited + idle + agreements + calendarWarnings.map { "Warning: \($0)." }
  }
}

extension ExplainInput {
  /// `verdict excluded, met without that`.
  func verdict(of measurement: Measurement) -> String {
    let raw = measurement.exclusion == nil ? "" : ", \(measurement.raw.rawValue) without that"
    return "verdict \(measurement.outcome.rawValue)\(raw)"
  }

  /// The grade, and what could be otherwise.
  func evidence(of measurement: Measurement) -> String {
    let doubt =
      switch measurement.doubt {
      case .none: ""
      case .couldBeMet: "; with pauses that the export does not show it could be met"
      case .couldBeBreached: "; the stated pause contradicts the clock, it could be breached"
      }
    return "evidence grade \(measurement.grade.rawValue)\(doubt)"
  }
}
