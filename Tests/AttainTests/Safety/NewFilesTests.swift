import Foundation
import TestSupport
import Testing

/// A file that is written beside its place, by several runs or by one that was killed.
struct NewFilesTests {
  private static let write = ["status", "--format", "openmetrics", "--output", "out/desk.prom"]

  private func names(_ folder: TemporaryFolder) throws -> [String] {
    try FileManager.default.contentsOfDirectory(
      atPath: folder.url.appending(path: "out").path
    ).sorted()
  }

  @Test func `runs at once write one file, and none fails`() throws {
    let folder = try SmallProject().folder()
    for _ in 0..<5 {
      let runs = try (0..<6).map { _ in
        let process = Process()
        process.executableURL = AttainProgram.binary
        process.arguments = Self.write
        process.currentDirectoryURL = folder.url
        try process.run()
        return process
      }
      for process in runs {
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
      }
      #expect(try names(folder) == ["desk.prom"])
    }
  }

  @Test func `what a killed run left goes with the next one, what another run writes stays`() throws
  {
    let folder = try SmallProject().folder()
    let others = [".desk.prom.new-", ".desk.prom.new-1a", ".other.prom.new-1"]
    for name in others + [".desk.prom.new-1", ".desk.prom.new-2"] {
      try folder.write("out/\(name)", "half of")
    }
    let file = unsafe open(
      folder.url.appending(path: "out/.desk.prom.new-2").path, O_RDWR | O_CLOEXEC)
    #expect(flock(file, LOCK_EX | LOCK_NB) == 0)
    let run = try AttainProgram.run(Self.write, in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    #expect(try names(folder) == (others + [".desk.prom.new-2", "desk.prom"]).sorted())
    close(file)
    _ = try AttainProgram.run(Self.write, in: folder.url)
    #expect(try names(folder) == (others + ["desk.prom"]).sorted())
  }

  @Test(.enabled(if: FaultLibrary.isThere, FaultLibrary.need))
  func `whenever it is killed, the file is whole, and the next run leaves nothing beside it`()
    throws
  {
    let project = try SafeProject(formats: "csv")
    try project.expectDone(try project.run(Self.write))
    let before = project.files("out")
    let count = try project.calls(Self.write)
    for place in 1...count {
      _ = try project.run(Self.write, faults: ["FAULT_AT": "\(place)", "FAULT": "kill"])
      #expect(project.files("out")["desk.prom"] == before["desk.prom"], "\(place)")
      try project.expectDone(try project.run(Self.write))
      #expect(project.names("out") == ["desk.prom"], "\(place)")
    }
  }
}
