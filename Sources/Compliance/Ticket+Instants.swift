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

  /// The stamp that answers whoever asked at `start`: that of the first response, or that of the resolution where
  /// there is none or it came later.
  ///
  /// A resolution before the start answered nobody.
  @inline(__always)
  func answer(from start: Instant) -> Stamp {
    let response = stamps[TicketMoment.firstResponse.index]
    let resolution = stamps[TicketMoment.resolved.index]
    switch (response, resolution) {
    case (.missing, _): return resolution
    case (.at(let responded), .at(let resolved)) where resolved < responded && resolved >= start:
      return resolution
    default: return response
    }
  }

  /// The stamp of the resolution, or else of the closing.
  var endStamp: Instant? { instant(of: .resolved) ?? instant(of: .closed) }

  /// Whether a change tells the status, and not its row alone.
  var tellsStatus: Bool { hasHistory && changes.contains { $0.field == .status } }
}
