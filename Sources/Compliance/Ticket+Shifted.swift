import CivilTime
import ServiceModel

extension Ticket {
  /// The ticket with all its stamps and changes read one and two hours later and earlier.
  var shifted: [Ticket] { [1, -1, 2, -2].map { shifted(by: .hours($0)) } }

  private func shifted(by length: Seconds) -> Ticket {
    var ticket = self
    for index in stamps.indices {
      if case .at(let instant) = stamps[index] { ticket.stamps[index] = .at(instant + length) }
    }
    ticket.changes = changes.map {
      Change(at: $0.at + length, field: $0.field, from: $0.from, to: $0.to)
    }
    return ticket
  }
}
