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
    let rules = difference.agreement(agreement) ?? difference.exclusions(agreement)
    let isByRule = hasOtherExclusion && rules != nil
    if let later = laterStop(published, known) { return (.laterAsOf, later) }
    if mayHaveChanged, let stamp = stamp(published, known) { return (.changedStamp, stamp) }
    if mayHaveChanged, !isByRule, let field = field(published, known) {
      return (.changedField, field)
    }
    if hasOtherExclusion { return (.exclusion, exclusion(published, known)) }
    if difference.suspensions(agreement) != nil, hasOtherPauses(published, known) {
      return (.suspension, "\(lengths(published)) paused then, \(lengths(known)) now")
    }
    return definitions(of: known)
      ?? (mayHaveChanged && difference.hasOtherHistory
        ? (.history, "the ticket's changes in the history") : unexplained)
  }

  /// Of a clock that is new in the month; `others` are those of its ticket that were published with the
  /// month, `isKnown` says whether any month sealed by then has the ticket.
  func verdict(came known: ListedClock, others: [ListedClock], isKnown: Bool) -> Verdict {
    let place = "\(known.file):\(known.line)"
    let mayHaveChanged = difference.mayHaveChanged(in: known.file)
    if !isKnown, mayHaveChanged { return (.lateRow, place) }
    if !difference.published.targets.contains(known.target) {
      return (.agreement, "the target is new")
    }
    if mayHaveChanged, let other = others.first {
      if other.created != known.created {
        return (.changedStamp, instants("created", other.created, known.created))
      }
      if let field = field(other, known) { return (.changedField, field) }
    }
    if let found = definitions(of: known) {
      return found
    }
    return mayHaveChanged
      ? (.changedStamp, "counted in another month or not at all, \(place)") : unexplained
  }

  /// Of a clock that is in no month any more.
  func verdict(left published: ListedClock, isPresent: Bool) -> Verdict {
    if !isPresent { return (.rowGone, "it stood at \(published.file):\(published.line)") }
    if !difference.known.targets.contains(published.target) {
      return (.agreement, "the target is gone")
    }
    if let found = definitions(of: published) {
      return found
    }
    return difference.mayHaveChanged(in: published.file)
      ? (.changedField, "the target has no clock for the ticket any more") : unexplained
  }

  private var unexplained: Verdict { (.unexplained, "nothing that is sealed shows why") }

  /// A definition that is another than it was.
  private func definitions(of clock: ListedClock) -> Verdict? {
    if let file = difference.agreement(clock.target.agreement) { return (.agreement, file) }
    if let file = difference.calendar(clock.calendar, of: clock.target) {
      return (.calendar, file)
    }
    if let zone = difference.zone(of: clock.calendar, clock.target) { return (.zoneData, zone) }
    if let tool = difference.tool { return (.toolVersion, tool) }
    if let file = difference.project { return (.project, file) }
    return difference.asOf.map { (.laterAsOf, $0) }
  }
}

extension MoveJudge {
  /// A stop that only the later of the two as-ofs knows.
  private func laterStop(_ published: ListedClock, _ known: ListedClock) -> String? {
    guard difference.asOf != nil, published.stop != known.stop else { return nil }
    let first = min(difference.published.asOf, difference.known.asOf)
    let stops = [published.stop, known.stop].compactMap { $0 }
    return stops.contains { $0 >= first } ? instants("stop", published.stop, known.stop) : nil
  }

  private func stamp(_ published: ListedClock, _ known: ListedClock) -> String? {
    for (name, before, now) in [
      ("created", published.created, known.created), ("start", published.start, known.start),
      ("stop", published.stop, known.stop),
    ] where before != now { return instants(name, before, now) }
    return nil
  }

  /// Of the fields that both readings have, by name.
  private func field(_ published: ListedClock, _ known: ListedClock) -> String? {
    let before = Dictionary(
      zip(difference.published.fields, published.fields), uniquingKeysWith: { first, _ in first })
    for (name, value) in zip(difference.known.fields, known.fields) {
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

  private func instants(_ name: String, _ before: Instant?, _ now: Instant?) -> String {
    "\(name) \(before.map { "\($0)" } ?? "none") then, \(now.map { "\($0)" } ?? "none") now"
  }

  private func lengths(_ clock: ListedClock) -> String {
    clock.paused.map { "\($0.count) s" } ?? "nothing"
  }
}
