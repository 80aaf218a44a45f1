import Foundation
import TestSupport
import Testing

/// What would give another report than one run over all files is refused, and nothing is written.
struct PartialRefusalTests {
  private func refused(
    _ project: PartialProject, _ partials: [String], _ status: Int32, _ message: String,
    _ more: [String] = []
  ) throws {
    let run = try AttainProgram.run(
      ["merge", "--output", "none"] + partials + more, in: project.folder.url)
    #expect(run.status == status && run.messages.contains(message), "\(run.messages)")
    let month = project.folder.url.appending(path: "none/2026-10").path
    #expect(!FileManager.default.fileExists(atPath: month))
  }

  @Test func `partials of other months, as-ofs, options and definitions are not merged`() throws {
    var project = try PartialProject(seed: 1, exports: 2, rows: 40)
    let (one, two) = (project.exports[0], project.exports[1])
    try project.write("a.part", of: [one])
    try refused(project, ["a.part"], 65, "and not of 2026-09", ["--month", "2026-09"])
    project.options = ["--month", "2026-10", "--month-by", "all"]
    try project.write("b.part", of: [two])
    try refused(project, ["a.part", "b.part"], 65, "other options")
    project.options = ["--month", "2026-09", "--clocks", "--month-by", "all"]
    try project.write("b.part", of: [two])
    try refused(project, ["a.part", "b.part"], 65, "of another month than 'a.part'")
    project.options = [
      "--month", "2026-10", "--as-of", "2026-11-02", "--clocks", "--month-by", "all",
    ]
    try project.write("b.part", of: [two])
    try refused(project, ["a.part", "b.part"], 65, "of another as-of")
    try project.folder.write(
      "agreements/team.yaml", project.folder.read("agreements/team.yaml") + "# later\n")
    try refused(project, ["a.part", "b.part"], 65, "'agreements/team.yaml' is not as it was")
  }

  @Test func `a file that came later, or whose partial is not named, is missing`() throws {
    let project = try PartialProject(seed: 2, exports: 2, rows: 40)
    for (name, export) in zip(["a.part", "b.part"], project.exports) {
      try project.write(name, of: [export])
    }
    try refused(project, ["b.part"], 66, "'exports/0.csv', a ticket file of the project")
    try project.folder.write("exports/9.csv", RandomExport.header)
    try refused(project, ["a.part", "b.part"], 66, "'exports/9.csv', a ticket file of the project")
    try refused(project, ["a.part", "none.part"], 66, "none.part")
  }

  @Test func `a partial takes the place of a file alone`() throws {
    let project = try PartialProject(seed: 3, exports: 1, rows: 10)
    let link = project.folder.url.appending(path: "link.part").path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "kept.part")
    let run = try AttainProgram.run(
      ["report", "--month", "2026-10", "--partial", "link.part"], in: project.folder.url)
    #expect(run.status == 73 && run.messages.contains("occupied-place"), "\(run.messages)")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "kept.part")
  }

  @Test func `the exports need not lie where their partials are merged`() throws {
    let project = try PartialProject(seed: 2, exports: 2, rows: 40)
    let whole = try project.report()
    for (name, export) in zip(["a.part", "b.part"], project.exports) {
      try project.write(name, of: [export])
    }
    try FileManager.default.removeItem(at: project.folder.url.appending(path: "exports"))
    expectSame(whole, try project.merged(["a.part", "b.part"]), "without exports")
    try refused(project, ["a.part", "a.part"], 65, "[repeated-export]")
  }

  @Test func `an export that was changed since its partial was written is told`() throws {
    let project = try PartialProject(seed: 2, exports: 1, rows: 40)
    let export = project.exports[0]
    try project.write("a.part", of: [export])
    let text = try project.folder.read(export)
    try project.folder.write(export, text.replacing(",P1,", with: ",P2,"))
    try refused(project, ["a.part"], 65, "'exports/0.csv' is no longer what 'a.part'")
    try project.folder.write(export, text + text.suffix(1))
    try refused(project, ["a.part"], 65, "[stale-partial]")
    try project.folder.write(export, text)
    _ = try project.merged(["a.part"])
  }

  @Test func `options that a partial would pass over in silence are wrong usage`() throws {
    let project = try PartialProject(seed: 2, exports: 1, rows: 4)
    for wrong in [
      ["--partial", "p"], ["--month", "2026-10", "--input", "exports/0.csv"],
      ["--month", "2026-10", "--partial", "p", "--fail-on", "breach"],
      ["--month", "2026-10", "--partial", "p", "--output", "there"],
    ] {
      let run = try AttainProgram.run(["report"] + wrong, in: project.folder.url)
      #expect(run.status == 64, "\(wrong): \(run.messages)")
    }
  }
}
