import Foundation
import TestSupport
import Testing

/// Several runs that add lines to one improvement record.
struct ImprovementRunsTests {
  private static let month = ["improve", "--month", "2026-10"]
  private static let line = "2026-10,small,resolution,1,2,,,,open,\n"
  private static let header =
    "month,agreement,target,met,measured,action,owner,due,status,done\n"

  private func start(_ folder: TemporaryFolder, messages: URL) throws -> Process {
    let process = Process()
    process.executableURL = AttainProgram.binary
    process.arguments = Self.month
    process.currentDirectoryURL = folder.url
    process.standardOutput = try FileHandle(forWritingTo: messages)
    process.standardError = process.standardOutput
    try process.run()
    return process
  }

  @Test func `runs at once add each line once, and none fails`() throws {
    for _ in 0..<4 {
      let folder = try SmallProject().folder()
      let runs = try (0..<5).map { _ in
        let messages = try TemporaryFolder.file()
        return (try start(folder, messages: messages), messages)
      }
      var said: [String] = []
      for (process, messages) in runs {
        process.waitUntilExit()
        let text = try String(contentsOf: messages, encoding: .utf8)
        #expect(process.terminationStatus == 0, "\(text)")
        said.append(text)
      }
      #expect(said.count { $0.contains("1 line added") } == 1)
      #expect(try folder.read("improvements.csv") == Self.header + Self.line)
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
      #expect(names.filter { $0.hasPrefix(".") } == [])
    }
  }

  @Test func `a run that waited adds what is missing then, and a lock left behind is none`() throws
  {
    let folder = try SmallProject().folder()
    try folder.write(".improvements.csv.lock", "process 1 on this machine\n")
    let file = unsafe open(
      folder.url.appending(path: ".improvements.csv.lock").path, O_RDWR | O_CLOEXEC)
    #expect(flock(file, LOCK_EX | LOCK_NB) == 0)
    let messages = try TemporaryFolder.file()
    let process = try start(folder, messages: messages)
    Thread.sleep(forTimeInterval: 1)
    #expect(process.isRunning)
    let kept = Self.header + "2026-10,small,resolution,1,2,ask why,,,open,\n"
    try folder.write("improvements.csv", kept)
    close(file)
    process.waitUntilExit()
    let said = try String(contentsOf: messages, encoding: .utf8)
    #expect(said.contains("no missed target is without a line"), "\(said)")
    #expect(try folder.read("improvements.csv") == kept)
  }

  @Test(arguments: ["records/late.csv", "/late.csv"])
  func `a record in another folder gets its lines`(path: String) throws {
    var project = SmallProject()
    let elsewhere = try TemporaryFolder()
    let place = path.hasPrefix("/") ? elsewhere.url.path + path : path
    project.project += "\nimprovements: \(place)\n"
    let folder = try project.folder()
    let run = try AttainProgram.run(Self.month, in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    let record = path.hasPrefix("/") ? try elsewhere.read(path) : try folder.read(path)
    #expect(record == Self.header + Self.line)
  }
}
