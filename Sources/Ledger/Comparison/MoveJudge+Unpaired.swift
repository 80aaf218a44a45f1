import CivilTime
import Compliance
import ServiceModel

/// Of clocks that only one of two readings has.
extension MoveJudge {
  /// What the ledger says of a clock that is new in the month.
  struct Past {
    /// The clocks of its ticket that were published with the month.
    let published: [ListedClock]
    /// When the same clock stopped, as another sealed month has it.
    let stopElsewhere: Instant?
    /// Whether any month sealed by then has the ticket.
    let isKnown: Bool
  }

  /// Of a clock that is new in the month; `ticket` is what is known of it now, where it was looked up.
  func verdict(came known: ListedClock, _ past: Past, _ ticket: KnownTicket?) -> Verdict {
    if !difference.published.targets.contains(known.target) {
      return (.agreement, "the target is new")
    }
    let mayHaveChanged = difference.mayHaveChanged(in: known.file)
    if !past.isKnown, mayHaveChanged { return (.lateRow, "\(known.file):\(known.line)") }
    if mayHaveChanged {
      if let before = past.stopElsewhere, let now = known.stop, before != now {
        return (.changedStamp, instants("stop", before, now))
      }
      let changes = past.published.lazy.compactMap { change(of: $0, ticket) }
      if let change = changes.first { return change }
    }
    if let found = definitions(of: known) ?? history(known.file) { return found }
    // Neither the fields of the row nor what is made of it are others.
    return mayHaveChanged && !difference.knowsChanges && !past.published.isEmpty
      ? (.changedStamp, "counted in another month or not at all") : unexplained
  }

  /// Of a clock that is in no month any more; without a ticket no row of it is left.
  func verdict(left published: ListedClock, _ ticket: KnownTicket?) -> Verdict {
    if !difference.known.targets.contains(published.target) {
      return (.agreement, "the target is gone")
    }
    guard let ticket else {
      return (.rowGone, "it stood at \(published.file):\(published.line)")
    }
    let mayHaveChanged =
      difference.mayHaveChanged(in: published.file) || difference.mayHaveChanged(in: ticket.file)
    if mayHaveChanged, let change = change(of: published, ticket) { return change }
    if let found = definitions(of: published) ?? history(ticket.file) { return found }
    // Neither the fields of the row nor what is made of it are others.
    return mayHaveChanged && !difference.knowsChanges && published.start != nil
      ? (.changedStamp, instants("start", published.start, nil)) : unexplained
  }

  /// What of a ticket is not as one of its clocks had it.
  private func change(of published: ListedClock, _ ticket: KnownTicket?) -> Verdict? {
    guard let ticket else { return nil }
    if published.created != ticket.created {
      return (.changedStamp, instants("created", published.created, ticket.created))
    }
    return field(published, ticket.fields).map { (.changedField, $0) }
  }
}
