import Foundation
import TestSupport
import Testing

/// Whatever happens while a month is sealed, nothing is lost, and the next seal works.
@Suite(.serialized)
struct SealFaultTests {
  /// A project with a sealed month, and another one to seal.
  private func project() throws -> SealedProject {
    let project = try SealedProject()
    try project.change(
      "tickets.csv", "T3,",
      to: "T0,2026-09-03T09:00:00Z,,2026-09-03T12:00:00Z,P1,Closed,incident,\nT3,")
    #expect(try project.seal("2026-09").status == 0)
    return project
  }

  private func start(_ project: SealedProject, _ arguments: [String]) throws -> Process {
    let process = Process()
    process.executableURL = AttainProgram.binary
    process.arguments = arguments
    process.currentDirectoryURL = project.url
    process.environment = ["SWIFT_BACKTRACE": "enable=no"]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  @Test func `a seal that is killed at any instant is whole or not there`() throws {
    let project = try project()
    let seal = ["seal", "2026-10", "--at", "2026-11-02T08:00:00Z"]
    // How long one takes here, on a copy of its own.
    let whole = try self.project()
    let begin = ContinuousClock.now
    try start(whole, seal).waitUntilExit()
    let length = begin.duration(to: .now)
    var random = SeededGenerator(seed: 8)
    let before = try Data(contentsOf: project.url.appending(path: "attain.sqlite"))
    var sealed = 0
    for round in 0..<60 {
      let process = try start(project, seal)
      // Every other one is killed while the ledger is written.
      if round.isMultiple(of: 2) { waitForJournal(of: project, process) }
      let span = round.isMultiple(of: 2) ? 0.05 : 1.1
      let delay = length * Double.random(in: 0...span, using: &random)
      Thread.sleep(forTimeInterval: delay / .seconds(1))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      // Opening rolls back what was not whole.
      let verified = try project.run("seal", "--verify")
      #expect(verified.status == 0, "\(verified.messages)")
      if verified.output.contains("2 seals are") {
        sealed += 1
        #expect(
          try project.run(
            "report", "--month", "2026-10", "--as-known", "2026-12-01", "--output", "back\(sealed)"
          ).status == 0)
        try before.write(to: project.url.appending(path: "attain.sqlite"))
      } else {
        #expect(verified.output.contains("1 seal is"))
      }
    }
    #expect(try project.run("seal", "2026-10", "--at", "2026-11-02T08:00:00Z").status == 0)
    #expect(try project.run("seal", "--verify").output.contains("2 seals are"))
  }

  /// Waits until the ledger is being written, or the program has ended.
  private func waitForJournal(of project: SealedProject, _ process: Process) {
    let journal = project.url.appending(path: "attain.sqlite-journal").path
    while process.isRunning, !FileManager.default.fileExists(atPath: journal) {}
  }

  @Test func `two seals at once: one wins, the other says so`() throws {
    for months in [["2026-10", "2026-10"], ["2026-10", "2026-09"]] {
      let project = try SealedProject()
      try project.change(
        "tickets.csv", "T3,",
        to: "T0,2026-09-03T09:00:00Z,,2026-09-03T12:00:00Z,P1,Closed,incident,\nT3,")
      let both = try months.map {
        try start(project, ["seal", $0, "--at", "2026-11-02T08:00:00Z"])
      }
      for process in both { process.waitUntilExit() }
      let statuses = both.map { $0.terminationStatus }.sorted()
      #expect(statuses == (months[0] == months[1] ? [0, 73] : [0, 0]))
      let count = months[0] == months[1] ? "1 seal is" : "2 seals are"
      #expect(try project.run("seal", "--verify").output.contains(count))
    }
  }

  @Test func `a ledger that may not grow is as it was, and is told`() throws {
    let project = try project()
    let before = try Data(contentsOf: project.url.appending(path: "attain.sqlite"))
    for limit in [8, 32, 96, before.count / 1024 + 20] {
      let process = Process()
      process.executableURL = URL(filePath: "/bin/bash")
      process.arguments = [
        "-c",
        "ulimit -f \(limit); exec '\(AttainProgram.binary.path)' seal 2026-10 --at 2026-11-02T08:00:00Z",
      ]
      process.currentDirectoryURL = project.url
      let messages = try TemporaryFolder.file()
      process.standardError = try FileHandle(forWritingTo: messages)
      process.standardOutput = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      let text = try String(contentsOf: messages, encoding: .utf8)
      #expect(process.terminationStatus == 73, "\(limit): \(text)")
      #expect(text.contains("written:"))
      #expect(try project.run("seal", "--verify").output.contains("1 seal is"))
    }
    #expect(try project.seal().status == 0)
  }

  @Test func `a copied ledger is as good as the first one, a cut one is refused`() throws {
    let project = try project()
    try project.seal()
    let ledger = project.url.appending(path: "attain.sqlite")
    let bytes = try Data(contentsOf: ledger)
    let copy = try self.project()
    try bytes.write(to: copy.url.appending(path: "attain.sqlite"))
    #expect(try copy.run("seal", "--verify").output.contains("2 seals are"))
    #expect(try copy.run("diff", "2026-10").output.contains("No clock moved"))
    for part in [bytes.count / 2, bytes.count - 4096, 5000] {
      try bytes.prefix(part).write(to: ledger)
      let run = try project.run("diff", "2026-10")
      #expect(run.status == 65 && run.messages.contains("damaged"), "\(run.messages)")
      #expect(try Data(contentsOf: ledger) == bytes.prefix(part))
    }
  }
}
