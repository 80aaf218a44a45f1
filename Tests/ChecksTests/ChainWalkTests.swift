import Checks
import CivilTime
import ServiceHours
import TestSupport
import Testing

/// The worst start against a slow and obvious walk, on seeded random calendars and zones.
struct ChainWalkTests {
  private static let first = Instant(secondsSince1970: 1_767_225_600)  // 2026-01-01T00:00:00Z
  private static let year = ChainStretch(
    starts: Interval(start: first, end: first + .hours(365 * 24)), known: first + .hours(500 * 24))

  private func timetable(_ random: inout SeededGenerator) throws -> Timetable {
    Timetable(try RandomCalendar.make(&random), horizon: 2024...2029)
  }

  /// The deadline of some open quarters of an hour, for the start of each quarter of the year, by
  /// counting one quarter after the other.
  private func deadlines(of quarters: Int, in timetable: Timetable) -> [Instant] {
    let count = 500 * 96
    let open = (0..<count).filter { timetable.isOpen(at: quarter($0)) }
    var next = 0
    return (0..<365 * 96).map { start in
      while open[next] < start { next += 1 }
      return quarter(open[next + quarters - 1] + 1)
    }
  }

  private func quarter(_ number: Int) -> Instant {
    Self.first + Seconds(Int64(number) * 900)
  }

  @Test(arguments: 0..<60)
  func `no quarter of an hour of a year is worse, and the worst is as bad`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let budgets = try (0..<2).map { _ in
      let quarters = Int.random(in: 1...120, using: &random)
      return (quarters: quarters, timetable: try timetable(&random))
    }
    let walked = budgets.map { deadlines(of: $0.quarters, in: $0.timetable) }
    let late = zip(walked[0], walked[1]).map { $1 - $0 }.max() ?? .zero
    let chain = ChainBudget(
      upper: budget(budgets[0].quarters, budgets[0].timetable),
      underpinning: [budget(budgets[1].quarters, budgets[1].timetable)])
    #expect(chain.worst(in: Self.year)?.length ?? .zero == max(.zero, late))
  }

  @Test(arguments: 0..<40)
  func `with days as well, no quarter of an hour of a year is worse`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed) + 3_000)
    let days = Int.random(in: 1...5, using: &random)
    let lengths: [Threshold.Length] = [
      .workingDays(days), .calendarDays(days), .openTime(.hours(Int64(days) * 7)),
    ]
    let budgets = try (0..<2).map { place in
      let length = lengths[(seed + place * (seed / 3)) % 3]
      let endOfDay = seed % 2 == 0 && length != lengths[2]
      return Budget(Threshold(length, endOfDay: endOfDay), on: try timetable(&random))
    }
    let chain = ChainBudget(upper: budgets[0], underpinning: [budgets[1]])
    let worst = chain.worst(in: Self.year)?.length ?? .zero
    for number in 0..<365 * 96 {
      let overrun = try #require(chain.overrun(from: quarter(number)))
      #expect(overrun.length <= worst)
    }
  }

  @Test(arguments: 0..<40)
  func `one after another, no quarter of an hour of a year is worse`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed) + 500)
    let timetables = try (0..<3).map { _ in try timetable(&random) }
    let budgets = timetables.map { budget(Int.random(in: 1...60, using: &random), $0) }
    let chain = ChainBudget(upper: budgets[0], underpinning: Array(budgets[1...]))
    let worst = chain.worst(in: Self.year)?.length ?? .zero
    for number in 0..<365 * 96 {
      let overrun = try #require(chain.overrun(from: quarter(number)))
      #expect(overrun.length <= worst)
    }
  }

  private func budget(_ quarters: Int, _ timetable: Timetable) -> Budget {
    Budget(Threshold(.openTime(.minutes(Int64(quarters) * 15))), on: timetable)
  }

  @Test(arguments: 0..<40)
  func `a shorter budget on the same calendar is never too slow`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed) + 1_000)
    let timetable = try timetable(&random)
    let seconds = Int64.random(in: 1...500_000, using: &random)
    let days = Int.random(in: 1...9, using: &random)
    let pairs: [(Threshold.Length, Threshold.Length)] = [
      (.openTime(Seconds(seconds)), .openTime(Seconds(seconds))),
      (
        .openTime(Seconds(seconds)),
        .openTime(Seconds(Int64.random(in: 1...seconds, using: &random)))
      ),
      (.workingDays(days), .workingDays(days)), (.calendarDays(days), .calendarDays(days)),
    ]
    for (upper, beneath) in pairs {
      let chain = ChainBudget(
        upper: Budget(Threshold(upper), on: timetable),
        underpinning: [Budget(Threshold(beneath), on: timetable)])
      #expect(chain.worst(in: Self.year) == nil)
    }
  }

  @Test(arguments: 0..<40)
  func `the worst start really gives its deadlines, and lies in its year`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed) + 2_000)
    let lengths: [Threshold.Length] = [
      .openTime(Seconds(Int64.random(in: 1...200_000, using: &random))),
      .workingDays(Int.random(in: 1...5, using: &random)),
      .calendarDays(Int.random(in: 1...5, using: &random)),
    ]
    let budgets = try (0..<2).map { _ in
      let length = lengths[Int.random(in: 0..<3, using: &random)]
      return Budget(
        Threshold(length, endOfDay: seed % 4 == 0 && length != lengths[0]),
        on: try timetable(&random))
    }
    let chain = ChainBudget(upper: budgets[0], underpinning: [budgets[1]])
    guard let worst = chain.worst(in: Self.year) else { return }
    #expect(Self.year.starts.contains(worst.start) && worst.length > .zero)
    #expect(worst.due == budgets[0].deadline(from: worst.start))
    #expect(worst.ends == [budgets[1].deadline(from: worst.start)])
  }
}
