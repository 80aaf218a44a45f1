import CivilTime
import Compliance
import Ledger
import ServiceModel
import TestSupport

/// Months as a run would hand them to the ledger.
enum SealedMonth {
  static let project = "Desk"
  static let october = Month(year: 2026, number: 10)

  static let targets = [
    TargetName(agreement: "gold", kind: .sla, target: "response"),
    TargetName(agreement: "gold", kind: .sla, target: "resolution"),
    TargetName(agreement: "network", kind: .ola, target: "resolution"),
  ]

  static let sources = [
    SourceFile(role: .tickets, path: "a.csv", bytes: 10, sha256: "aa"),
    SourceFile(role: .tickets, path: "b.csv", bytes: 20, sha256: "bb"),
    SourceFile(role: .agreement, path: "agreements/gold.yaml", bytes: 5, sha256: "cc"),
    SourceFile(role: .agreement, path: "agreements/network.yaml", bytes: 5, sha256: "dd"),
    SourceFile(role: .calendar, path: "calendars/office.yaml", bytes: 5, sha256: "ee"),
    SourceFile(role: .calendar, path: "calendars/harbour.yaml", bytes: 5, sha256: "ed"),
    SourceFile(role: .table, path: "agreements/in.csv", bytes: 5, sha256: "fe"),
    SourceFile(role: .table, path: "agreements/out.csv", bytes: 5, sha256: "ff"),
    SourceFile(role: .zone, path: "Asia/Seoul", bytes: 5, sha256: "97"),
    SourceFile(role: .zone, path: "Asia/Tokyo", bytes: 5, sha256: "98"),
    SourceFile(role: .zone, path: "Europe/London", bytes: 5, sha256: "99"),
    SourceFile(role: .project, path: "attain.yaml", bytes: 5, sha256: "88"),
  ]

  /// With the numbers that the clocks add up to.
  static func content(
    _ month: Month, _ clocks: [ListedClock], at day: Int = 1,
    sources: [SourceFile] = sources, toolVersion: String = "1",
    suspended: Set<TargetName> = [targets[2]], books: [(name: String, count: Int)] = []
  ) -> SealContent {
    SealContent(
      project: SealedMonth.project, month: month, asOf: instant(30), sealedAt: instant(30 + day),
      timezone: "Europe/London", toolVersion: toolVersion, zoneVersion: "2026a",
      fields: ["priority", "status"], targets: published(clocks, suspended),
      agreements: [
        SealContent.Agreement(
          name: "gold", kind: .sla, file: "agreements/gold.yaml",
          inForce: Interval(start: instant(-1000), end: instant(1000))),
        SealContent.Agreement(
          name: "network", kind: .ola, file: "agreements/network.yaml",
          inForce: Interval(start: instant(-1000), end: instant(1000))),
      ],
      calendars: [
        SealContent.Calendar(
          name: "office", file: "calendars/office.yaml", timezone: "Europe/London"),
        SealContent.Calendar(
          name: "harbour", file: "calendars/harbour.yaml", timezone: "Europe/London"),
      ], sources: sources,
      books: [("rows.read", clocks.count), ("rows.rejected", 0)] + books)
  }

  static func published(
    _ clocks: [ListedClock], _ suspended: Set<TargetName> = [targets[2]]
  ) -> [PublishedTarget] {
    targets.map { name in
      var counts = Counts()
      for clock in clocks where clock.target == name { counts.add(clock) }
      return PublishedTarget(
        name: name, goal: Goal("95%").known, counts: counts, isSuspended: suspended.contains(name))
    }
  }

  /// So many days after 1 October 2026.
  static func instant(_ day: Int, seconds: Int64 = 0) -> Instant {
    Instant(secondsSince1970: 1_790_812_800 + Int64(day) * 86_400 + seconds)
  }

  /// A clock whose every part is drawn.
  static func clock(
    _ ticket: String, _ target: TargetName, by random: inout SeededGenerator
  ) -> ListedClock {
    let raw =
      [Outcome.met, .breached, .running, .overdue, .unmeasurable]
      .randomElement(using: &random) ?? .met
    let isExcluded = Int.random(in: 0..<8, using: &random) == 0
    let start = instant(0, seconds: Int64.random(in: 0..<2_000_000, using: &random))
    let elapsed = Seconds(Int64.random(in: 0..<90_000, using: &random))
    return ListedClock(
      target: target, month: SealedMonth.october, ticket: ticket, cycle: nil, holder: "",
      outcome: isExcluded ? .excluded : raw, raw: raw, reason: isExcluded ? "agreed" : "",
      fields: [["P1", "P2"].randomElement(using: &random) ?? "", "Closed, \"quoted\""],
      created: start, start: start,
      stop: raw == .met || raw == .breached ? start + elapsed : nil,
      deadline: start + Seconds(36_000), threshold: "4h", calendar: "office", elapsed: elapsed,
      paused: Seconds(0), evidence: .stated,
      doubt: doubt(of: raw, by: &random),
      file: Bool.random(using: &random) ? "a.csv" : "b.csv",
      line: Int.random(in: 2..<999, using: &random))
  }

  private static func doubt(of raw: Outcome, by random: inout SeededGenerator) -> Doubt {
    switch raw {
    case .breached: Bool.random(using: &random) ? .couldBeMet : .none
    case .running: Bool.random(using: &random) ? .couldBeBreached : .none
    default: .none
    }
  }

  /// Clocks of some of so many tickets.
  static func clocks(_ count: Int, by random: inout SeededGenerator) -> [ListedClock] {
    (0..<count).flatMap { number in
      targets.compactMap { target in
        Int.random(in: 0..<4, using: &random) == 0
          ? nil : clock("T\(number)é", target, by: &random)
      }
    }
  }
}

extension Counts {
  /// Adds a clock as the tally would, as far as its row tells.
  mutating func add(_ clock: ListedClock) {
    if clock.outcome == .excluded {
      switch clock.raw {
      case .met: excludedMet += 1
      case .breached: excludedBreached += 1
      default: excludedOther += 1
      }
      return
    }
    switch clock.outcome {
    case .met: met += 1
    case .breached:
      breached += 1
      if clock.doubt == .couldBeMet { couldBeMet += 1 }
    case .running:
      running += 1
      if clock.doubt == .couldBeBreached { couldBeOverdue += 1 }
    case .overdue: overdue += 1
    case .unmeasurable, .excluded: unmeasurable += 1
    }
  }
}

extension Optional {
  /// The value of a text that a test has written itself.
  var known: Wrapped {
    guard let self else { preconditionFailure("the test's own text is wrong") }
    return self
  }
}
