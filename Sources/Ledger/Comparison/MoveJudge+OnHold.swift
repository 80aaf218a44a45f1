import CivilTime
import Compliance
import ServiceModel

extension MoveJudge {
  /// What shows that the stated pause total is another, which seals do not hold: the clock had as much open time,
  /// another part of it is paused, or in doubt, and nothing else that pauses clocks is another.
  func hold(_ published: ListedClock, _ known: ListedClock) -> String? {
    guard difference.mayHaveOtherHold(known, in: known.file),
      let (before, now) = lengths(published, known)
    else { return nil }
    if before.paused != now.paused {
      return "\(before.paused.count) s paused then, \(now.paused.count) s now"
    }
    let isSame = published.outcome == known.outcome && published.deadline == known.deadline
    if !isSame || published.doubt == known.doubt { return nil }
    return "\(certainty(published)) then, \(certainty(known)) now"
  }

  private typealias Lengths = (elapsed: Seconds, paused: Seconds)

  /// Those of two clocks of as much open time without a whole history, which would leave a total aside.
  private func lengths(_ published: ListedClock, _ known: ListedClock) -> (Lengths, Lengths)? {
    let clocks = [published, known]
    guard clocks.allSatisfy({ $0.evidence == .stated && $0.raw != .unmeasurable }),
      [published.start, published.stop] == [known.start, known.stop],
      known.stop != nil || !difference.hasOtherAsOf,
      let elapsed = published.elapsed, let paused = published.paused,
      let elapsedNow = known.elapsed, let pausedNow = known.paused,
      elapsed + paused == elapsedNow + pausedNow
    else { return nil }
    return ((elapsed, paused), (elapsedNow, pausedNow))
  }

  private func certainty(_ clock: ListedClock) -> String {
    clock.doubt == .none ? "certain" : "in doubt"
  }
}
