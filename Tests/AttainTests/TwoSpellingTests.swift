import Testing

/// Names that look the same and differ in their bytes.
struct TwoSpellingTests {
  private static let names = ["tickets-Caf\u{E9}.csv", "tickets-Cafe\u{301}.csv"]

  private func folder() throws -> TemporaryFolder {
    var project = SmallProject()
    project.project = project.project.replacing("tickets.csv", with: "tickets-*.csv")
    let folder = try project.folder()
    let lines = project.tickets.split(separator: "\n")
    for (name, row) in zip(Self.names, lines.dropFirst()) {
      try folder.write(name, "\(lines[0])\n\(row)\n")
    }
    return folder
  }

  @Test func `both of two exports whose names differ in their bytes alone are read`() throws {
    let folder = try folder()
    let run = try AttainProgram.run(["report", "--month", "2026-10"], in: folder.url)
    #expect(run.status == 0 && run.output.contains("rows 2 = tickets 2"), "\(run.output)")
    let manifest = try folder.read("reports/2026-10/manifest.json")
    for name in Self.names {
      #expect(Array(manifest.utf8).contains(Array("\"\(name)\"".utf8)))
    }
  }

  @Test func `partials of the two merge to the report of both`() throws {
    let folder = try folder()
    for (number, name) in Self.names.enumerated() {
      let run = try AttainProgram.run(
        ["report", "--month", "2026-10", "--partial", "\(number).part", "--input", name],
        in: folder.url)
      #expect(run.status == 0, "\(run.messages)")
    }
    let run = try AttainProgram.run(["merge", "0.part", "1.part"], in: folder.url)
    #expect(run.status == 0 && run.output.contains("rows 2 = tickets 2"), "\(run.messages)")
  }
}
