import Foundation
import TestSupport
import Testing

/// A month is published when it is over, and whole.
struct SealedMonthEndTests {
  @Test(arguments: [
    ["--as-of", "2026-10-10", "--at", "2026-10-15T00:00:00Z"],
    ["--as-of", "2026-10-10", "--at", "2026-11-15T00:00:00Z"],
    ["--as-of", "2026-09-15", "--at", "2026-11-15T00:00:00Z"],
    ["--at", "2026-10-31T12:00:00Z"],
  ])
  func `no part of a month is sealed`(options: [String]) throws {
    let folder = try SmallProject().folder()
    let run = try AttainProgram.run(["seal", "2026-10"] + options, in: folder.url)
    #expect(run.status == 65 && run.messages.contains("[month-not-over]"), "\(run.messages)")
    #expect(!FileManager.default.fileExists(atPath: folder.url.path + "/attain.sqlite"))
  }

  @Test func `a month may be sealed as of a later instant`() throws {
    let folder = try SmallProject().folder()
    let run = try AttainProgram.run(
      ["seal", "2026-10", "--as-of", "2026-11-03", "--at", "2026-11-15T00:00:00Z"], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
  }
}
