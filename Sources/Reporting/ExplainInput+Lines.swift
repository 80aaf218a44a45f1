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
      say(.ofEach, say.field(rulebook.fields.name(of: holders.field)))
    }
    let entry = entry(of: measurement).map { " (\($0), \(judging(measurement)))" } ?? ""
    return say(
      .rule, name.kind.title, share(goal(measurement)), threshold(limit), entry,
      rulebook.calendarName(of: limit), rulebook.calendarZone(of: limit).name, ofHolders ?? "",
      file)
  }

  /// What the entry of `within` asks for that gave the threshold; nothing where the target has but one.
  func entry(of measurement: Measurement) -> String? {
    if rulebook.target(at: measurement.target).within.count == 1 { return nil }
    let condition = rulebook.limit(at: measurement.target).condition
    return rulebook.text(of: condition, say, noValue: say(.withoutValue)) ?? say(.everyOther)
  }

  func threshold(_ limit: Limit) -> String { say.own("\(limit.threshold)") }

  /// A goal as definitions write it, or as the language does.
  private func share(_ goal: Goal) -> String {
    say.language == .english ? "\(goal)" : say.percent(goal.hundredthsOfPercent)
  }

  private func judging(_ measurement: Measurement) -> String {
    switch rulebook.target(at: measurement.target).policy.judgedBy {
    case .start: say(.byFirst)
    case .stop: say(.byLast)
    case .strictest: say(.strictest)
    }
  }

  /// What a deadline was moved by that the accounts do not show; empty where they do.
  func move(_ proof: Proof) -> String {
    proof.statedMove > proof.statedPause
      ? say(.laterForStated, "\(proof.statedMove)") : ""
  }

  /// Which of a ticket's measurements it is, and whose stay: `, 2nd of 3 with Network`.
  func cycle(_ measurement: Measurement) -> String {
    if measurement.cycle == 0 { return "" }
    let all = clocks.filter {
      let target = $0.measurement.target
      return target.agreement == measurement.target.agreement
        && target.target == measurement.target.target
    }
    let holder = measurement.holder.map { say(.withWhom, symbols.text(of: $0)) } ?? ""
    let longest = all.map { $0.measurement.elapsed }.max() ?? .zero
    let isLongest = all.count > 1 && measurement.elapsed == longest ? say(.theLongest) : ""
    let number = say(.nthOf, "\(measurement.cycle)", "\(all.count)")
    return " (\(number)\(isLongest)\(holder))"
  }

  /// Who had the counted time of a clock and, where it was breached, which promises were not kept.
  func attributionLines(_ proof: Proof) -> [String] {
    let names = HolderNames(rulebook, symbols)
    let known = proof.shares.filter { $0.holder.field != nil || proof.shares.count > 1 }
    let shares = known.filter { $0.counted > .zero || $0.visits > 1 }.map { share in
      say(.withCounted, names.title(of: share.holder, say), "\(share.counted)")
        + (share.visits > 1 ? say(.inStays, "\(share.visits)") : "")
    }
    guard let attribution = proof.attribution else {
      return shares.isEmpty ? [] : [shares.joined(separator: ", ")]
    }
    let overruns = attribution.overruns.map { overrun in
      let name = rulebook.targets[rulebook.target(at: overrun.target).number]
      let holder = overrun.holder.map { " (\(symbols.text(of: $0)))" } ?? ""
      return say(
        .beyondPromise, "\(name.agreement) \(name.target)\(holder)",
        threshold(rulebook.limit(at: overrun.target)), "\(overrun.deadline)", "\(overrun.cost)")
    }
    let judgement = attribution.metHadAllKept.map { met in
      say(met ? .hadKeptMet : .hadKeptBreached)
    }
    return (shares.isEmpty ? [] : [shares.joined(separator: ", ")]) + overruns
      + [judgement].compactMap { $0 }
  }

  /// What is said of the targets that measured nothing.
  var otherLines: [String] {
    let unlimited = uncovered.map { place in
      let target = target(place)
      return say(.noEntry, "\(target.agreement) \(target.target)")
    }
    let idle = notStarted.map { place in
      let target = target(place)
      return say(.notStarted, "\(target.agreement) \(target.target)")
    }
    let outside = agreementsOutside.joined(separator: ", ")
    let agreements =
      clocks.isEmpty && uncovered.isEmpty && notStarted.isEmpty
      ? [say(.noneCovers)]
      : outside.isEmpty ? [] : [say(.notCoveredBy, outside)]
    return unlimited + idle + agreements + calendarWarnings.map { say(.warningOf, say.own($0)) }
  }
}

extension ExplainInput {
  /// `verdict excluded, met without that`.
  func verdict(of measurement: Measurement) -> String {
    let raw = measurement.exclusion == nil ? "" : say(.withoutThat, word(measurement.raw))
    return say(.verdictIs, word(measurement.outcome)) + raw
  }

  /// The grade, and what could be otherwise.
  func evidence(of measurement: Measurement) -> String {
    let doubt =
      switch measurement.doubt {
      case .none: ""
      case .couldBeMet: say(.mightBeMet)
      case .couldBeBreached: say(.mightBeBreached)
      }
    return say(.grade, measurement.grade.rawValue) + doubt
  }

  /// An outcome in a word.
  func word(_ outcome: Outcome) -> String {
    switch outcome {
    case .met: say(.isMet)
    case .breached: say(.isBreached)
    case .running: say(.isRunning)
    case .overdue: say(.isOverdue)
    case .excluded: say(.isExcluded)
    case .unmeasurable: say(.isUnmeasurable)
    }
  }

  /// What the tool itself says, and what a difference may come from.
  func text(of judgement: ToolJudgement) -> String {
    let verdict = judgement.verdict.outcome.map { word($0) } ?? say(.none)
    guard let difference = judgement.difference else { return say(.asHere, verdict) }
    return say(.differs, verdict, difference.rawValue, say.own(difference.sentence))
  }
}
