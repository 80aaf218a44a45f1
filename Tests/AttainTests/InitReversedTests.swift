import TestSupport
import Testing

/// What `attain init` says of tickets that end before they begin.
struct InitReversedTests {
  private func made(_ rows: String) throws -> (folder: TemporaryFolder, output: String) {
    let folder = try TemporaryFolder()
    try folder.write("a.csv", "Number,Created,Resolved\n" + rows)
    let run = try AttainProgram.run(
      ["init", "a.csv", "--timezone", "Europe/London"], in: folder.url)
    return (folder, run.output + run.messages)
  }

  private func days(_ row: (Int, String) -> String) -> String {
    (1...28).map { row($0, $0 < 10 ? "0\($0)" : "\($0)") + "\n" }.joined()
  }

  @Test func `tickets that end days before they begin are in no other zone`() throws {
    let rows = days { "S\($0),\($1)/10/2026 09:00,10/0\($0 % 4 + 1)/2026 11:00" }
    #expect(
      try made(rows).output.contains(
        "28 of 28 tickets end before they begin, 28 of them by days, which no zones explain: one of their columns may have day"
          + " and month the other way round"))
    let clear = days { "S\($0),2026-10-\($1) 09:00,2026-09-\($1) 11:00" }
    #expect(
      try made(clear).output.contains(
        "28 of 28 tickets end before they begin, 28 of them by days, which no zones explain: their columns may not be what"
          + " their names say"))
  }

  @Test(arguments: [true, false])
  func `tickets that end before they begin stand beside a half of the day that is lost`(
    isOneColumn: Bool
  ) throws {
    let rows = (0..<48).map { number -> String in
      let (hour, day) = (number % 24, number / 24 + 1)
      func stamp(_ hour: Int, of12: Bool) -> String {
        let shown = of12 ? (hour + 11) % 12 + 1 : hour
        return "\(shown < 10 ? "0" : "")\(shown):30"
      }
      let end = min(hour + 1, 23)
      return "T\(number),2026-10-0\(day) \(stamp(hour, of12: !isOneColumn)),"
        + "2026-10-0\(day) \(stamp(end, of12: true))\n"
    }.joined()
    let output = try made(rows).output
    #expect(
      output.contains(
        "none of \(isOneColumn ? "48 timestamps in 'Resolved'" : "96 timestamps") has an hour of 0 or above 12"
      ),
      "\(output)")
    #expect(output.contains(#/half a day \([0-9]+ of 48 tickets end before they begin\); export/#))
    #expect(!output.contains("in different zones"))
  }
}
