import ServiceModel

/// What each status says of a ticket's life, found by one look.
struct StatusTable: Sendable {
  private let lives: [Life]

  private enum Life: UInt8 {
    case open, finished, cancelled, both
  }

  init(_ groups: StatusGroups) {
    let named = groups.finished + groups.cancelled
    let largest = Int(named.map { $0.id }.max() ?? 0)
    lives = (0...largest).map { id in
      let status = Symbol(id: UInt32(id))
      let isFinished = groups.finished.contains(status)
      return groups.cancelled.contains(status)
        ? (isFinished ? .both : .cancelled) : isFinished ? .finished : .open
    }
  }

  /// Whether the ticket was called off.
  @inline(__always)
  func isCancelled(_ status: Symbol) -> Bool { life(status).rawValue >= Life.cancelled.rawValue }

  /// Whether the work is done.
  @inline(__always)
  func isFinished(_ status: Symbol) -> Bool {
    let life = life(status)
    return life == .finished || life == .both
  }

  /// Whether work on the ticket is over: done or called off.
  @inline(__always)
  func isEnd(_ status: Symbol) -> Bool { life(status) != .open }

  @inline(__always)
  private func life(_ status: Symbol) -> Life {
    Int(status.id) < lives.count ? lives[Int(status.id)] : .open
  }
}
