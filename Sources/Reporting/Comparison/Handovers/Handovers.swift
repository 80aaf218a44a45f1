import CivilTime

/// Tickets of two projects linked by what is the same in both: when ours were handed over, and when theirs
/// were accepted.
///
/// Every ticket of either side is in exactly one place.
package struct Handovers: Sendable {
  /// A ticket that both have.
  struct Linked: Sendable {
    let ours: LinkTicket
    let theirs: LinkTicket

    enum State: String, CaseIterable, Sendable {
      case accepted
      /// The clocks of the tools differ, or it was accepted before it was handed over.
      case early = "accepted before sent"
      case notAccepted = "not accepted"
      case notSent = "not sent"
    }

    var state: State {
      guard let sent = ours.at else { return .notSent }
      guard let accepted = theirs.at else { return .notAccepted }
      return accepted < sent ? .early : .accepted
    }

    /// From the handover to the acceptance by the clock on the wall; below zero where it was early.
    var delay: Seconds? {
      guard let sent = ours.at, let accepted = theirs.at else { return nil }
      return accepted - sent
    }
  }

  /// Why a ticket is not linked.
  enum Reason: String, CaseIterable, Sendable {
    case notHandedOver = "not handed over"
    case otherSide = "of another side"
    case withoutLink = "without a link"
    case repeated = "link used before"
    case unmatched = "no match"
  }

  struct Unlinked: Sendable {
    let isOurs: Bool
    let ticket: LinkTicket
    let reason: Reason
  }

  /// In the order of our tickets.
  private(set) var linked: [Linked] = []
  /// Ours first, each in the order of their tickets.
  private(set) var unlinked: [Unlinked] = []
  package let ourCount: Int
  package let theirCount: Int

  /// Of all tickets of both projects; with a side, only those that were handed over to it are linked.
  ///
  /// Of tickets with one link the first one counts. Cost: one look for each ticket.
  package init(ours: [LinkTicket], theirs: [LinkTicket], side: [UInt8]? = nil) {
    (ourCount, theirCount) = (ours.count, theirs.count)
    var open: [[UInt8]: Int] = [:]
    var reasons = [Reason?](repeating: .unmatched, count: theirs.count)
    for (place, ticket) in theirs.enumerated() {
      if ticket.link.isEmpty {
        reasons[place] = .withoutLink
      } else if open[ticket.link] != nil {
        reasons[place] = .repeated
      } else {
        open[ticket.link] = place
      }
    }
    var seen: Set<[UInt8]> = []
    for ticket in ours {
      if let reason = Handovers.reason(ticket, side, seen) {
        unlinked.append(Unlinked(isOurs: true, ticket: ticket, reason: reason))
        continue
      }
      seen.insert(ticket.link)
      guard let place = open[ticket.link] else {
        unlinked.append(Unlinked(isOurs: true, ticket: ticket, reason: .unmatched))
        continue
      }
      linked.append(Linked(ours: ticket, theirs: theirs[place]))
      reasons[place] = nil
    }
    for (ticket, reason) in zip(theirs, reasons) {
      if let reason { unlinked.append(Unlinked(isOurs: false, ticket: ticket, reason: reason)) }
    }
  }

  /// Why a ticket of ours is not looked for.
  private static func reason(
    _ ticket: LinkTicket, _ side: [UInt8]?, _ seen: Set<[UInt8]>
  ) -> Reason? {
    if ticket.side.isEmpty { return .notHandedOver }
    if let side, ticket.side != side { return .otherSide }
    if ticket.link.isEmpty { return .withoutLink }
    return seen.contains(ticket.link) ? .repeated : nil
  }

  func count(isOurs: Bool, _ reason: Reason) -> Int {
    unlinked.count { $0.isOurs == isOurs && $0.reason == reason }
  }

  /// The laws of the books that do not hold; none where they close.
  package var faults: [String] {
    let ours = linked.count + unlinked.count { $0.isOurs }
    let theirs = linked.count + unlinked.count { !$0.isOurs }
    return ours == ourCount && theirs == theirCount
      ? []
      : [
        "\(ourCount) and \(theirCount) tickets are linked or not, \(ours) and \(theirs) are told"
      ]
  }
}
