import ServiceModel

/// What each status says of a ticket's life, found by one look.
struct StatusTable: Sendable {
  private let lives: [Life]

  private enum Life: UInt8 {
    case open, finished, cancelled
  }

  init(_ groups: StatusGroups) {
    let named = groups.finished + groups.cancelled
    let largest = Int(named.map { $0.id }.max() ?? 0)
    lives = (0...largest).map { id in
      let status = Symbol(id: UInt32(id))
      return groups.cancelled.contains(status)
        ? .cancelled : groups.finished.contains(status) ? .finished : .open
    }
  }

  /// Whether the ticket was called off.
  @inline(__always)
  func isCancelled(_ status: Symbol) -> Bool { life(status) == .cancelled }

  /// Whether work on the ticket is over: done or called off.
  @inline(__always)
  func isEnd(_ status: Symbol) -> Bool { life(status) != .open }

  @inline(__always)
  private func life(_ status: Symbol) -> Life {
    Int(status.id) < lives.count ? lives[Int(status.id)] : .open
  }
}
