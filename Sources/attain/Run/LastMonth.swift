import CivilTime
import ServiceModel

/// The last month that the tickets cover whole, or the only one that they lie in.
struct LastMonth: TicketSink {
  private let zone: Zone
  private var earliestCreated: Instant?
  private var latestCreated: Instant?
  private var latest: Instant?

  init(zone: Zone) { self.zone = zone }

  mutating func take(_ ticket: borrowing Ticket) {
    for index in TicketMoment.standardNames.indices { take(ticket.stamps[index].instant) }
    guard let created = ticket[.created].instant else { return }
    if earliestCreated.map({ created < $0 }) ?? true { earliestCreated = created }
    if latestCreated.map({ created > $0 }) ?? true { latestCreated = created }
  }

  private mutating func take(_ instant: Instant?) {
    guard let instant else { return }
    if latest.map({ instant > $0 }) ?? true { latest = instant }
  }

  /// Adds what another worker saw.
  mutating func merge(_ other: LastMonth) {
    earliestCreated = [earliestCreated, other.earliestCreated].compactMap { $0 }.min()
    latestCreated = [latestCreated, other.latestCreated].compactMap { $0 }.max()
    latest = [latest, other.latest].compactMap { $0 }.max()
  }

  /// The month of the last creation where it is over, else the month before.
  ///
  /// It is over where something happened after it, or the last creation lies on its last date. Where
  /// nothing was created before it, the month before would have nothing to tell.
  var month: Month? {
    guard let latestCreated, let latest else { return nil }
    let lastDate = zone.local(at: latestCreated).date
    let month = lastDate.month
    let isOver = zone.local(at: latest).date.month > month || (lastDate + 1).month > month
    let isFirst = earliestCreated.map { zone.local(at: $0).date.month == month } ?? false
    return isOver || isFirst ? month : month - 1
  }
}
