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
}
