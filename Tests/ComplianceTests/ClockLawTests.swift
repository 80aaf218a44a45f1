import CivilTime
import Compliance
import ServiceHours
import ServiceModel
import TestSupport
import Testing

/// Clocks against a walk over every second.
struct ClockLawTests {
  private let start = Instant(secondsSince1970: 1_790_000_000)

  /// The second-by-second reading of a clock with pauses.
  private struct Walk {
    var counted: Int64 = 0
    /// The first second at whose end the threshold was reached.
    var reached: Instant?

    init(_ desk: OneTarget, _ ticket: Ticket, from start: Instant, to end: Instant, _ length: Int64)
    {
      let timetable = desk.rulebook.timetables[0]
      for second in start.secondsSince1970..<end.secondsSince1970 {
        let instant = Instant(secondsSince1970: second)
        let last = ticket.changes.last { $0.at <= instant }?.to
        guard timetable.isOpen(at: instant), last != desk.onHold, last != desk.closed else {
          continue
        }
        counted += 1
        if counted == length { reached = instant + Seconds(1) }
      }
    }
  }

  @Test(arguments: 0..<60)
  func `elapsed is open time without open time in pauses, to the second`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed) + 500)
    let length = Int64.random(in: 600..<40_000, using: &random)
    let desk = OneTarget(try Calendars.random(&random), Threshold(.openTime(Seconds(length))))
    let resolved = start + Seconds(Int64.random(in: 1_000..<200_000, using: &random))
    // Changes at random, some in the same second, the last of which holds.
    var at = start
    let states = [desk.open, desk.onHold, desk.closed]
    let changes = (0..<8).map { _ -> (Instant, Symbol) in
      at = at + Seconds(Int64.random(in: 0..<30_000, using: &random))
      return (at, states[Int.random(in: 0..<3, using: &random)])
    }
    let ticket = desk.ticket(created: start, resolved: resolved, changes: changes)
    let measurement = try desk.measurement(ticket, asOf: resolved + Seconds(1))
    let walk = Walk(desk, ticket, from: start, to: resolved, length)
    #expect(measurement.elapsed.count == walk.counted)
    #expect(measurement.raw == (walk.counted > length ? .breached : .met))
    if let reached = walk.reached {
      #expect(
        desk.assessor(asOf: resolved + Seconds(1)).deadline(of: measurement, ticket, ticket.values)
          == reached)
    }
  }

  @Test(arguments: 0..<40)
  func `the lines of a proof follow one another and add up to wall time`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed) + 900)
    let desk = OneTarget(try Calendars.random(&random), Threshold(.openTime(.hours(8))))
    let resolved = start + Seconds(Int64.random(in: 1_000..<900_000, using: &random))
    let changes = (1..<6).map { place in
      (start + Seconds(Int64(place) * 20_000), place.isMultiple(of: 2) ? desk.open : desk.onHold)
    }
    let ticket = desk.ticket(created: start, resolved: resolved, changes: changes)
    let assessor = desk.assessor(asOf: resolved + Seconds(1))
    let measurement = try desk.measurement(ticket, asOf: resolved + Seconds(1))
    let proof = try #require(assessor.proof(of: measurement, ticket, ticket.values))
    #expect(proof.lines.first?.interval.start == start)
    #expect(proof.lines.last?.interval.end == resolved)
    for (line, next) in zip(proof.lines, proof.lines.dropFirst()) {
      #expect(line.interval.end == next.interval.start && line.account != next.account)
    }
    #expect(proof.total(.counted) == measurement.elapsed)
    #expect(proof.lines.last?.runningTotal == measurement.elapsed)
  }

  @Test func `elapsed equal to the threshold is met, one second more is breached`() throws {
    let desk = OneTarget(Calendars.office, Threshold(.openTime(.hours(4))))
    let created = try Instant("2026-10-05T09:00:00Z")
    for (seconds, outcome) in [(14_400, Outcome.met), (14_401, .breached)] as [(Int64, Outcome)] {
      let ticket = desk.ticket(created: created, resolved: created + Seconds(seconds), changes: [])
      #expect(
        try desk.measurement(ticket, asOf: try Instant("2026-11-01T00:00:00Z")).raw == outcome)
    }
  }

  @Test func `a pause after the deadline moves nothing, one before it moves a day by open time`()
    throws
  {
    let created = try Instant("2026-10-05T12:00:00Z")
    let asOf = try Instant("2026-11-01T00:00:00Z")
    let resolved = try Instant("2026-10-09T16:00:00Z")
    let desk = OneTarget(Calendars.office, Threshold(.workingDays(2)))
    let assessor = desk.assessor(asOf: asOf)
    func deadline(_ from: String, _ to: String) throws -> Instant? {
      let changes = [(try Instant(from), desk.onHold), (try Instant(to), desk.open)]
      let ticket = desk.ticket(created: created, resolved: resolved, changes: changes)
      return assessor.deadline(of: try desk.measurement(ticket, asOf: asOf), ticket, ticket.values)
    }
    let plain = try Instant("2026-10-07T12:00:00Z")
    #expect(try deadline("2026-10-08T09:00:00Z", "2026-10-08T12:00:00Z") == plain)
    #expect(try deadline("2026-10-06T16:00:00Z", "2026-10-07T10:00:00Z") == plain + .hours(2))
  }

  @Test(arguments: 0..<40)
  func `due at the next opening is an opening or within one, whatever paused`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed) + 1_300)
    let days = Int.random(in: 1...3, using: &random)
    let length: Threshold.Length =
      seed.isMultiple(of: 2) ? .workingDays(days) : .calendarDays(days)
    let desk = OneTarget(try Calendars.random(&random), Threshold(length, dueAt: .nextOpening))
    var at = start
    let changes = (0..<8).map { place -> (Instant, Symbol) in
      at = at + Seconds(Int64.random(in: 0..<30_000, using: &random))
      return (at, place.isMultiple(of: 2) ? desk.onHold : desk.open)
    }
    let asOf = start + Seconds(40 * 86_400)
    let ticket = desk.ticket(created: start, changes: changes)
    let measurement = try desk.measurement(ticket, asOf: asOf)
    let found = desk.assessor(asOf: asOf).deadline(of: measurement, ticket, ticket.values)
    let deadline = try #require(found)
    #expect(desk.rulebook.timetables[0].nextOpening(from: deadline) == deadline)
  }

  @Test func `an hour of pause up to the closing is due at the next opening, as no pause is`()
    throws
  {
    let asOf = try Instant("2026-11-01T00:00:00Z")
    let desk = OneTarget(Calendars.office, Threshold(.workingDays(2), dueAt: .nextOpening))
    let opening = try Instant("2026-10-08T09:00:00Z")
    for (created, pause) in [("2026-10-05T17:00:00Z", Int64(0)), ("2026-10-05T16:00:00Z", 3_600)] {
      let held = try Instant("2026-10-06T10:00:00Z")
      let ticket = desk.ticket(
        created: try Instant(created),
        changes: [(held, desk.onHold), (held + Seconds(pause), desk.open)])
      let measurement = try desk.measurement(ticket, asOf: asOf)
      let deadline = desk.assessor(asOf: asOf).deadline(of: measurement, ticket, ticket.values)
      #expect(deadline == opening, "\(created)")
    }
  }

  @Test func `a pause that begins between a closing and the opening it is due at moves it`() throws
  {
    let asOf = try Instant("2026-11-01T00:00:00Z")
    let desk = OneTarget(Calendars.office, Threshold(.workingDays(2), dueAt: .nextOpening))
    for (created, pause) in [("2026-10-05T17:00:00Z", Int64(0)), ("2026-10-05T16:00:00Z", 3_600)] {
      let held = try Instant("2026-10-06T10:00:00Z")
      let ticket = desk.ticket(
        created: try Instant(created),
        changes: [
          (held, desk.onHold), (held + Seconds(pause), desk.open),
          (try Instant("2026-10-07T17:30:00Z"), desk.onHold),
          (try Instant("2026-10-08T12:00:00Z"), desk.open),
        ])
      let measurement = try desk.measurement(ticket, asOf: asOf)
      let deadline = desk.assessor(asOf: asOf).deadline(of: measurement, ticket, ticket.values)
      #expect(try deadline == Instant("2026-10-08T12:00:00Z"), "\(created)")
    }
  }

  @Test(arguments: [HoldTime.open, .wall])
  func `pauses that nobody stated could have moved calendar days by all of the wall time`(
    holdTime: HoldTime
  ) throws {
    // Due on Tuesday at ten; fifteen hours of the clock were open, sixteen too many are not enough of these.
    let desk = OneTarget(Calendars.office, Threshold(.calendarDays(1)), holdTime: holdTime)
    let ticket = desk.ticket(
      created: try Instant("2026-10-12T10:00:00Z"), resolved: try Instant("2026-10-14T02:00:00Z"))
    let measurement = try desk.measurement(ticket, asOf: try Instant("2026-11-01T00:00:00Z"))
    #expect(measurement.raw == .breached && measurement.doubt == .couldBeMet)
  }

  @Test func `calendar days are moved by the wall time of pauses`() throws {
    let created = try Instant("2026-10-05T12:00:00Z")
    let asOf = try Instant("2026-11-01T00:00:00Z")
    let desk = OneTarget(Calendars.office, Threshold(.calendarDays(2)))
    let changes = [
      (try Instant("2026-10-06T16:00:00Z"), desk.onHold),
      (try Instant("2026-10-07T10:00:00Z"), desk.open),
    ]
    let ticket = desk.ticket(created: created, changes: changes)
    let measurement = try desk.measurement(ticket, asOf: asOf)
    #expect(measurement.raw == .overdue)
    let expected = try Instant("2026-10-08T06:00:00Z")
    #expect(desk.assessor(asOf: asOf).deadline(of: measurement, ticket, ticket.values) == expected)
  }

  @Test(arguments: [HoldTime.open, .wall])
  func `calendar days are moved by a stated total as it is stated, wherever the calendar is closed`(
    holdTime: HoldTime
  ) throws {
    let created = try Instant("2026-10-12T10:00:00Z")
    let desk = OneTarget(
      Calendars.office, Threshold(.calendarDays(1)), holdTime: holdTime)
    for (seconds, outcome) in [(28 * 3_600, Outcome.met), (28 * 3_600 + 1, .breached)] {
      let ticket = desk.ticket(
        created: created, resolved: created + Seconds(Int64(seconds)), hold: .hours(4))
      let measurement = try desk.measurement(ticket, asOf: try Instant("2026-11-01T00:00:00Z"))
      let assessor = desk.assessor(asOf: try Instant("2026-11-01T00:00:00Z"))
      #expect(measurement.raw == outcome)
      #expect(
        assessor.deadline(of: measurement, ticket, ticket.values) == created + .hours(28))
    }
  }

  @Test(arguments: [
    (Reopening.resumes, "2h"), (.countsThrough, "5h"), (.restarts, "1h"), (.firstStopStands, "1h"),
  ])
  func `the four rules of reopening`(rule: Reopening, elapsed: String) throws {
    let desk = OneTarget(Calendars.always, Threshold(.openTime(.hours(9))), reopened: rule)
    let created = try Instant("2026-10-05T09:00:00Z")
    let changes = [
      (created, desk.open), (created + .hours(1), desk.closed), (created + .hours(4), desk.open),
    ]
    let ticket = desk.ticket(created: created, resolved: created + .hours(5), changes: changes)
    let measurement = try desk.measurement(ticket, asOf: created + .hours(99))
    #expect(measurement.elapsed.description == elapsed)
  }

  @Test func `a pause that runs into the resolution ends at the stop`() throws {
    let desk = OneTarget(Calendars.always, Threshold(.openTime(.hours(9))))
    let created = try Instant("2026-10-05T09:00:00Z")
    let ticket = desk.ticket(
      created: created, resolved: created + .hours(5), changes: [(created + .hours(2), desk.onHold)]
    )
    let measurement = try desk.measurement(ticket, asOf: created + .hours(99))
    #expect(measurement.elapsed == .hours(2) && measurement.paused == .hours(3))
  }
}
