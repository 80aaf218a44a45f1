import TestSupport
import Testing

/// Months without a verdict, goals of several versions and goals out of reach in `attain what-if`.
struct WhatIfMonthTests {
  private func run(
    _ arguments: [String], in folder: TemporaryFolder
  ) throws -> AttainProgram.Run {
    let run = try AttainProgram.run(
      ["what-if", "--month", "2026-10", "--output", "out"] + arguments, in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    return run
  }

  @Test func `what a suspended month measured stands, and it has no verdict`() throws {
    var project = SmallProject()
    project.agreement += "\nworkload: {per: month, tickets: 1, above: suspended}\n"
    let folder = try project.folder()
    let text = try run(["--goal", "small=40%"], in: folder).output
    #expect(text.contains("1 of 2   50.00            0/0"), "\(text)")
    let months = try CSVTable(folder.read("out/what-if-months.csv")).rows
    let month = try #require(months.first { $0["month"] == "2026-10" })
    #expect(month["met"] == "1" && month["measured"] == "2" && month["attained"] == "suspended")
    #expect(month["changed_measured"] == "2" && month["changed_attained"] == "suspended")
    let reading = try #require(CSVTable(folder.read("out/what-if.csv")).rows.first)
    #expect(reading["months_measured"] == "0" && reading["measured"] == "2")
    #expect(reading["moved_points"] == "0.00" && reading["months_won"] == "0")
    // No goal is told by months in which none holds.
    let goal = try #require(CSVTable(folder.read("out/tightest.csv")).rows.last)
    #expect(goal["clause"] == "goal" && goal["tightest"] == "" && goal["months_measured"] == "0")
  }

  @Test func `the tightest goal stands beside the goals of all versions, as a reading does`() throws
  {
    var project = SmallProject()
    let first = project.agreement.replacing("until: 2026-12-31", with: "until: 2026-06-30")
    project.agreement = project.agreement.replacing("2020-01-01", with: "2026-07-01")
      .replacing("goal: 90%", with: "goal: 99%")
    let folder = try project.folder()
    try folder.write("agreements/first.yaml", first)
    _ = try run(["--goal", "small=80%"], in: folder)
    let reading = try #require(CSVTable(folder.read("out/what-if.csv")).rows.first)
    let goal = try #require(CSVTable(folder.read("out/tightest.csv")).rows.last)
    #expect(reading["agreed"] == "90% / 99%" && goal["agreed"] == "90% / 99%")
  }

  /// A version until June with a goal of 90%, and one from July on with one of 99% and an entry more.
  private func twoVersions() throws -> TemporaryFolder {
    var project = SmallProject()
    let first = project.agreement.replacing("until: 2026-12-31", with: "until: 2026-06-30")
    project.agreement = project.agreement.replacing("2020-01-01", with: "2026-07-01")
      .replacing("goal: 90%", with: "goal: 99%")
      .replacing("[{time: 4h}]", with: "[{when: {priority: P1}, time: 2h}, {time: 4h}]")
    let folder = try project.folder()
    try folder.write("agreements/first.yaml", first)
    return folder
  }

  @Test func `a version whose goal points put out of reach stays as agreed and is told`() throws {
    let folder = try twoVersions()
    let run = try run(["--goal=+3"], in: folder)
    #expect(
      run.messages.contains(
        "'+3' leaves small/resolution as agreed by agreements/small.yaml, where no goal"),
      "\(run.messages)")
    let reading = try #require(CSVTable(folder.read("out/what-if.csv")).rows.first)
    #expect(reading["agreed"] == "90% / 99%" && reading["changed"] == "93% / 99%", "\(reading)")
    #expect(!(try self.run(["--goal=+1"], in: folder)).messages.contains("version-as-agreed"))
    // The version of the months that are judged has a place for it.
    let none = try self.run(["--goal=-95", "--months", "1"], in: folder)
    #expect(!none.messages.contains("version-as-agreed"), "\(none.messages)")
  }

  @Test func `a version without the entry that is changed is told`() throws {
    let folder = try twoVersions()
    let run = try run(["--threshold", "small/resolution/P1=1h"], in: folder)
    #expect(
      run.messages.contains(
        "'1h' leaves small/resolution as agreed by agreements/first.yaml, which has no entry 'P1'"),
      "\(run.messages)")
    let one = try self.run(
      ["--threshold", "small/resolution/P1=1h", "--months", "2"], in: folder)
    #expect(!one.messages.contains("version-as-agreed"), "\(one.messages)")
  }

  @Test func `a target whose goal a change of all puts out of reach is told`() throws {
    var project = SmallProject()
    project.agreement = project.agreement.replacing(
      "targets:",
      with: """
        targets:
          - {id: response, from: created, to: first-response, goal: 60%, within: [{time: 1h}]}
        """)
    let folder = try project.folder()
    let told = try run(["--goal=+30"], in: folder)
    #expect(
      told.messages.contains(
        "'+30' is not tried for small/resolution, where no goal above 0% and up to 100% is left"),
      "\(told.messages)")
    #expect(try CSVTable(folder.read("out/what-if.csv")).rows.map { $0["target"] } == ["response"])
    let asked = try run(["--goal=+30", "--target", "small/response"], in: folder)
    #expect(!asked.messages.contains("goal-out-of-reach"))
    #expect(!(try run(["--goal=+5"], in: folder)).messages.contains("goal-out-of-reach"))
  }
}
