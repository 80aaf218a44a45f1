import Testing

/// A date that a tool writes where it has none: 0001-01-01.
struct EmptyDateTests {
  @Test
  func `the backlog leaves out the centuries in which nothing came or left, and its books close`()
    throws
  {
    var project = SmallProject()
    project.tickets += "T4,0001-01-01T12:00:00Z,,,P2,Open,request,\n"
    let folder = try project.folder()
    let run = try AttainProgram.run(["report", "--month", "2026-10"], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    let rows = try CSVTable(folder.read("reports/2026-10/backlog.csv")).rows
    let all = rows.filter { $0["type"] == "all" }
    #expect(all.first?["month"] == "0001-01" && all.last?["month"] == "2026-10")
    #expect(all.count < 150)
    for (before, after) in zip(all, all.dropFirst()) {
      #expect(before["closing"] == after["opening"])
    }
  }
}
