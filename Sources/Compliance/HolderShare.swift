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
    for stay in stays(of: ticket, in: clock.interval) {
      var counted = clock.hours.openTime(in: stay.interval)
      for stretch in clock.stretches {
        guard let paused = stretch.interval.intersection(stay.interval) else { continue }
        counted -= clock.hours.openTime(in: paused)
      }
      if let place = shares.firstIndex(where: { $0.holder == stay.holder }) {
        shares[place].counted += counted
        shares[place].visits += 1
      } else {
        shares.append(HolderShare(holder: stay.holder, counted: counted, visits: 1))
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
  func stays(
    of ticket: borrowing Ticket, in interval: Interval
  ) -> [(holder: Holder, interval: Interval)] {
    var bounds: Set<Instant> = [interval.start]
    for change in ticket.changes
    where interval.contains(change.at) && rulebook.holders.contains(change.field) {
      bounds.insert(change.at)
    }
    let starts = bounds.sorted()
    var stays: [(holder: Holder, interval: Interval)] = []
    for (place, start) in starts.enumerated() {
      let end = place + 1 < starts.count ? starts[place + 1] : interval.end
      let holder = holder(of: ticket, at: start)
      if let last = stays.last, last.holder == holder {
        stays[stays.count - 1].interval = Interval(start: last.interval.start, end: end)
      } else {
        stays.append((holder, Interval(start: start, end: end)))
      }
    }
    return stays
  }

  private func holder(of ticket: borrowing Ticket, at instant: Instant) -> Holder {
    for (place, field) in rulebook.holders.enumerated() {
      if let value = ticket.value(of: field, at: instant), value != .missing {
        return Holder(field: place, value: value)
      }
    }
    return .nobody
  }
}
