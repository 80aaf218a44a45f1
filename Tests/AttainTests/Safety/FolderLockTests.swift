import Foundation
import TestSupport
import Testing

/// One run at a time writes below a folder.
struct FolderLockTests {
  /// The lock as another program holds it, until it is closed.
  private func hold(_ project: SafeProject, saying text: String = "") throws -> Int32 {
    let path = project.url.appending(path: "reports/.attain/lock").path
    if !text.isEmpty { try project.folder.write("reports/.attain/lock", text) }
    let file = unsafe open(path, O_RDWR | O_CLOEXEC)
    #expect(flock(file, LOCK_EX | LOCK_NB) == 0)
    return file
  }

  @Test func `a run that finds the lock held says who has it and changes nothing`() throws {
    let project = try SafeProject()
    try project.turn()
    let file = try hold(project, saying: "process 17 on elsewhere\n")
    for command in [
      ["report", "--month", "2026-10"], ["seal", "2026-10", "--at", "2026-11-02T08:00:00Z"],
      ["trend", "--month", "2026-10"], ["compare", "--by", "priority", "--month", "2026-10"],
      ["what-if", "--month", "2026-10", "--all", "--output", "reports"],
    ] {
      let run = try project.run(command + ["--wait", "0"])
      #expect(run.status == 75, "\(command): \(run.messages)")
      #expect(run.messages.contains("another run writes below reports [locked-folder]"))
      #expect(run.messages.contains("it is process 17 on elsewhere"))
    }
    #expect(project.month == project.before)
    #expect(project.names("reports") == [".attain", "2026-10"])
    close(file)
    try project.expectDone(try project.report(["--wait", "0"]))
    #expect(project.month == project.wanted)
  }

  @Test func `a run waits for the lock`() throws {
    let project = try SafeProject()
    try project.turn()
    let file = try hold(project)
    let waiting = Thread {
      Thread.sleep(forTimeInterval: 0.4)
      close(file)
    }
    waiting.start()
    try project.expectDone(try project.report(["--wait", "60"]))
    #expect(project.month == project.wanted)
  }

  @Test func `a lock that was left behind holds nobody up`() throws {
    let project = try SafeProject()
    try project.turn()
    try project.folder.write("reports/.attain/lock", "process 1 on this machine\n")
    try project.expectDone(try project.report(["--wait", "0"]))
    #expect(project.month == project.wanted)
  }

  @Test func `runs at once end one after the other`() throws {
    let project = try SafeProject()
    try project.turn()
    let processes = try (0..<4).map { _ in
      let process = Process()
      process.executableURL = AttainProgram.binary
      process.arguments = ["report", "--month", "2026-10", "--quiet", "--wait", "60"]
      process.currentDirectoryURL = project.url
      try process.run()
      return process
    }
    for process in processes {
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
    }
    try project.expectWhole("four at once")
  }

  @Test func `a run that writes nothing leaves nothing behind`() throws {
    var project = SmallProject()
    project.tickets = ""
    let folder = try project.folder()
    let run = try AttainProgram.run(
      ["report", "--month", "2026-10", "--output", "a/b"], in: folder.url)
    #expect(run.status == 65)
    #expect(!FileManager.default.fileExists(atPath: folder.url.appending(path: "a").path))
  }
}
