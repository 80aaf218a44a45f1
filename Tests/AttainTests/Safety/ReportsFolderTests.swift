import Foundation
import Glibc
import TestSupport
import Testing

/// What a run does to the reports folder, and what it leaves alone.
struct ReportsFolderTests {
  /// What tells that nothing touched a file.
  private func state(_ project: SafeProject, _ path: String) throws -> [String] {
    let found = try FileManager.default.attributesOfItem(
      atPath: project.url.appending(path: path).path)
    return ["\(found[.systemFileNumber] ?? 0)", "\(found[.modificationDate] ?? 0)"]
  }

  @Test func `the same inputs give the same bytes, and the folder is not touched`() throws {
    let project = try SafeProject(formats: "csv, json, html, xlsx")
    let paths = [""] + project.month.keys.sorted()
    let before = try paths.map { try state(project, "reports/2026-10/\($0)") }
    try project.expectDone(try project.report())
    #expect(try paths.map { try state(project, "reports/2026-10/\($0)") } == before)
    let other = try SafeProject(formats: "csv, json, html, xlsx")
    #expect(other.states == project.states)
  }

  @Test func `an output without a change is the same file as before`() throws {
    let project = try SafeProject()
    let names = ["exclusions.csv", "rejected.csv", "remark.txt", "compliance.csv", "report.html"]
    let before = try names.map { try state(project, "reports/2026-10/\($0)") }
    try project.turn()
    try project.expectDone(try project.report())
    let isSame = try zip(names, before).map { try state(project, "reports/2026-10/\($0)") == $1 }
    #expect(isSame == [true, true, true, false, false])
  }

  @Test func `files of an earlier run go where this one writes none, those of people stay`() throws
  {
    let project = try SafeProject()
    let tickets = try project.folder.read("tickets.csv")
    try project.folder.write(
      "tickets.csv", tickets + "T9,2026-10-06T09:00:00Z,,,P9,Open,incident,\n")
    try project.expectDone(try project.report(["--clocks"]))
    #expect(project.month["scorecards/P9.html"] != nil && project.month["clocks.csv"] != nil)
    let own = ["deep/er/note.txt", "scorecards/P1 with remarks.html", "scorecards/sums.xlsx"]
    for name in own { try project.folder.write("reports/2026-10/\(name)", "kept\n") }
    try project.folder.write("tickets.csv", tickets)
    try project.expectDone(try project.report())
    var month = project.month
    for name in own { #expect(month.removeValue(forKey: name) == Data("kept\n".utf8), "\(name)") }
    #expect(month == project.wanted)
  }

  @Test func `months that are not reported stay as they are`() throws {
    let project = try SafeProject()
    try project.expectDone(
      try project.run(["report", "--month", "2026-09", "--quiet"]))
    let before = try state(project, "reports/2026-09")
    try project.turn()
    try project.expectDone(try project.report())
    #expect(try state(project, "reports/2026-09") == before)
  }

  @Test func `nothing is written through a symbolic link`() throws {
    for place in ["2026-10", "2026-10/report.html", "2026-10/scorecards", ".attain"] {
      let project = try SafeProject()
      try project.turn()
      let link = project.url.appending(path: "reports/\(place)")
      let aside = project.url.appending(path: "elsewhere")
      try FileManager.default.moveItem(at: link, to: aside)
      try FileManager.default.createSymbolicLink(at: link, withDestinationURL: aside)
      let before = project.files("elsewhere")
      let run = try project.report()
      #expect(run.status == 73, "\(place)")
      #expect(
        run.messages.contains("reports/\(place) is a symbolic link [occupied-place]"),
        "\(run.messages)")
      #expect(!before.isEmpty && project.files("elsewhere") == before)
    }
  }

  @Test func `a file of people whose name cannot be said stops the run, and is there`() throws {
    let project = try SafeProject()
    try project.turn()
    let path = project.url.appending(path: "reports/2026-10/gr").path.utf8.map {
      CChar(bitPattern: $0)
    }
    // The bytes end in a zero byte.
    #expect(unsafe mkdir(path + [CChar(bitPattern: 0xFC), 0], 0o755) == 0)
    let run = try project.report()
    #expect(
      run.status == 73 && run.messages.contains("is no UTF-8 [occupied-place]"), "\(run.messages)")
    #expect(unsafe rmdir(path + [CChar(bitPattern: 0xFC), 0]) == 0)
    #expect(project.month == project.before)
  }

  @Test func `where no earlier run can be kept, nothing is replaced`() throws {
    let project = try SafeProject()
    try project.turn()
    try project.folder.write("reports/earlier", "of people\n")
    let run = try project.report(["--keep", "2"])
    #expect(
      run.status == 73 && run.messages.contains("reports/earlier is a file"), "\(run.messages)")
    #expect(project.month == project.before)
  }

  @Test func `a link of people is kept as a link`() throws {
    let project = try SafeProject()
    let link = project.url.appending(path: "reports/2026-10/contract.pdf")
    try FileManager.default.createSymbolicLink(
      atPath: link.path, withDestinationPath: "../nowhere.pdf")
    try project.turn()
    try project.expectDone(try project.report())
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: link.path) == "../nowhere.pdf")
  }

  @Test func `--keep says how many earlier runs stay, without it they are left alone`() throws {
    let project = try SafeProject()
    var kept: [SafeProject.Files] = []
    for _ in 0..<4 {
      kept.append(project.month.filter { !$0.key.hasSuffix(".txt") })
      try project.turn()
      try project.expectDone(try project.report(["--keep", "2"]))
      // Nothing changes, so nothing is kept.
      try project.expectDone(try project.report(["--keep", "2"]))
    }
    #expect(project.names("reports/earlier/2026-10") == ["3", "4"])
    #expect(project.files("reports/earlier/2026-10/3") == kept[2])
    #expect(project.files("reports/earlier/2026-10/4") == kept[3])
    #expect(project.month == project.wanted)
    try project.turn()
    try project.expectDone(try project.report())
    #expect(project.names("reports/earlier/2026-10") == ["3", "4"])
    try project.turn()
    try project.expectDone(try project.report(["--keep", "0"]))
    #expect(project.names("reports") == [".attain", "2026-10"])
  }

  @Test func `the manifest has the hash of every other file`() throws {
    let project = try SafeProject(formats: "csv, json, html, xlsx")
    let manifest = try #require(project.month["manifest.json"])
    let object = try #require(try JSONSerialization.jsonObject(with: manifest) as? [String: Any])
    let outputs = try #require(object["outputs"] as? [[String: Any]])
    let listed = outputs.map { "\($0["path"] ?? "") \($0["bytes"] ?? 0) \($0["sha256"] ?? "")" }
    let files = project.month.filter { $0.key != "manifest.json" && !$0.key.hasSuffix(".txt") }
    let counted = try files.map { name, bytes in
      let file = project.url.appending(path: "reports/2026-10/\(name)").path
      let sum = try AttainProgram.run([file], binary: URL(filePath: "/usr/bin/sha256sum"))
      return "\(name) \(bytes.count) \(sum.output.prefix(64))"
    }
    #expect(listed.sorted() == counted.sorted())
  }

  @Test func `what killed runs left behind goes, with what is people's in its place`() throws {
    let project = try SafeProject()
    let hidden = "reports/.attain/new"
    try project.folder.write("\(hidden)/2026-10/compliance.csv", "not begun\n")
    // A folder whose number is not its own was exchanged: it is the earlier one.
    try project.folder.write("\(hidden)/2026-10.new-1/compliance.csv", "the earlier one\n")
    try project.folder.write("\(hidden)/2026-10.new-1/letter.txt", "of people\n")
    try project.folder.write("\(hidden)/2026-10.new-1/remark.txt", "before it was edited\n")
    try project.folder.write("\(hidden)/2026-09.old-1/compliance.csv", "not replaced yet\n")
    try project.expectDone(try project.report())
    var month = project.month
    #expect(month.removeValue(forKey: "letter.txt") == Data("of people\n".utf8))
    #expect(month == project.wanted)
    #expect(project.files("reports/2026-09").keys.sorted() == ["compliance.csv"])
    #expect(project.names("reports/.attain") == ["lock"])
  }
}
