import Foundation
import TestSupport

/// The program as it was built beside these tests, run as a user would.
struct AttainProgram {
  struct Run {
    let status: Int32
    let output: String
    let messages: String
  }

  static let binary = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appending(path: "attain")

  /// What standard input is: nothing, a file, a pipe that a file comes through, a terminal.
  enum Input {
    case none
    case file(URL)
    case pipe(URL)
    case terminal
  }

  /// Runs the program in the project's folder, with nothing in its environment but what is stated.
  static func run(
    _ arguments: [String], in folder: URL = SharedFolder.project,
    environment: [String: String] = [:], binary: URL = binary, input: Input = .none
  ) throws -> Run {
    let process = Process()
    process.executableURL = binary
    process.arguments = arguments
    process.currentDirectoryURL = folder
    // The helper that tells of a crash can wait for ever for a program under a sanitizer, and what a sanitizer
    // is told holds for the program too: without it leaks are looked for.
    var usual = ["SWIFT_BACKTRACE": "enable=no"]
    usual["ASAN_OPTIONS"] = ProcessInfo.processInfo.environment["ASAN_OPTIONS"]
    process.environment = environment.merging(usual) { stated, _ in stated }
    let source = try InputSource(input)
    process.standardInput = source.end
    let output = try TemporaryFolder.file()
    let messages = try TemporaryFolder.file()
    defer { for file in [output, messages] { try? FileManager.default.removeItem(at: file) } }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: messages)
    try process.run()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus,
      output: try String(contentsOf: output, encoding: .utf8),
      messages: try String(contentsOf: messages, encoding: .utf8))
  }
}

/// The other end of a program's standard input.
private final class InputSource {
  /// What the program is given.
  let end: FileHandle
  private let process = Process()
  private var pipe: Pipe?

  init(_ input: AttainProgram.Input) throws {
    switch input {
    case .none: end = .nullDevice
    case .file(let url): end = try FileHandle(forReadingFrom: url)
    case .terminal:
      // The near end of a new terminal is one too.
      end = try FileHandle(forUpdating: URL(filePath: "/dev/ptmx"))
    case .pipe(let url):
      let pipe = Pipe()
      end = pipe.fileHandleForReading
      process.executableURL = URL(filePath: "/bin/cat")
      process.arguments = [url.path]
      process.standardOutput = pipe
      try process.run()
      self.pipe = pipe
    }
  }

  deinit {
    if pipe != nil { process.waitUntilExit() }
  }
}

/// A folder that is gone when the test is.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "attain-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Writes a file below the folder, and the folders above it.
  func write(_ path: String, _ text: String) throws {
    let file = url.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: false, encoding: .utf8)
  }

  /// The text of a file below the folder.
  func read(_ path: String) throws -> String {
    try String(contentsOf: url.appending(path: path), encoding: .utf8)
  }

  /// An empty file somewhere.
  static func file() throws -> URL {
    let url = FileManager.default.temporaryDirectory.appending(path: "attain-\(UUID().uuidString)")
    try Data().write(to: url)
    return url
  }
}
