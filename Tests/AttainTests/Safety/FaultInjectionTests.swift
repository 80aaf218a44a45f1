import Foundation
import TestSupport
import Testing

/// Whichever call goes wrong, readers see a whole month, and the next run mends it.
@Suite(.serialized)
struct FaultInjectionTests {
  private static let report = ["report", "--month", "2026-10", "--quiet"]
  /// No room, a fault of the disk, a file system that may not be written, no permission.
  private static let errors = [ENOSPC, EIO, EROFS, EACCES]

  /// All places up to a count, or so many of them.
  private func places(_ count: Int, usual: Int) -> [Int] {
    let step = max(1, count / FaultLibrary.rounds(usual))
    return Array(stride(from: 1, through: count, by: step))
  }

  @Test(.enabled(if: FaultLibrary.isThere, FaultLibrary.need))
  func `a run that is killed at any call that writes leaves a whole month`() throws {
    let project = try SafeProject()
    try project.turn()
    let count = try project.calls(Self.report)
    #expect(count > 60)
    var kills = 0
    for place in places(count, usual: 250) {
      try project.turn()
      let run = try project.report(faults: ["FAULT_AT": "\(place)", "FAULT": "kill"])
      #expect(run.status == SIGKILL || run.status == 0)
      kills += run.status == SIGKILL ? 1 : 0
      try project.expectWhole("killed at call \(place) of \(count)")
    }
    #expect(kills > 30)
  }

  @Test(.enabled(if: FaultLibrary.isThere, FaultLibrary.need))
  func `whichever call fails, the month is whole and the message says why`() throws {
    let project = try SafeProject()
    try project.turn()
    let count = try project.calls(Self.report)
    var failures = 0
    for place in places(count, usual: 250) {
      try project.turn()
      let code = Self.errors[place % Self.errors.count]
      let run = try project.report(faults: ["FAULT_AT": "\(place)", "FAULT": "\(code)"])
      failures += run.status == 0 ? 0 : 1
      try expect(run, failsWith: code, project, "call \(place) of \(count)")
    }
    #expect(failures > 30)
  }

  @Test(.enabled(if: FaultLibrary.isThere, FaultLibrary.need), arguments: [ENOSPC, EROFS])
  func `a disk that is full or may not be written stays so, and the month as it was`(
    code: Int32
  ) throws {
    let project = try SafeProject(formats: "csv, html, xlsx")
    try project.turn()
    let count = try project.calls(Self.report)
    for place in places(count, usual: 20) {
      try project.turn()
      let run = try project.report(
        faults: ["FAULT_AT": "\(place)", "FAULT": "\(code)", "FAULT_ON": "1"])
      // Where it can no longer be put back, the month that was put in place stays there, whole.
      let month = project.month == project.wanted ? project.wanted : project.before
      try expect(run, failsWith: code, project, "from call \(place) of \(count) on", month)
    }
  }

  /// Done with what is new, or told with what was there.
  private func expect(
    _ run: AttainProgram.Run, failsWith code: Int32, _ project: SafeProject, _ place: String,
    _ month: SafeProject.Files? = nil
  ) throws {
    if run.status == 0 {
      #expect(project.month == project.wanted, "\(place): done, and not as it is to be")
    } else {
      #expect([66, 73, 74].contains(run.status), "\(place): \(run.status) \(run.messages)")
      #expect(project.month == month ?? project.before, "\(place): \(run.messages)")
      #expect(run.messages.contains("could not be"), "\(place): \(run.messages)")
    }
    try project.expectWhole(place)
  }

  @Test(.enabled(if: FaultLibrary.isThere, FaultLibrary.need))
  func `a write that takes half of its bytes is gone on with`() throws {
    let project = try SafeProject()
    for place in 1...40 {
      try project.turn()
      try project.expectDone(
        try project.report(
          faults: ["FAULT_AT": "\(place)", "FAULT": "short", "FAULT_NAME": "write"]))
      #expect(project.month == project.wanted, "\(place)")
    }
  }

  @Test(.enabled(if: FaultLibrary.isThere, FaultLibrary.need))
  func `a workbook of which one write fails is told`() throws {
    let project = try SafeProject(formats: "csv, xlsx")
    try project.turn()
    let count = try project.calls(Self.report, name: "fflush")
    var failures = 0
    for place in places(count, usual: 25) {
      try project.turn()
      let run = try project.report(
        faults: ["FAULT_AT": "\(place)", "FAULT": "\(ENOSPC)", "FAULT_NAME": "fflush"])
      failures += run.status == 0 ? 0 : 1
      // A stream of which nothing is left to write fails in nothing.
      try expect(run, failsWith: ENOSPC, project, "flush \(place) of \(count)")
    }
    #expect(failures > 8)
  }

  @Test(.enabled(if: FaultLibrary.isThere, FaultLibrary.need))
  func `of two months both are put in place, or none`() throws {
    let project = try SafeProject()
    let both = ["report", "--from", "2026-09", "--to", "2026-10", "--quiet"]
    try project.expectDone(try project.run(both))
    let before = project.files("reports/2026-09")
    try project.turn()
    let tickets = try project.folder.read("tickets.csv")
    try project.folder.write(
      "tickets.csv", tickets + "T0,2026-09-03T09:00:00Z,,2026-09-03T10:00:00Z,P1,Closed,incident,\n"
    )
    for place in 1...2 {
      let run = try project.run(
        both, faults: ["FAULT_AT": "\(place)", "FAULT": "\(EIO)", "FAULT_NAME": "renameat2"])
      #expect(run.status == 73, "\(run.messages)")
      #expect(project.files("reports/2026-09") == before && project.month == project.before)
    }
    try project.folder.write("tickets.csv", tickets)
    try project.expectDone(try project.report())
    #expect(project.month == project.wanted && project.names("reports/.attain") == ["lock"])
  }

  @Test(.enabled(if: FaultLibrary.isThere, FaultLibrary.need))
  func `a file system that cannot exchange folders or link files gets the same month`() throws {
    let project = try SafeProject()
    for (name, code) in [("renameat2", EINVAL), ("renameat2", ENOSYS), ("link", EPERM)] {
      try project.turn()
      try project.expectDone(
        try project.report(
          faults: ["FAULT_AT": "1", "FAULT": "\(code)", "FAULT_ON": "1", "FAULT_NAME": name]))
      #expect(project.month == project.wanted, "\(name)")
      try project.expectWhole(name)
    }
  }

  @Test(.enabled(if: FaultLibrary.isThere, FaultLibrary.need))
  func `a seal that is killed at any call is whole or not there`() throws {
    let project = try SafeProject(formats: "csv")
    let seal = ["seal", "2026-10", "--quiet", "--at", "2026-11-02T08:00:00Z"]
    let ledger = project.url.appending(path: "attain.sqlite")
    let count = try project.calls(seal)
    for place in places(count, usual: 60) {
      for name in ["attain.sqlite", "attain.sqlite-journal"] {
        try? FileManager.default.removeItem(at: project.url.appending(path: name))
      }
      let run = try project.run(seal, faults: ["FAULT_AT": "\(place)", "FAULT": "kill"])
      #expect(run.status == SIGKILL || run.status == 0)
      guard FileManager.default.fileExists(atPath: ledger.path) else { continue }
      let verified = try project.run(["seal", "--verify"])
      let isSealed = verified.output.contains("1 seal is")
      let isEmpty = verified.status == 66 && verified.messages.contains("holds no seal")
      #expect(
        isSealed && verified.status == 0 || isEmpty, "\(place) of \(count): \(verified.messages)")
      let again = try project.run(seal)
      #expect(again.status == (isSealed ? 73 : 0), "\(place): \(again.messages)")
      try project.expectDone(try project.report())
    }
  }
}
