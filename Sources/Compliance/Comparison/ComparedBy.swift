package import ServiceModel

/// Who is compared with whom: the values of a field with one another, or agreements.
package struct ComparedBy: Sendable {
  /// None: each agreement for itself.
  package let field: TicketField?
  /// How many months are counted together, the reporting month the last one; at least 1.
  package let monthCount: Int
  /// By the agreement's place: its provider as tickets name holders; missing where no rule names it.
  private let providers: [Symbol]
  private let holders: [TicketField]

  package init(_ field: TicketField?, monthCount: Int, _ rulebook: Rulebook) {
    self.field = field
    self.monthCount = max(1, monthCount)
    holders = rulebook.holders
    providers = rulebook.agreements.map { agreement in
      rulebook.symbols.known(Array(agreement.providerName.utf8).span)
    }
  }

  /// Who a clock belongs to; the missing value where agreements are compared.
  ///
  /// A stay belongs to its holder where that is the field compared, and to nobody where it could not be read; any other
  /// clock to the value by which it is judged.
  func subject(of measurement: Measurement, _ values: [Symbol], _ policy: ClockPolicy) -> Symbol {
    guard let field else { return .missing }
    if let visits = policy.visits, visits.field == field { return measurement.holder ?? .missing }
    return values[field.index]
  }

  /// Whether a holder is the one that a clock belongs to.
  func isOwn(_ holder: Holder, _ subject: Symbol, agreement: Int) -> Bool {
    guard let place = holder.field else { return false }
    guard let field else {
      return providers[agreement] != .missing && holder.value == providers[agreement]
    }
    return holders[place] == field && holder.value == subject
  }

  /// Whether time can be said to be with those who are compared: no ticket is held by a customer.
  package var areHolders: Bool { field.map { holders.contains($0) } ?? true }
}
