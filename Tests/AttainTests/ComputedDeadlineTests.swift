import TestSupport
import Testing

/// Deadlines that `attain calendar compute` places as definitions do.
struct ComputedDeadlineTests {
  private func compute(_ rows: [String]) throws -> AttainProgram.Run {
    let folder = try SmallProject().folder()
    try folder.write(
      "cases.csv",
      "calendar,start,seconds,threshold,due-at,by\n"
        + rows.map { "office,2026-10-05T\($0)\n" }.joined())
    return try AttainProgram.run(
      ["calendar", "compute", "cases.csv", "--quiet"], in: folder.url)
  }

  private func deadlines(_ run: AttainProgram.Run) -> [Substring] {
    run.output.split(separator: "\n").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).last ?? ""
    }
  }

  @Test func `seconds are placed as a threshold of as many is`() throws {
    let run = try compute(
      [
        "16:00,3600,,next-opening,", "16:00,,1h,next-opening,", "16:00,3600,,,",
        "16:00,,1h,closing,",
      ])
    #expect(run.status == 0, "\(run.messages)")
    let (opening, closing) = ("2026-10-06T08:00:00Z", "2026-10-05T16:00:00Z")
    #expect(deadlines(run).map { String($0) } == [opening, opening, closing, closing])
  }

  @Test func `a place or an end that is none is told, and has no answer`() throws {
    let run = try compute(["10:00,,1h,nxt-opening,", "10:00,,1 working days,,end-of-dy"])
    #expect(run.status == 65)
    #expect(run.messages.contains("cases.csv:2:29: error: 'nxt-opening' is no place"))
    #expect(run.messages.contains("cases.csv:3:42: error: 'end-of-dy' is no end"))
    #expect(deadlines(run) == ["", ""])
  }

  @Test func `as many seconds as nobody can add are no number of them`() throws {
    let run = try compute(["10:00,9223372036854775807,,,", "10:00,3660999996339,,,"])
    #expect(run.status == 65)
    #expect(run.messages.contains("expected: 0 to 3660999996339"), "\(run.messages)")
    #expect(run.messages.contains("the calendar never opens that long"))
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `rows are written back as they stand, with their answers behind`(end: String) throws {
    let folder = try SmallProject().folder()
    let header = "calendar, start ,end,note"
    let rows = [
      "office, 2026-10-05T10:00:00Z ,2026-10-05T11:00:00Z,  a  ",
      "\"office\",2026-10-05T10:00:00Z,2026-10-05T11:00:00Z,\"x \"\"y\"\"\(end)  \(end)z\"",
      "office,2026-10-05T10:00:00Z,2026-10-05T11:00:00Z,",
    ]
    let text = end + header + end + rows[0] + end + end + "  " + end + rows[1] + end + rows[2]
    try folder.write("cases.csv", text)
    let run = try AttainProgram.run(
      ["calendar", "compute", "cases.csv", "--quiet"], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    let told =
      ([header + ",open_seconds"] + rows.map { $0 + ",3600" }).joined(separator: end) + "\n"
    #expect(Array(run.output.utf8) == Array(told.utf8))
  }

  @Test func `open time ends with no day, as in definitions`() throws {
    let run = try compute(["10:00,,1h,,end-of-day", "10:00,60,,,end-of-day", "10:00,,1h,,"])
    #expect(run.status == 65)
    #expect(run.messages.count { $0 == "[" } == 2, "\(run.messages)")
    #expect(
      run.messages.contains("cases.csv:2:30: error: a threshold of open time"), "\(run.messages)")
    #expect(run.messages.contains("[end-of-day]"))
    #expect(deadlines(run) == ["", "", "2026-10-05T10:00:00Z"])
  }

  @Test func `a row with too few or too many cells leaves the others their answers`() throws {
    let run = try compute(["10:00,60,,,", "10:00", "11:00,60,,,,more", "12:00,60,,,"])
    #expect(run.status == 65)
    #expect(run.messages.contains("cases.csv:3:1: error: the row has 2 cells, the header has 6"))
    #expect(run.messages.contains("cases.csv:4:1: error: the row has 7 cells, the header has 6"))
    #expect(
      deadlines(run) == ["2026-10-05T09:01:00Z", "", "", "2026-10-05T11:01:00Z"], "\(run.output)")
  }

  @Test func `a column that stands twice, or in other letters, or behind other signs, is told`()
    throws
  {
    let folder = try SmallProject().folder()
    for (header, told) in [
      (
        "calendar,start,start,seconds",
        "cases.csv:1:16: error: the file has the column 'start' more than once"
      ),
      ("Calendar,start,seconds", "write 'calendar' in place of 'Calendar'"),
      ("calendar;start;seconds", "parted by a semicolon [delimiter]"),
      ("calendar\tStart\tseconds", "parted by a tab [delimiter]"),
    ] {
      try folder.write("cases.csv", header + "\n")
      let run = try AttainProgram.run(["calendar", "compute", "cases.csv"], in: folder.url)
      #expect(run.status == 65 && run.messages.contains(told), "\(run.messages)")
      #expect(run.messages.split(separator: "\n").count { $0.contains("error:") } == 1)
    }
  }
}
