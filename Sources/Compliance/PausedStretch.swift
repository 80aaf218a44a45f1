package import CivilTime
package import ServiceModel

/// A stretch of a clock that does not count, and its cause.
package struct PausedStretch: Hashable, Sendable {
  package let interval: Interval
  package let cause: Cause

  package enum Cause: Hashable, Sendable {
    /// A suspension, by its cause.
    case suspended(Symbol)
    /// A field held a value that pauses the clock.
    case pause(Pause)
    /// An event paused the clock.
    case event
    /// The ticket stood resolved before it was opened again.
    case resolved
    /// The ticket was with another holder.
    case elsewhere
  }

  package init(_ interval: Interval, _ cause: Cause) {
    self.interval = interval
    self.cause = cause
  }

  /// Whether somebody or something paused the clock: no suspension, and no time while the ticket was resolved or with
  /// another holder.
  var isPause: Bool {
    switch cause {
    case .pause, .event: true
    case .suspended, .resolved, .elsewhere: false
    }
  }

  /// Whether the ticket was with another holder than the clock's meanwhile, or resolved and with nobody.
  var isElsewhere: Bool { cause == .elsewhere || cause == .resolved }
}

extension [PausedStretch] {
  /// The same stretches cut to an interval, in order, each instant in one at most.
  ///
  /// Where several hold at once, the one that stands first in the list is the cause. Neighbours of
  /// one cause are one stretch. Cost: the number of stretches times those that hold at once.
  func flattened(in whole: Interval) -> [PausedStretch] {
    let cut = compactMap { stretch in
      stretch.interval.intersection(whole).map { PausedStretch($0, stretch.cause) }
    }
    if cut.count < 2 { return cut }
    if cut.areApart { return cut.reduce(into: []) { $0.extend($1) } }
    let order = cut.indices.sorted { (cut[$0].interval.start, $0) < (cut[$1].interval.start, $1) }
    let bounds = Set(cut.flatMap { [$0.interval.start, $0.interval.end] }).sorted()
    var active: [Int] = []
    var next = 0
    var flat: [PausedStretch] = []
    for (start, end) in zip(bounds, bounds.dropFirst()) {
      active.removeAll { cut[$0].interval.end <= start }
      while next < order.count, cut[order[next]].interval.start <= start {
        active.append(order[next])
        next += 1
      }
      guard let first = active.min() else { continue }
      flat.extend(PausedStretch(Interval(start: start, end: end), cut[first].cause))
    }
    return flat
  }

  /// Whether each begins where the one before has ended or later.
  private var areApart: Bool {
    for place in indices.dropFirst()
    where self[place].interval.start < self[place - 1].interval.end {
      return false
    }
    return true
  }

  private mutating func extend(_ stretch: PausedStretch) {
    if let last, last.cause == stretch.cause, last.interval.end == stretch.interval.start {
      let interval = Interval(start: last.interval.start, end: stretch.interval.end)
      self[count - 1] = PausedStretch(interval, last.cause)
    } else {
      append(stretch)
    }
  }
}

extension Ticket {
  /// The stretches in which a field held a value that pauses a clock; they may overlap.
  ///
  /// Of changes in one second only the last counts: a state without length pauses nothing.
  func heldStretches(_ pauses: [Pause], in interval: Interval) -> [PausedStretch] {
    guard let field = pauses.first?.field else { return [] }
    var stretches: [PausedStretch] = []
    if pauses.allSatisfy({ $0.field == field }) {
      eachHolding(of: field, from: interval.start, asOf: interval.end) { holding in
        guard let pause = pauses.first(where: { $0.value == holding.holder }) else { return }
        stretches.append(PausedStretch(holding, pause, in: interval))
      }
      return stretches
    }
    for pause in pauses {
      eachHolding(of: pause.field, from: interval.start, asOf: interval.end) { holding in
        if holding.holder == pause.value {
          stretches.append(PausedStretch(holding, pause, in: interval))
        }
      }
    }
    return stretches
  }
}

extension PausedStretch {
  fileprivate init(_ holding: Holding, _ pause: Pause, in interval: Interval) {
    self.init(
      Interval(start: holding.start, end: holding.end ?? interval.end), .pause(pause))
  }
}
