/// A column of a ticket that scopes, thresholds, exclusions and breakdowns may name.
///
/// The first ones are every ticket's; `fields:` in `attain.yaml` adds further ones behind them.
@usableFromInline package struct TicketField: Hashable, Sendable {
  /// The place of the field's value in a ticket's list of symbols.
  @usableFromInline package let index: Int

  @inlinable package init(index: Int) { self.index = index }

  /// The names of the fields that every ticket has, by index.
  package static let standardNames = [
    "status", "type", "priority", "customer", "service", "category", "group", "supplier",
  ]

  @inlinable package static var status: TicketField { TicketField(index: 0) }
  @inlinable package static var type: TicketField { TicketField(index: 1) }
  package static var priority: TicketField { TicketField(index: 2) }
  package static var customer: TicketField { TicketField(index: 3) }
  package static var service: TicketField { TicketField(index: 4) }
  package static var category: TicketField { TicketField(index: 5) }
  package static var group: TicketField { TicketField(index: 6) }
  package static var supplier: TicketField { TicketField(index: 7) }
}

/// The names of all fields of a project, in the order of their indices.
package struct TicketFields: Hashable, Sendable {
  package let names: [String]

  /// The standard fields and then a project's own.
  package init(own: [String] = []) { names = TicketField.standardNames + own }

  package subscript(name: String) -> TicketField? {
    names.firstIndex(of: name).map { TicketField(index: $0) }
  }

  package func name(of field: TicketField) -> String { names[field.index] }
  package var count: Int { names.count }
}
