/// A time zone: how far local clocks are from UTC at each instant.
///
/// Built from a TZif file by `ZoneDatabase`; never the machine's own zone. The transitions of the
/// file are followed by those of its POSIX footer for 400 years more. The Gregorian calendar
/// repeats after 400 years to the weekday, so every later instant is answered by the one 400 years
/// before it, and no instant is beyond the table.
package struct Zone: Sendable {
  /// The name in the zone database: `Europe/London`.
  package let name: String
  /// The offset before the first transition.
  let initialOffset: Seconds
  /// The instants at which the offset changes, ascending.
  package let transitions: [ZoneTransition]
  /// For each transition, the first local second that is read with the new offset.
  let localBoundaries: [Int64]
  /// The second from which on instants are answered by the one whole cycles before; none for a
  /// zone that keeps its last offset for ever.
  let foldedFrom: Int64?

  /// A zone of stated transitions, ascending, followed for ever by those of a rule.
  package init(
    name: String, initialOffset: Seconds, transitions: [ZoneTransition], rule: ZoneRule? = nil
  ) {
    let lastStated = transitions.last?.instant ?? Instant(secondsSince1970: Int64.min / 4)
    let expanded = rule?.transitions(after: lastStated) ?? []
    let all = transitions + expanded
    self.name = name
    self.initialOffset = initialOffset
    self.transitions = all
    localBoundaries = all.indices.map { index in
      let before = index == 0 ? initialOffset : all[index - 1].offset
      return all[index].instant.secondsSince1970 + max(before, all[index].offset).count
    }
    // A year's margin keeps the table's last transition out of reach of a local time near it.
    foldedFrom = expanded.last.map { $0.instant.secondsSince1970 - 366 * 86_400 }
  }

  /// UTC under a zone's name.
  package static let utc = Zone(name: "Etc/UTC", initialOffset: .zero, transitions: [])

  /// How far local clocks are ahead of UTC at the instant.
  ///
  /// Cost: O(log n).
  package func offset(at instant: Instant) -> Seconds {
    offset(
      secondsSince1970: instant.secondsSince1970,
      boundary: { index in
        transitions[index].instant.secondsSince1970
      })
  }

  /// What a wall clock shows at the instant.
  package func local(at instant: Instant) -> LocalDateTime {
    LocalDateTime(secondsSince1970: instant.secondsSince1970 + offset(at: instant).count)
  }

  /// The instant at which a wall clock shows the local time.
  ///
  /// A time that does not exist (clocks forward) moves on by the length of the gap; one that
  /// exists twice (clocks back) is the first of the two. Both read the local time with the offset
  /// before the change.
  ///
  /// Example: in Europe/London 2026-03-29T01:30:00 is 2026-03-29T01:30:00Z, shown as 02:30:00.
  package func instant(of local: LocalDateTime) -> Instant {
    let offset = offset(secondsSince1970: local.secondsSince1970) { localBoundaries[$0] }
    return Instant(secondsSince1970: local.secondsSince1970 - offset.count)
  }

  private func offset(secondsSince1970: Int64, boundary: (Int) -> Int64) -> Seconds {
    let count = transitionCount(atOrBefore: folded(secondsSince1970), boundary: boundary)
    return count == 0 ? initialOffset : transitions[count - 1].offset
  }

  /// How many of the changes have come at a second, by where their boundaries stand.
  @inline(__always)
  func transitionCount(atOrBefore second: Int64, boundary: (Int) -> Int64) -> Int {
    var low = 0
    var high = transitions.count
    while low < high {
      let middle = (low + high) / 2
      if boundary(middle) <= second { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func folded(_ second: Int64) -> Int64 {
    guard let foldedFrom, second >= foldedFrom else { return second }
    let cycles = (second - foldedFrom) / ZoneRule.secondsOfCycle + 1
    return second - cycles * ZoneRule.secondsOfCycle
  }
}

/// One change of a zone's offset.
package struct ZoneTransition: Hashable, Sendable {
  /// The first instant with the new offset.
  package let instant: Instant
  /// How far local clocks are ahead of UTC from then on.
  package let offset: Seconds

  package init(instant: Instant, offset: Seconds) {
    self.instant = instant
    self.offset = offset
  }
}
