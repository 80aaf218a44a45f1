import Testing

/// What a definition says twice, of which one would be lost without a word.
struct StatedTwiceTests {
  private func check(_ project: SmallProject, table: String? = nil) throws -> AttainProgram.Run {
    let folder = try project.folder()
    if let table { try folder.write("agreements/out.csv", table) }
    return try AttainProgram.run(["check"], in: folder.url)
  }

  @Test func `a word is on one side of a verdict alone, in whatever case`() throws {
    var project = SmallProject()
    project.project = project.project.replacing("type: type", with: "tool-verdict: type")
    for (met, breached, isRight) in [
      ("kept", "lost", true), ("Kept", "kept", false), ("[a, b]", "[c, B]", false),
    ] {
      var stated = project
      stated.project += "\n  verdict: {met: \(met), breached: \(breached)}"
      let run = try check(stated)
      #expect(run.status == (isRight ? 0 : 78), "\(run.messages)")
      #expect(run.messages.contains("met and to be breached [given-twice]") != isRight)
    }
  }

  @Test(arguments: [
    ("created", true), ("responded: 2026-10-23T09:10, first-response", true), ("responded", false),
  ])
  func `an example gives a moment once`(key: String, isTwice: Bool) throws {
    var project = SmallProject()
    project.agreement +=
      "\nexamples: [{opened: 2026-10-23T09:00, \(key): 2026-10-23T09:00, due: {resolution: 2026-10-23T13:00}}]"
    let run = try check(project)
    #expect(run.status == (isTwice ? 78 : 0), "\(run.messages)")
    #expect(run.messages.contains("a moment that is already given [given-twice]") == isTwice)
  }

  @Test(arguments: ["from", "until", "type"])
  func `a column of suspensions stands once`(column: String) throws {
    var project = SmallProject()
    project.agreement += "\nsuspensions: out.csv"
    let run = try check(
      project, table: "from,until,cause,type,\(column)\n2026-10-01,2026-10-01,works,,2026-10-02\n")
    #expect(run.status == 78, "\(run.messages)")
    #expect(
      run.messages.contains(
        "out.csv:1:23: error: the file has the column '\(column)' more than once [repeated-column]"),
      "\(run.messages)")
  }

  @Test func `a day of every year is a holiday once`() throws {
    var project = SmallProject()
    project.calendar = project.calendar.replacing(
      "holidays: [", with: "holidays: [{every: 12-25, name: Christmas, hours: 09:00-12:00}, ")
    let run = try check(project)
    #expect(run.status == 78, "\(run.messages)")
    #expect(run.messages.contains("12-25 of every year is already a holiday [repeated-holiday]"))
  }
}
