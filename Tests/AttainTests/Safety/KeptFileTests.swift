import Foundation
import TestSupport
import Testing

/// What people have written stays, wherever they have an output put.
struct KeptFileTests {
  private static let sealed = ["seal", "2026-10", "--at", "2026-11-02T08:00:00Z", "--quiet"]

  /// A project with a sealed month.
  private func folder() throws -> TemporaryFolder {
    let folder = try SmallProject().folder()
    #expect(try AttainProgram.run(Self.sealed, in: folder.url).status == 0)
    try folder.write("notes.txt", "of people\n")
    return folder
  }

  private func bytes(_ path: String, in folder: TemporaryFolder) throws -> Data {
    try Data(contentsOf: folder.url.appending(path: path))
  }

  private static let writing = [
    ["report", "--month", "2026-10", "--partial"], ["status", "--output"],
    ["status", "--format", "json", "--output"], ["status", "--format", "openmetrics", "--output"],
  ]

  @Test(arguments: [
    "attain.yaml", "agreements/small.yaml", "calendars/office.yaml", "tickets.csv", "notes.txt",
    "attain.sqlite", "reports/2026-10/report.json", "reports/2026-10/compliance.csv",
  ])
  func `a partial or a status takes the place of no other file`(path: String) throws {
    let folder = try folder()
    let before = try bytes(path, in: folder)
    for command in Self.writing {
      let run = try AttainProgram.run(command + [path], in: folder.url)
      #expect(run.status == 73, "\(command): \(run.messages)")
      #expect(run.messages.contains("[occupied-place]"), "\(run.messages)")
      #expect(try bytes(path, in: folder) == before, "\(command)")
    }
  }

  @Test(arguments: ["/dev/null", "/dev/stdout"])
  func `nobody is told to take a device away`(path: String) throws {
    let folder = try folder()
    for command in Self.writing {
      let run = try AttainProgram.run(command + [path], in: folder.url)
      #expect(run.status == 73, "\(command): \(run.messages)")
      #expect(run.messages.contains("name another file; nothing was changed"), "\(run.messages)")
    }
  }

  @Test func `an earlier partial or status is replaced, and so is a file without content`() throws {
    let folder = try folder()
    for (place, command) in Self.writing.enumerated() {
      let path = place == 0 ? "october.part" : "status.txt"
      try folder.write("empty", "")
      for path in [path, path, "empty"] {
        let run = try AttainProgram.run(command + [path], in: folder.url)
        #expect(run.status == 0, "\(command): \(run.messages)")
      }
      #expect(try bytes("empty", in: folder) == bytes(path, in: folder), "\(command)")
    }
  }

  @Test func `a text of people that holds a status is no earlier status`() throws {
    let folder = try folder()
    for (options, others) in [
      ([], ["Hello,\n\n%", "As of today:\n%", "%\nPlease call them.\n", "%and more\n", "%call"]),
      (["--format", "openmetrics"], ["%# TYPE up gauge\nup 1\n", "# TYPE up gauge\nup 1\n%"]),
    ] {
      let status = ["status"] + options
      let own = try AttainProgram.run(status, in: folder.url).output
      for text in others.map({ $0.replacing("%", with: own) }) {
        try folder.write("notes", text)
        let run = try AttainProgram.run(status + ["--output", "notes"], in: folder.url)
        #expect(run.status == 73 && run.messages.contains("[occupied-place]"), "\(text)")
        #expect(try folder.read("notes") == text)
      }
      for text in [own, options.isEmpty ? own + "\n" + own : own] {
        try folder.write("notes", text)
        let run = try AttainProgram.run(status + ["--output", "notes"], in: folder.url)
        #expect(run.status == 0, "\(text)\(run.messages)")
        #expect(try folder.read("notes") == own)
      }
    }
  }

  @Test func `tables of what-if take the place of earlier ones, and of no other file`() throws {
    let folder = try folder()
    let command = ["what-if", "--month", "2026-10", "--output", ".", "--quiet"]
    for _ in 1...2 {
      let run = try AttainProgram.run(command, in: folder.url)
      #expect(run.status == 0, "\(run.messages)")
    }
    let tables = ["what-if.csv", "what-if-months.csv", "tightest.csv"]
    for name in tables {
      let kept = try tables.map { try folder.read($0) }
      try folder.write(name, "a,b\n1,2\n")
      let run = try AttainProgram.run(command, in: folder.url)
      #expect(run.status == 73 && run.messages.contains("[occupied-place]"), "\(run.messages)")
      #expect(try folder.read(name) == "a,b\n1,2\n")
      for (other, text) in zip(tables, kept) where other != name {
        #expect(try folder.read(other) == text)
      }
      try folder.write(name, "")
      #expect(try AttainProgram.run(command, in: folder.url).status == 0)
    }
  }

  @Test(arguments: [
    ("exports/2026-10/open.csv", ["report", "--month", "2026-10", "--output", "exports"]),
    ("exports/2026-10/improvements.csv", ["report", "--month", "2026-10", "--output", "exports"]),
    ("reports/2026-10/flow.csv", sealed),
    ("trend/months.csv", ["trend", "--output", "."]),
    ("compare-priority/sides.csv", ["compare", "--by", "priority", "--output", "."]),
    ("tables/what-if.csv", ["what-if", "--output", "tables"]),
  ])
  func `no run takes the place of a file that it reads`(path: String, command: [String]) throws {
    var project = SmallProject()
    project.project = project.project.replacing("tickets.csv", with: path)
    let folder = try project.folder()
    try folder.write(path, project.tickets)
    let run = try AttainProgram.run(command, in: folder.url)
    #expect(run.status == 73, "\(run.messages)")
    #expect(
      run.messages.contains("\(path) is a file that the run reads [occupied-place]"),
      "\(run.messages)")
    #expect(try folder.read(path) == project.tickets)
    #expect(
      !FileManager.default.fileExists(atPath: folder.url.appending(path: "attain.sqlite").path))
  }

  @Test(arguments: ["2026-10/breaches.csv", "2026-10/report.html", "2026-10/manifest.json"])
  func
    `a file of people with the name of an output is not replaced where no manifest accounts for it`(
      path: String
    ) throws
  {
    let folder = try SmallProject().folder()
    try folder.write("reports/\(path)", "{}\n")
    for command in [["report", "--month", "2026-10", "--quiet"], Self.sealed] {
      let run = try AttainProgram.run(command, in: folder.url)
      #expect(run.status == 73, "\(run.messages)")
      #expect(
        run.messages.contains(
          "reports/\(path) is there, and no manifest beside it says that attain has written it"),
        "\(run.messages)")
      #expect(try folder.read("reports/\(path)") == "{}\n")
    }
    try FileManager.default.removeItem(at: folder.url.appending(path: "reports/\(path)"))
    for _ in 1...2 {
      #expect(
        try AttainProgram.run(["report", "--month", "2026-10"], in: folder.url).status == 0)
    }
  }

  @Test
  func
    `it stays beside the outputs where a run writes none of its name, and is told once one does`()
    throws
  {
    let folder = try folder()
    let report = ["report", "--month", "2026-10", "--quiet"]
    try folder.write("reports/2026-10/clocks.csv", "of people\n")
    try folder.write("tickets.csv", SmallProject().tickets.replacing("T3,", with: "T4,"))
    #expect(try AttainProgram.run(report, in: folder.url).status == 0)
    #expect(try folder.read("reports/2026-10/clocks.csv") == "of people\n")
    let before = try folder.read("reports/2026-10/manifest.json")
    let run = try AttainProgram.run(report + ["--clocks"], in: folder.url)
    #expect(run.status == 73 && run.messages.contains("clocks.csv is there"), "\(run.messages)")
    #expect(try folder.read("reports/2026-10/clocks.csv") == "of people\n")
    #expect(try folder.read("reports/2026-10/manifest.json") == before)
  }

  @Test
  func
    `what a manifest lists is replaced, edited or not, and so are outputs beside one that lists none`()
    throws
  {
    let folder = try folder()
    let report = ["report", "--month", "2026-10", "--quiet"]
    #expect(try AttainProgram.run(report, in: folder.url).status == 0)
    let names = ["breaches.csv", "report.html"]
    let wanted = try names.map { try folder.read("reports/2026-10/\($0)") }
    let manifest = try folder.read("reports/2026-10/manifest.json")
    for listed in [true, false] {
      for name in names { try folder.write("reports/2026-10/\(name)", "edited\n") }
      if !listed {
        try folder.write(
          "reports/2026-10/manifest.json", manifest.replacing("\"outputs\"", with: "\"others\""))
      }
      let run = try AttainProgram.run(report, in: folder.url)
      #expect(run.status == 0, "\(run.messages)")
      for (name, text) in zip(names, wanted) {
        #expect(try folder.read("reports/2026-10/\(name)") == text)
      }
      #expect(try folder.read("reports/2026-10/manifest.json").contains("\"outputs\""))
    }
  }
}
