package import CivilTime
package import ServiceModel

/// What a holder had of one clock.
package struct HolderShare: Hashable, Sendable {
  package let holder: Holder
  /// Counted time while the holder had the ticket.
  package internal(set) var counted: Seconds
  /// Stays within the clock.
  package internal(set) var visits: Int
}

/// Who has a ticket: a value of the field that says so.
package struct Holder: Hashable, Sendable {
  /// The place of the field in `Rulebook.holders`; none where no field holds a value.
  package let field: Int?
  package let value: Symbol

  package init(field: Int?, value: Symbol) {
    self.field = field
    self.value = value
  }

  /// Nobody is known to have the ticket.
  static var nobody: Holder { Holder(field: nil, value: .missing) }
}

extension Assessor {
  /// Who had the counted time of a clock, in the order in which they first had the ticket.
  ///
  /// The shares add up to the clock's elapsed time. Without a history it all goes to the last holder.
  func shares(
    of measurement: Measurement, _ clock: Clock, _ ticket: borrowing Ticket
  ) -> [HolderShare] {
    if !ticket.hasHistory {
      return [
        HolderShare(
          holder: lastHolder(ticket.values), counted: measurement.elapsed, visits: 1)
      ]
    }
    var shares: [HolderShare] = []
    eachStay(of: ticket, in: clock.interval) { holder, interval in
      let counted = clock.counted(in: interval)
      if let place = shares.firstIndex(where: { $0.holder == holder }) {
        shares[place].counted += counted
        shares[place].visits += 1
      } else {
        shares.append(HolderShare(holder: holder, counted: counted, visits: 1))
      }
    }
    return shares
  }

  /// The holder that some values name.
  func lastHolder(_ values: [Symbol]) -> Holder {
    for place in holders.indices where values[holders[place]] != .missing {
      return Holder(field: place, value: values[holders[place]])
    }
    return .nobody
  }

  /// Who had the ticket when, without gaps; neighbours differ.
  @inline(__always)
  func eachStay(
    of ticket: borrowing Ticket, in interval: Interval, _ body: (Holder, Interval) -> Void
  ) {
    var start = interval.start
    var since = start
    var current = holder(of: ticket, at: start)
    let changes = ticket.changes.span
    for index in changes.indices {
      let change = changes[index]
      // Of changes in one second the first look sees them all.
      guard change.at > since, change.at < interval.end, isHolder(change.field) else { continue }
      since = change.at
      let next = holder(of: ticket, at: since)
      if next == current { continue }
      body(current, Interval(start: start, end: since))
      current = next
      start = since
    }
    body(current, Interval(start: start, end: interval.end))
  }

  /// The same as a list.
  func stays(
    of ticket: borrowing Ticket, in interval: Interval
  ) -> [(holder: Holder, interval: Interval)] {
    var stays: [(holder: Holder, interval: Interval)] = []
    eachStay(of: ticket, in: interval) { stays.append(($0, $1)) }
    return stays
  }

  private func isHolder(_ field: TicketField) -> Bool {
    for holder in holders where holder == field.index { return true }
    return false
  }

  private func holder(of ticket: borrowing Ticket, at instant: Instant) -> Holder {
    for place in holders.indices {
      let field = TicketField(index: holders[place])
      if let value = ticket.value(of: field, at: instant), value != .missing {
        return Holder(field: place, value: value)
      }
    }
    return .nobody
  }
}
