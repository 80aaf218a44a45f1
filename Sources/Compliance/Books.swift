package import CivilTime

/// Where every row and every clock of a run ended.
package struct Books: Hashable, Sendable {
  package var rowsRead = 0
  /// Rows that could not be used.
  package var rowsRejected = 0
  /// Tickets; for snapshots the rows beyond a ticket's first are counted in `rowsMerged`.
  package var tickets = 0
  package var rowsMerged = 0
  /// Tickets created at the as-of or later: not known yet.
  package var ticketsNotYetCreated = 0
  /// Tickets in the scope of at least one target.
  package var ticketsCovered = 0
  /// Tickets that no target of any agreement covers.
  package var ticketsUncovered = 0
  /// Tickets times the targets in whose scope and limits they are.
  package var clocks = 0
  /// Tickets times the targets that have them in scope and have no limit for them.
  package var withoutLimit = 0
  /// Tickets times the targets in whose scope they are and whose clock has not started.
  package var notStarted = 0
  /// Open time of all clocks that could be read, counted and not; and as posted to the accounts.
  package var clockSeconds = Seconds.zero
  package var accountSeconds = Seconds.zero
  /// The outcomes of all clocks.
  package var outcomes = Counts()

  package init() {}

  /// The laws that do not hold; none where the books close.
  package var faults: [String] {
    var faults: [String] = []
    if rowsRead != tickets + rowsMerged + rowsRejected {
      faults.append(
        "rows read \(rowsRead) are not tickets \(tickets) + merged \(rowsMerged)"
          + " + rejected \(rowsRejected)")
    }
    if tickets != ticketsCovered + ticketsUncovered + ticketsNotYetCreated {
      faults.append(
        "tickets \(tickets) are not covered \(ticketsCovered) + uncovered"
          + " \(ticketsUncovered) + not yet created \(ticketsNotYetCreated)")
    }
    if clockSeconds != accountSeconds {
      faults.append(
        "the clocks show \(clockSeconds), their accounts hold \(accountSeconds)")
    }
    if clocks != outcomes.clocks {
      faults.append("clocks \(clocks) are not the sum of their outcomes \(outcomes.clocks)")
    }
    return faults
  }
}

extension Books: CodedNumbers {
  /// Without accounts and outcomes, which are those of the cells.
  package mutating func code(beside other: Books, by coder: inout some NumberCoder) {
    coder.count(&rowsRead, other.rowsRead)
    coder.count(&rowsRejected, other.rowsRejected)
    coder.count(&tickets, other.tickets)
    coder.count(&rowsMerged, other.rowsMerged)
    coder.count(&ticketsNotYetCreated, other.ticketsNotYetCreated)
    coder.count(&ticketsCovered, other.ticketsCovered)
    coder.count(&ticketsUncovered, other.ticketsUncovered)
    coder.count(&clocks, other.clocks)
    coder.count(&withoutLimit, other.withoutLimit)
    coder.count(&notStarted, other.notStarted)
    coder.seconds(&clockSeconds, other.clockSeconds)
  }

  package static func += (left: inout Books, right: Books) {
    left.add(right)
    left.accountSeconds += right.accountSeconds
    left.outcomes += right.outcomes
  }
}
