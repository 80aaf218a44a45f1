package import CivilTime

/// Clocks that are left out of the adjusted attainment, why, and who says so.
package struct Exclusion: Hashable, Sendable {
  package let condition: Condition
  /// The ids of the only tickets that it is for; any ticket where there are none.
  package let tickets: Set<[UInt8]>
  /// The ids of the only targets that it is for; any target where there are none.
  package let targets: [String]
  package let reason: String
  package let evidence: String
  package let approvedBy: String
  /// The first instant from which it no longer holds: clocks that end later are not left out.
  package let expiry: Instant?
  /// Where it stands: a file, and for one of a list its line.
  package let place: String

  package init(
    condition: Condition = Condition(), tickets: Set<[UInt8]> = [], targets: [String] = [],
    reason: String, evidence: String = "", approvedBy: String = "", expiry: Instant? = nil,
    place: String = ""
  ) {
    self.condition = condition
    self.tickets = tickets
    self.targets = targets
    self.reason = reason
    self.evidence = evidence
    self.approvedBy = approvedBy
    self.expiry = expiry
    self.place = place
  }
}

extension AgreementVersion {
  /// The place of the first exclusion that holds for a clock; nothing where none does.
  ///
  /// `end` is the clock's stop, or the last second before the as-of where it runs. Cost: the exclusions that name no ticket,
  /// and one look-up for all that do.
  package func exclusion(
    of ticket: borrowing Ticket, target: String, end: Instant
  ) -> Int? {
    if exclusions.isEmpty { return nil }
    let values = ticket.values
    let first = generalExclusions.first { exclusions[$0].holds(values, target, end) }
    let own = ticketExclusions.isEmpty ? nil : ticketExclusions[ticket.id]
    guard let found = own?.first(where: { exclusions[$0].holds(values, target, end) }) else {
      return first
    }
    return min(found, first ?? found)
  }
}

extension Exclusion {
  fileprivate func holds(_ values: [Symbol], _ target: String, _ end: Instant) -> Bool {
    if !targets.isEmpty, !targets.contains(target) { return false }
    if let expiry, end >= expiry { return false }
    return condition.holds(values)
  }
}
