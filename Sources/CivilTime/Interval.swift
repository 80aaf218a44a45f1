/// A stretch of time `[start, end)`: the start is in it, the end is not.
///
/// An interval whose end is not after its start is empty and holds no instant.
@usableFromInline package struct Interval: Hashable, Sendable {
  /// The first instant inside.
  @usableFromInline package let start: Instant
  /// The first instant that is no longer inside.
  @usableFromInline package let end: Instant

  @inlinable package init(start: Instant, end: Instant) {
    self.start = start
    self.end = end
  }

  /// Whether no instant lies inside.
  @inlinable package var isEmpty: Bool { end <= start }

  /// The length; zero for an empty interval.
  @inlinable package var duration: Seconds { isEmpty ? .zero : end - start }

  /// Whether the instant lies inside; the end does not.
  @inlinable package func contains(_ instant: Instant) -> Bool { start <= instant && instant < end }

  /// The part that lies in both, or nothing when they do not meet.
  package func intersection(_ other: Interval) -> Interval? {
    let common = Interval(start: max(start, other.start), end: min(end, other.end))
    return common.isEmpty ? nil : common
  }
}

extension Interval {
  /// From the earlier of the starts to the later of the ends.
  package func reaching(to other: Interval) -> Interval {
    Interval(start: min(start, other.start), end: max(end, other.end))
  }

  /// The same instants as sorted intervals that neither overlap nor touch.
  ///
  /// Cost: O(n log n).
  package static func union(_ intervals: [Interval]) -> [Interval] {
    if intervals.count < 2 { return intervals.first?.isEmpty == false ? intervals : [] }
    var merged: [Interval] = []
    for next in intervals.filter({ !$0.isEmpty }).sorted(by: { $0.start < $1.start }) {
      if let last = merged.last, next.start <= last.end {
        merged[merged.count - 1] = Interval(start: last.start, end: max(last.end, next.end))
      } else {
        merged.append(next)
      }
    }
    return merged
  }

  /// What is left of `intervals` without the instants of `holes`; both as `union` gives them.
  ///
  /// Cost: O(n + m).
  package static func subtract(_ holes: [Interval], from intervals: [Interval]) -> [Interval] {
    var left: [Interval] = []
    var first = 0
    for interval in intervals {
      while first < holes.count, holes[first].end <= interval.start { first += 1 }
      var start = interval.start
      var next = first
      while next < holes.count, holes[next].start < interval.end {
        left.append(Interval(start: start, end: holes[next].start))
        start = max(start, holes[next].end)
        next += 1
      }
      left.append(Interval(start: start, end: interval.end))
    }
    return left.filter { !$0.isEmpty }
  }
}
