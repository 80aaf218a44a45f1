import CivilTime
import Compliance
import ServiceModel

/// Says why a clock moved: by the first cause for which the ledger has evidence.
struct MoveJudge {
  let difference: OriginDifference

  typealias Verdict = (cause: MoveCause, evidence: String)

  /// Of a clock that is there in both readings, in the same month or not.
  func verdict(_ published: ListedClock, _ known: ListedClock) -> Verdict {
    let mayHaveChanged =
      difference.mayHaveChanged(in: published.file) || difference.mayHaveChanged(in: known.file)
    let isExcluded = published.outcome == .excluded || known.outcome == .excluded
    let hasOtherExclusion =
      isExcluded && (published.outcome != known.outcome || published.reason != known.reason)
    let agreement = known.target.agreement
    let rules = difference.agreement(of: known) ?? difference.exclusions(agreement)
    let isByRule = hasOtherExclusion && rules != nil
    if mayHaveChanged, let stamp = stamp(published, known) { return (.changedStamp, stamp) }
    if mayHaveChanged, !isByRule, let field = field(published, known.fields) {
      return (.changedField, field)
    }
    if hasOtherExclusion { return (.exclusion, exclusion(published, known)) }
    if difference.suspensions(agreement) != nil, hasOtherPauses(published, known) {
      return (.suspension, "\(lengths(published)) paused then, \(lengths(known)) now")
    }
    if mayHaveChanged, let hold = hold(published, known) { return (.changedOnHold, hold) }
    if mayHaveChanged, let stop = laterStop(published, known) { return (.changedStamp, stop) }
    return definitions(of: known) ?? history(known.file) ?? unexplained
  }

  /// Of one that by what is known now was as of the sealed instant as it was published, of which only the as-of is
  /// another.
  func verdict(since published: ListedClock?, _ known: ListedClock?) -> Verdict {
    let (before, now) = (published?.stop, known?.stop)
    return (.laterAsOf, before == now ? difference.asOf : instants("stop", before, now))
  }

  var unexplained: Verdict { (.unexplained, "nothing that is sealed shows why") }

  /// A definition that is another than it was.
  func definitions(of clock: ListedClock) -> Verdict? {
    if let file = difference.agreement(of: clock) { return (.agreement, file) }
    if let file = difference.calendar(clock.calendar, of: clock.target) {
      return (.calendar, file)
    }
    if let zone = difference.zone(of: clock.calendar, clock.target) { return (.zoneData, zone) }
    if let tool = difference.tool { return (.toolVersion, tool) }
    return difference.project.map { (.project, $0) }
  }

  /// Changes of the ticket that are others.
  func history(_ file: String) -> Verdict? {
    difference.hasOtherChanges(in: file)
      ? (.history, "the ticket's changes in the history") : nil
  }
}

extension MoveJudge {
  private func stamp(_ published: ListedClock, _ known: ListedClock) -> String? {
    for (name, before, now) in [
      ("created", published.created, known.created), ("start", published.start, known.start),
      ("stop", published.stop, known.stop),
    ] where before != now && !isOfAsOf(before, now) { return instants(name, before, now) }
    return nil
  }

  /// Whether only the later of two as-ofs could know one of two stamps.
  private func isOfAsOf(_ before: Instant?, _ now: Instant?) -> Bool {
    let first = min(difference.published.asOf, difference.known.asOf)
    let stamps = [before, now].compactMap { $0 }
    return difference.hasOtherAsOf && stamps.count == 1 && stamps[0] >= first
  }

  /// What shows that a stamp says at or behind the as-of when a clock stopped, where nothing did, or the other way
  /// round: the ticket was finished, and its clock could not be read for that alone.
  private func laterStop(_ published: ListedClock, _ known: ListedClock) -> String? {
    let clocks = [published, known]
    guard difference.agreement(of: known) == nil, difference.project == nil,
      let finished = clocks.first(where: { $0.isFinishedWithoutStop }),
      let other = clocks.first(where: { $0.raw == .running || $0.raw == .overdue || $0.stop != nil }
      )
    else { return nil }
    let stop = other.stop.map { "\($0)" } ?? "behind the as-of"
    return finished == published ? "stop none then, \(stop) now" : "stop \(stop) then, none now"
  }

  /// Of the fields that both readings have, by name.
  func field(_ published: ListedClock, _ known: [String?]) -> String? {
    let before = Dictionary(
      zip(difference.published.fields, published.fields), uniquingKeysWith: { first, _ in first })
    for case (let name, let value?) in zip(difference.known.fields, known) {
      if let old = before[name], old != value { return "\(name) '\(old)' then, '\(value)' now" }
    }
    return nil
  }

  /// Of a clock that cannot be read lengths say nothing.
  private func hasOtherPauses(_ published: ListedClock, _ known: ListedClock) -> Bool {
    ![published.raw, known.raw].contains(.unmeasurable) && published.paused != known.paused
  }

  private func exclusion(_ published: ListedClock, _ known: ListedClock) -> String {
    if known.outcome != .excluded { return "no longer excluded: \(published.reason)" }
    return published.outcome == .excluded
      ? "excluded: \(published.reason) then, \(known.reason) now" : "excluded: \(known.reason)"
  }

  func instants(_ name: String, _ before: Instant?, _ now: Instant?) -> String {
    "\(name) \(before.map { "\($0)" } ?? "none") then, \(now.map { "\($0)" } ?? "none") now"
  }

  private func lengths(_ clock: ListedClock) -> String {
    clock.paused.map { "\($0.count) s" } ?? "nothing"
  }
}

extension ListedClock {
  /// Whether nothing says when it stopped, of a ticket that is finished.
  fileprivate var isFinishedWithoutStop: Bool {
    reason == UnmeasurableReason.finishedWithoutStop.rawValue
  }
}
