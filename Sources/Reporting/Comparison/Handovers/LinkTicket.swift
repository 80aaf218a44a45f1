package import CivilTime

/// A ticket of one of two projects, as far as it says how both are linked.
package struct LinkTicket: Hashable, Sendable {
  package let id: [UInt8]
  /// What is the same in both projects; empty where the ticket does not say.
  package let link: [UInt8]
  /// To whom it was handed over; empty where to nobody.
  package let side: [UInt8]
  /// When it was handed over, or when it was accepted.
  package let at: Instant?

  package init(id: [UInt8], link: [UInt8], side: [UInt8], at: Instant?) {
    (self.id, self.link, self.side, self.at) = (id, link, side, at)
  }
}
