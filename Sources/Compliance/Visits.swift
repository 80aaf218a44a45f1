package import CivilTime
package import ServiceModel

extension Assessor {
  /// The stays of a ticket with the holders that a target measures.
  func visits(of ticket: borrowing Ticket, _ policy: ClockPolicy) -> Courses {
    guard let visits = policy.visits, let created = ticket.instant(of: .created) else {
      return .unmeasurable(.startMissing, start: nil)
    }
    let acceptances = policy.to.isEmpty ? [] : acceptances(of: ticket, policy)
    let stays = stays(of: ticket, from: created, visits).map { accepted($0, by: acceptances) }
    if stays.isEmpty { return .notStarted }
    switch visits.per {
    case .visit: return .several(stays.enumerated().map { $1.course(cycle: $0 + 1) })
    case .ticket: return .several(joined(stays))
    }
  }

  /// A stay ends where the holder changes or the work on the ticket ends.
  private func stays(
    of ticket: borrowing Ticket, from created: Instant, _ visits: Visits
  ) -> [Stay] {
    let ends = workingStretches(of: ticket, from: created)
    return ticket.holdings(of: visits.field, from: created, asOf: asOf).flatMap { holding in
      let isMeasured =
        visits.holders.isEmpty
        ? holding.holder != .missing : visits.holders.contains(holding.holder)
      if !isMeasured { return [Stay]() }
      return ends.compactMap { stretch in
        let start = max(holding.start, stretch.start)
        let end = Instant.earlier(holding.end, stretch.end)
        return end.map { start < $0 } ?? true
          ? Stay(holder: holding.holder, start: start, stop: end, field: visits.field) : nil
      }
    }.sorted { $0.start < $1.start }
  }

  /// The stretches in which the ticket was worked on: not resolved and not called off.
  private func workingStretches(
    of ticket: borrowing Ticket, from created: Instant
  ) -> [(start: Instant, end: Instant?)] {
    let ends = rulebook.statuses.finished + rulebook.statuses.cancelled
    let stamp = known(ticket.instant(of: .resolved)) ?? known(ticket.instant(of: .closed))
    let resolutions = Resolutions(of: ticket, by: ends, stamp: stamp, asOf: asOf)
    var stretches: [(start: Instant, end: Instant?)] = []
    var start: Instant? = created
    for run in resolutions.runs {
      // Work ended with the change of status, although the stamp may be later.
      let end = resolutions.untilStamp.flatMap { $0.end == run.stop ? $0.start : nil } ?? run.stop
      if let start { stretches.append((start, end)) }
      start = run.reopened
    }
    if let start { stretches.append((start, nil)) }
    return stretches
  }

  /// When something stops the target's clock, such as an acceptance, in order.
  private func acceptances(of ticket: borrowing Ticket, _ policy: ClockPolicy) -> [Instant] {
    let stops = ClockPolicy(from: [], to: policy.to, resolutionResponds: false)
    return ClockEvents(of: ticket, stops, rulebook.statuses, asOf: asOf).events
      .filter { $0.kind == .stop }.map { $0.at }
  }

  /// The stay up to the first acceptance in it.
  private func accepted(_ stay: Stay, by acceptances: [Instant]) -> Stay {
    let end = stay.stop ?? asOf
    guard let first = acceptances.first(where: { $0 >= stay.start && $0 < end }) else {
      return stay
    }
    return Stay(holder: stay.holder, start: stay.start, stop: first, field: stay.field)
  }

  /// One course a holder, which stands still while the ticket is elsewhere.
  private func joined(_ stays: [Stay]) -> [Course] {
    var holders: [Symbol] = []
    for stay in stays where !holders.contains(stay.holder) { holders.append(stay.holder) }
    return holders.enumerated().map { number, holder in
      let own = stays.filter { $0.holder == holder }
      var course = Course(start: own[0].start, stop: own[own.count - 1].stop)
      course.cycle = number + 1
      course.holder = holder
      for (stay, next) in zip(own, own.dropFirst()) {
        guard let stop = stay.stop, stop < next.start else { continue }
        course.gaps.append(
          PausedStretch(Interval(start: stop, end: next.start), .elsewhere))
      }
      return course
    }
  }
}

/// One stay of a ticket with a holder.
private struct Stay {
  let holder: Symbol
  let start: Instant
  let stop: Instant?
  let field: TicketField

  func course(cycle: Int) -> Course {
    var course = Course(start: start, stop: stop)
    course.cycle = cycle
    course.holder = holder
    return course
  }
}

/// A stretch in which one value of a field held.
package struct Holding: Hashable, Sendable {
  package let holder: Symbol
  package let start: Instant
  /// None where it holds at the as-of.
  package let end: Instant?
}

extension Ticket {
  /// Who held the ticket from an instant on, by one field, without gaps and without a holding of no
  /// length.
  ///
  /// Cost: the ticket's changes. Example: of a ticket whose supplier was A, then B, then A again, the suppliers from its
  /// creation on are A, B and A.
  package func holdings(of field: TicketField, from start: Instant, asOf: Instant) -> [Holding] {
    var holdings: [Holding] = []
    eachHolding(of: field, from: start, asOf: asOf) { holdings.append($0) }
    return holdings
  }

  /// Hands out the same one after the other.
  ///
  /// Neighbours of one holder are one: what happened within a second between them left no time.
  @inline(__always)
  func eachHolding(
    of field: TicketField, from start: Instant, asOf: Instant, _ body: (Holding) -> Void
  ) {
    var known: Holding?
    var holder = value(of: field, at: start) ?? .missing
    var since = start
    let changes = changes.span
    for index in changes.indices where changes[index].field == field {
      let change = changes[index]
      if change.at <= start || change.at >= asOf || change.to == holder { continue }
      if change.at > since {
        Holding.add(Holding(holder: holder, start: since, end: change.at), to: &known, body)
      }
      holder = change.to
      since = change.at
    }
    Holding.add(Holding(holder: holder, start: since, end: nil), to: &known, body)
    if let known { body(known) }
  }
}

extension Holding {
  /// Goes on with the one before where the holder is the same, else hands that out.
  @inline(__always)
  fileprivate static func add(
    _ next: Holding, to known: inout Holding?, _ body: (Holding) -> Void
  ) {
    guard let last = known else {
      known = next
      return
    }
    if last.holder == next.holder {
      known = Holding(holder: last.holder, start: last.start, end: next.end)
    } else {
      body(last)
      known = next
    }
  }
}

extension Instant {
  /// The earlier of two ends, of which none is never.
  fileprivate static func earlier(_ one: Instant?, _ other: Instant?) -> Instant? {
    guard let one else { return other }
    guard let other else { return one }
    return min(one, other)
  }
}
