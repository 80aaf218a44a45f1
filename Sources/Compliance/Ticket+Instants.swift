import CivilTime
import ServiceModel

extension Ticket {
  /// The instant of a moment, where the ticket has one.
  ///
  /// Stands here and not beside the ticket because every clock asks, and a call into another module
  /// costs more than the answer.
  func instant(of moment: TicketMoment) -> Instant? {
    if case .at(let instant) = stamps[moment.index] { instant } else { nil }
  }
}
