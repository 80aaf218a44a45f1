import Foundation
import TestSupport
import Testing

/// A terminal sees how far reading is; nothing else does.
struct ProgressTests {
  /// What a terminal gets of both outputs.
  private func terminal(
    _ arguments: [String], environment: [String: String] = ["TERM": "xterm"]
  ) throws -> String {
    let folder = try SmallProject().folder()
    let words = [AttainProgram.binary.path, "report", "--month", "2026-10"] + arguments
    return try AttainProgram.run(
      ["--quiet", "--return", "--command", words.joined(separator: " "), "/dev/null"],
      in: folder.url, environment: environment, binary: URL(filePath: "/usr/bin/script")
    ).output
  }

  @Test func `the line is drawn, and removed before anything else is said`() throws {
    let shown = try terminal([])
    #expect(shown.contains("\rreading tickets: 0.0 of 0.0 MB, 3 rows\u{1B}[K"), "\(shown)")
    let end = try #require(shown.range(of: "\r\u{1B}[K", options: .backwards)?.upperBound)
    #expect(shown[end...].contains("Small · 2026-10"))
    #expect(!shown[end...].contains("reading tickets"))
  }

  @Test func `a quiet run, one for machines and a dumb terminal have none`() throws {
    #expect(try terminal(["--quiet"]).isEmpty)
    #expect(try !terminal(["--diagnostics", "json"]).contains("reading tickets"))
    #expect(try !terminal([], environment: ["TERM": "dumb"]).contains("reading tickets"))
  }

  @Test func `a pipe has none`() throws {
    let folder = try SmallProject().folder()
    let run = try AttainProgram.run(
      ["report", "--month", "2026-10"], in: folder.url, environment: ["TERM": "xterm"])
    #expect(!run.messages.contains("\r") && !run.messages.contains("reading"))
  }
}
