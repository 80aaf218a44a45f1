import Foundation
import TestSupport
import Testing

/// A run may be killed at any instant.
@Suite(.serialized)
struct KillTests {
  private func start(_ project: SafeProject) throws -> Process {
    let process = Process()
    process.executableURL = AttainProgram.binary
    process.arguments = ["report", "--month", "2026-10", "--quiet"]
    process.currentDirectoryURL = project.url
    process.environment = ["SWIFT_BACKTRACE": "enable=no"]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  @Test func `whenever a run is killed, the month is whole and the next run succeeds`() throws {
    let project = try SafeProject(formats: "csv, json, html, xlsx")
    try project.turn()
    let begin = ContinuousClock.now
    try start(project).waitUntilExit()
    let length = begin.duration(to: .now)
    var random = SeededGenerator(seed: 3)
    var kills = 0
    for round in 0..<FaultLibrary.rounds(200) {
      try project.turn()
      let process = try start(project)
      let delay = length * Double.random(in: 0...1.1, using: &random)
      Thread.sleep(forTimeInterval: delay / .seconds(1))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      kills += process.terminationReason == .uncaughtSignal ? 1 : 0
      try project.expectWhole("round \(round), killed after \(delay)")
    }
    #expect(kills > FaultLibrary.rounds(200) / 4)
  }

  @Test(
    .enabled(if: FaultLibrary.isThere, FaultLibrary.need),
    arguments: ["grow", "shrink", "vanish", "replace"])
  func `an export that changes while it is read gives a whole month or none`(change: String) throws
  {
    let project = try SafeProject()
    try project.turn()
    let export = project.url.resolvingSymlinksInPath().appending(path: "tickets.csv").path
    let text = try project.folder.read("tickets.csv")
    try project.folder.write("tickets.csv.other", text + "T5,2026-10-07T09:00:00Z,,,P3,Open,\n")
    let run = try project.report(faults: ["FAULT_READ": "\(export):\(change)"])
    if change == "grow" || change == "shrink" {
      #expect(run.status == 65 && run.messages.contains("[file-changed]"), "\(run.messages)")
    }
    #expect(project.month == (run.status == 0 ? project.wanted : project.before))
    #expect((run.status == 0) == run.messages.isEmpty, "\(run.messages)")
    try project.folder.write("tickets.csv", text)
    try project.expectWhole(change)
  }

  @Test(.enabled(if: FaultLibrary.isThere, FaultLibrary.need))
  func `an export that is replaced between two ways through it is told`() throws {
    let project = try SafeProject()
    try project.turn()
    let export = project.url.resolvingSymlinksInPath().appending(path: "tickets.csv").path
    let text = try project.folder.read("tickets.csv")
    let again = "T1,2026-10-01T09:00:00Z,,2026-10-01T13:00:00Z,P1,Closed,incident,\n"
    try project.folder.write("tickets.csv", text + again)
    try project.folder.write("tickets.csv.other", again + text)
    let run = try project.report(faults: ["FAULT_READ": "\(export):replace"])
    #expect(run.status == 65 && run.messages.contains("[file-changed]"), "\(run.messages)")
    #expect(project.month == project.before)
    try project.folder.write("tickets.csv", text)
    try project.expectWhole("replaced")
  }

  @Test(.enabled(if: FaultLibrary.isThere, FaultLibrary.need))
  func `a clock that is set back changes no byte of a report, and stops a seal`() throws {
    let project = try SafeProject()
    try project.turn()
    try project.expectDone(try project.report(faults: ["FAULT_CLOCK": "0"]))
    #expect(project.month == project.wanted)
    let early = try project.run(["seal", "2026-10"], faults: ["FAULT_CLOCK": "0"])
    #expect(early.status == 65 && early.messages.contains("[month-not-over]"))
    let seal = ["seal", "2026-10", "--quiet", "--at", "2026-11-02T08:00:00Z"]
    try project.expectDone(try project.run(seal))
    let back = try project.run(["seal", "2026-09"], faults: ["FAULT_CLOCK": "1790000000"])
    #expect(back.status == 65 && back.messages.contains("[clock-set-back]"), "\(back.messages)")
    #expect(try project.run(["seal", "--verify"]).output.contains("1 seal is"))
  }
}
