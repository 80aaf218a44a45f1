/// A moment in a ticket's life that an export has a column for.
///
/// The first ones are every ticket's; `moments:` in `attain.yaml` adds further ones behind them.
@usableFromInline package struct TicketMoment: Hashable, Sendable {
  /// The place of the moment in a ticket's list of stamps.
  @usableFromInline package let index: Int

  @inlinable package init(index: Int) { self.index = index }

  @inlinable package static var created: TicketMoment { TicketMoment(index: 0) }
  @inlinable package static var firstResponse: TicketMoment { TicketMoment(index: 1) }
  @inlinable package static var resolved: TicketMoment { TicketMoment(index: 2) }
  @inlinable package static var closed: TicketMoment { TicketMoment(index: 3) }

  /// The names of the moments that every ticket has, by index.
  package static let standardNames = ["created", "first-response", "resolved", "closed"]

  /// The moments that every ticket has.
  package static let standard = standardNames.indices.map { TicketMoment(index: $0) }

  /// How many moments a project may have, those of every ticket among them.
  package static let limit = 8
}

/// The names of all moments of a project, in the order of their indices.
package struct TicketMoments: Hashable, Sendable {
  package let names: [String]

  /// The moments of every ticket and then a project's own.
  package init(own: [String] = []) { names = TicketMoment.standardNames + own }

  package subscript(name: String) -> TicketMoment? {
    names.firstIndex(of: name).map { TicketMoment(index: $0) }
  }
}
