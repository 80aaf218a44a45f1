/// What an agreement is between: with a customer, within the provider, or with a supplier.
package enum AgreementKind: String, CaseIterable, Hashable, Sendable {
  case sla
  case ola
  /// An underpinning contract with an external supplier.
  case uc

  /// In capitals, for people: `SLA`.
  package var title: String { rawValue.uppercased() }
}
