import CivilTime
import ServiceModel

/// When a ticket with a history was resolved and opened again, as far as it is known.
///
/// Its changes of status tell the resolutions and reopenings; the stamp tells the last resolution to
/// the second, unless a reopening came after it.
struct Resolutions {
  /// The stops, ascending, and the reopening that followed each.
  private(set) var runs: [(stop: Instant, reopened: Instant?)] = []
  /// From the change of status to a stamp that is later: no work was done in it.
  private(set) var untilStamp: Interval?

  /// `stamp` is that of the resolution, if it is known; changes from the as-of on are left out.
  init(of ticket: borrowing Ticket, by finished: [Symbol], stamp: Instant?, asOf: Instant) {
    addRuns(of: ticket, by: finished, asOf)
    guard let stamp else { return }
    guard let last = runs.last else {
      runs = [(stamp, nil)]
      return
    }
    if let reopened = last.reopened {
      if stamp >= reopened { runs.append((stamp, nil)) }
      return
    }
    let reopened = runs.count > 1 ? runs[runs.count - 2].reopened : nil
    guard stamp >= reopened ?? stamp else { return }
    runs[runs.count - 1].stop = stamp
    if stamp > last.stop { untilStamp = Interval(start: last.stop, end: stamp) }
  }

  private mutating func addRuns(
    of ticket: borrowing Ticket, by finished: [Symbol], _ asOf: Instant
  ) {
    var entered: Instant?
    for change in ticket.changes where change.field == .status && change.at < asOf {
      if finished.contains(change.to) {
        entered = entered ?? change.at
      } else if let stop = entered {
        runs.append((stop, change.at))
        entered = nil
      }
    }
    if let entered { runs.append((entered, nil)) }
  }
}
