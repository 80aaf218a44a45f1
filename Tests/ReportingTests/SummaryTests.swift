import Compliance
import Reporting
import Testing

/// What a run says on a terminal.
struct SummaryTests {
  /// The columns that a text takes, where it is made of ASCII, Latin and wide letters only.
  static func columns(_ text: Substring) -> Int {
    text.unicodeScalars.reduce(0) { sum, scalar in
      switch scalar.value {
      case 0x300...0x36F, 0x200B...0x202E: sum
      case 0x3000...0x9FFF, 0xFF01...0xFF60: sum + 2
      default: sum + 1
      }
    }
  }

  private func desk(_ names: Names, _ seed: Int = 1) throws -> ServiceDesk {
    var desk = try ServiceDesk(names)
    try desk.addRandom(300, seed: seed)
    return desk
  }

  private func summary(_ input: ReportInput, colour: Bool = false) -> String {
    TerminalSummary(input, colour: colour).text
  }

  @Test(arguments: Names.hostile.indices)
  func `no line is wider than 80 columns, whatever the names`(seed: Int) throws {
    let input = try desk(.hostile(seed), seed).input(warnings: Names.hostile)
    for line in summary(input).split(separator: "\n", omittingEmptySubsequences: false) {
      #expect(Self.columns(line) <= 80, "\(line)")
    }
  }

  @Test(arguments: [79, 80, 99, 100, 119, 120, 200])
  func `a wide terminal is used up to 120 columns, with intervals from 100 on`(columns: Int) throws
  {
    let input = try desk(.hostile(0)).input(warnings: Names.hostile)
    let text = TerminalSummary(input, colour: false, columns: columns).text
    let widest = text.split(separator: "\n").map { Self.columns($0) }.max() ?? 0
    #expect(widest <= min(max(columns, 80), 120))
    #expect(text.contains("95% interval") == (columns >= 100))
  }

  @Test(arguments: Names.hostile.indices)
  func `the tool's own verdicts stand in 80 columns, whatever the names`(seed: Int) throws {
    var desk = try ServiceDesk(.hostile(seed), verdictTargets: [0, 1])
    try desk.addRandom(300, seed: seed)
    let lines = summary(desk.input()).split(separator: "\n", omittingEmptySubsequences: false)
    for line in lines { #expect(Self.columns(line) <= 80, "\(line)") }
    let heading = try #require(lines.firstIndex { $0 == "Against the tool's own verdict" })
    #expect(lines[heading + 2].contains(" of ") && lines[heading + 3].contains(" of "))
    #expect(lines[heading + 4].isEmpty)
  }

  @Test func `no line is wider than 80 columns, whatever the length of the names`() throws {
    for length in 1...90 {
      let input = try ServiceDesk(.long(length)).input(warnings: ["x \(Names.long(length).site)"])
      for line in summary(input).split(separator: "\n") {
        #expect(Self.columns(line) <= 80, "\(line)")
      }
    }
  }

  @Test func `a word that fits a line is never cut`() throws {
    for length in 1...66 {
      let word = String(repeating: "x", count: length)
      let text = summary(try ServiceDesk().input(warnings: ["\(word) \(word) of the calendar"]))
      #expect(!text.contains("…"))
      #expect(text.split(whereSeparator: { " \n".contains($0) }).count { $0 == word } == 2)
    }
  }

  @Test(arguments: Names.hostile.indices)
  func `no name moves the cursor or colours the terminal`(seed: Int) throws {
    let input = try desk(.hostile(seed), seed).input(warnings: Names.hostile)
    let controls = summary(input).unicodeScalars.filter {
      $0.properties.generalCategory == .control && $0 != "\n"
    }
    #expect(controls.isEmpty)
  }

  @Test func `colour adds nothing but colour`() throws {
    let input = try desk(Names()).input()
    let coloured = summary(input, colour: true)
    #expect(coloured.contains("\u{1B}[31m✗ missed\u{1B}[0m"))
    let bare = coloured.replacing(/\u{1B}\[\d+m/, with: "")
    #expect(bare == summary(input))
  }

  @Test func `a long agreement is cut and leaves its target in sight`() throws {
    let names = Names(agreement: String(repeating: "a", count: 300))
    let text = summary(try desk(names).input())
    #expect(text.contains("aaa… response"))
    #expect(text.contains("aaa… resolution"))
  }

  @Test func `counts of millions are never cut`() throws {
    var desk = try ServiceDesk()
    for number in 0..<40 {
      try desk.add(
        "INC\(number)",
        [
          "created": "2026-10-05T09:00:00Z", "resolved": "2026-10-05T10:00:00Z",
          "customer": "Northwind",
        ])
    }
    var tally = desk.tally(desk.tickets)
    for _ in 0..<15 { tally.merge(tally) { $0 } }
    let text = summary(desk.input(tally))
    #expect(text.contains(" 1310720 of 1310720  100.00   95.00  ✓ attained\n"))
    for line in text.split(separator: "\n") { #expect(Self.columns(line) <= 80) }
  }

  @Test func `the first sentence names what was missed and by how much`() throws {
    var desk = try ServiceDesk()
    for number in 0..<10 {
      let stop = number == 0 ? "2026-10-08T12:00:00Z" : "2026-10-05T10:00:00Z"
      try desk.add(
        "INC\(number)",
        ["created": "2026-10-05T09:00:00Z", "resolved": stop, "customer": "Northwind"])
    }
    let lines = summary(desk.input()).split(separator: "\n")
    #expect(lines[0] == "Meridian · 2026-10 · as of 2026-11-01T00:00:00Z")
    #expect(
      lines[1...2] == [
        "1 of 2 targets attained, 2 without data; northwind-gold response missed by 1",
        "  ticket.",
      ])
  }

  @Test func `a month without a measured clock says so`() throws {
    let text = summary(try ServiceDesk().input())
    #expect(text.contains("No target is judged in this month.\n"))
    #expect(text.contains("– no data"))
  }

  @Test func `best and worst case stand there only where they differ`() throws {
    var desk = try ServiceDesk()
    let cells = [
      "created": "2026-10-05T09:00:00Z", "resolved": "2026-10-05T10:00:00Z",
      "customer": "Northwind",
    ]
    try desk.add("INC1", cells)
    #expect(!summary(desk.input()).contains("could be"))
    try desk.add("INC2", cells.merging(["resolved": "2026-10-01T09:00:00Z"]) { $1 })
    #expect(summary(desk.input()).contains("could be 50.00 to 100.00, 1 unmeasurable"))
  }
}
