/// A stretch of a wall clock all of whose times are so far ahead of UTC.
package struct SteadyStretch: Hashable, Sendable {
  /// The first local second since 1970 that is read so.
  package let start: Int64
  /// The first local second that is no longer read so.
  package let end: Int64
  /// How far the clock is ahead of UTC.
  package let offset: Seconds

  /// Whether the local times from the first through the last are all read so.
  package func holds(from first: Int64, through last: Int64) -> Bool {
    start <= first && last < end
  }
}

extension Zone {
  /// The stretch around a local time in which `instant(of:)` takes the same offset from all times;
  /// nothing where the zone does not know one, so far ahead that it repeats itself.
  ///
  /// For loops over many times: inside it a local time's instant is one subtraction. Cost: O(log n).
  package func steadyStretch(around local: LocalDateTime) -> SteadyStretch? {
    let second = local.secondsSince1970
    let end = foldedFrom ?? .max
    if second >= end { return nil }
    let place = transitionCount(atOrBefore: second) { localBoundaries[$0] }
    return SteadyStretch(
      start: place == 0 ? .min : localBoundaries[place - 1],
      end: place == localBoundaries.count ? end : min(end, localBoundaries[place]),
      offset: place == 0 ? initialOffset : transitions[place - 1].offset)
  }
}
