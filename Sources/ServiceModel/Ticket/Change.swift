package import CivilTime

/// One change of a field.
package struct Change: Hashable, Sendable {
  package let at: Instant
  package let field: TicketField
  /// What the field held before; none where the history does not say.
  package let from: Symbol?
  package let to: Symbol

  package init(at: Instant, field: TicketField, from: Symbol? = nil, to: Symbol) {
    self.at = at
    self.field = field
    self.from = from
    self.to = to
  }
}

extension Ticket {
  /// What a field held at an instant, the changes of that second included.
  ///
  /// Before the first change of a field it is what that change says it was; nothing where that is
  /// not said. A field that never changed holds what the last row says.
  /// Cost: the number of changes.
  package func value(of field: TicketField, at instant: Instant) -> Symbol? {
    var before: Symbol?
    for change in changes where change.field == field {
      if change.at > instant { return before ?? change.from }
      before = change.to
    }
    return before ?? values[field.index]
  }

  /// What all fields held at an instant, the changes of that second included.
  ///
  /// Where a field's value is not known it is the earliest that is.
  package func values(at instant: Instant) -> [Symbol] {
    guard changes.contains(where: { $0.at > instant }) else { return values }
    var then = values
    for change in changes.reversed() where change.at > instant {
      then[change.field.index] = change.from ?? change.to
    }
    for change in changes where change.at <= instant {
      then[change.field.index] = change.to
    }
    return then
  }

  /// Puts the same in memory that is used again.
  package func copyValues(at instant: Instant, into then: inout [Symbol]) {
    if then.count != values.count { then = Array(repeating: .missing, count: values.count) }
    for field in values.indices { then[field] = values[field] }
    let changes = changes.span
    for index in changes.indices.reversed() where changes[index].at > instant {
      then[changes[index].field.index] = changes[index].from ?? changes[index].to
    }
    for index in changes.indices where changes[index].at <= instant {
      then[changes[index].field.index] = changes[index].to
    }
  }

  /// The ticket as it was known just before an instant: later changes undone.
  ///
  /// Stamps stay; whoever reads them compares them with the as-of.
  package func known(before asOf: Instant) -> Ticket {
    var ticket = copy self
    ticket.values = values(at: asOf - Seconds(1))
    ticket.changes.removeAll { $0.at >= asOf }
    return ticket
  }
}
