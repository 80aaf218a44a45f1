import CivilTime
import ServiceModel

extension Assessor {
  /// The tool's verdict of a ticket on a target, by its place in the rulebook's list.
  ///
  /// None where the verdict is not about the target, and none of a ticket that is not finished: what
  /// a tool says of an open ticket is a default.
  func verdict(of ticket: borrowing Ticket, on target: Int) -> ToolVerdict {
    guard ticket.verdict != .none, let targets = rulebook.verdictTargets,
      targets.contains(target), hasEnded(ticket)
    else { return .none }
    return ticket.verdict
  }

  private func hasEnded(_ ticket: borrowing Ticket) -> Bool {
    let end = ticket.endStamp
    if let end, end >= asOf { return false }
    let status = ticket.values[TicketField.status.index]
    return rulebook.statuses.isEnd(status) || end != nil && status == .missing
  }
}

extension ToolVerdict {
  /// What it comes to; nothing where there is none.
  package var outcome: Outcome? {
    switch self {
    case .none: nil
    case .met: .met
    case .breached: .breached
    }
  }

  /// Nothing but the tool vouches for a clock that cannot be read.
  var doubt: Doubt {
    switch self {
    case .none: .none
    case .met: .couldBeBreached
    case .breached: .couldBeMet
    }
  }
}
