import CivilTime
import ServiceHours
import ServiceModel
import TestSupport
import Testing

@testable import Compliance

/// Deadlines by themselves, without the tickets that have them.
struct DeadlineLawTests {
  private let start = Instant(secondsSince1970: 1_790_000_000)

  @Test(arguments: 0..<300)
  func `how a pause is cut into pieces changes no deadline`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed) + 2_300)
    let days = Int.random(in: 1...3, using: &random)
    let length: Threshold.Length =
      seed.isMultiple(of: 2) ? .workingDays(days) : .calendarDays(days)
    let dueAt: Threshold.DueAt = seed % 3 == 0 ? .closing : .nextOpening
    let threshold = Threshold(length, dueAt: dueAt)
    let hours = Hours(base: Timetable(try Calendars.random(&random), horizon: 2026...2027))
    let start = self.start + Seconds(Int64.random(in: 0..<604_800, using: &random))
    var at = start
    var whole: [PausedStretch] = []
    var pieces: [PausedStretch] = []
    for _ in 0..<4 {
      at = at + Seconds(Int64.random(in: 0..<40_000, using: &random))
      let first = at
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let next = at + Seconds(Int64.random(in: 1..<40_000, using: &random))
        pieces.append(PausedStretch(Interval(start: at, end: next), .event))
        at = next
      }
      whole.append(PausedStretch(Interval(start: first, end: at), .event))
    }
    let found = [whole, pieces].map {
      threshold.deadline(from: start, in: hours, paused: $0, stated: .zero)
    }
    #expect(found[0] == found[1])
  }
}
