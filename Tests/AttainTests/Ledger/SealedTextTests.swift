import Testing

/// What of an export's texts a ledger keeps.
struct SealedTextTests {
  @Test func `ids that differ behind a NUL are two tickets in the ledger`() throws {
    var small = SmallProject()
    small.tickets = small.tickets.replacing("T1,", with: "T1\0a,")
      .replacing("T2,", with: "T1\0b,")
    let project = try SealedProject(small)
    #expect(try project.seal().status == 0)
    #expect(try project.run("seal", "--verify").status == 0)
    #expect(try project.diff().isEmpty)
    // A ticket that left for another month is found again by its id.
    try project.change("tickets.csv", "2026-10-05T12:00:00Z", to: "2026-09-30T12:00:00Z")
    try project.change("tickets.csv", "2026-10-02T09:00:00Z", to: "2026-09-30T09:00:00Z")
    let rows = try project.diff()
    #expect(rows.map { $0["ticket"] } == ["T1\u{2400}b"], "\(rows)")
    #expect(rows.map { $0["cause"] } == ["changed-stamp"], "\(rows)")
    #expect(rows.map { $0["known_month"] } == ["2026-09"], "\(rows)")
  }

  @Test func `a project's name without an end that others would see is refused`() throws {
    var small = SmallProject()
    small.project = small.project.replacing("name: Small", with: "name: \"Small\\0desk\"")
    let folder = try small.folder()
    let run = try AttainProgram.run(["check"], in: folder.url)
    #expect(run.status == 78 && run.messages.contains("[name]"), "\(run.messages)")
    #expect(run.messages.contains("attain.yaml:2:7"), "\(run.messages)")
  }
}
