import Foundation
import TestSupport
import Testing

/// `-` is an export that comes through standard input, and whatever a run does with a file it does with it.
struct StandardInputTests {
  private func folder(files: String = #""-""#) throws -> TemporaryFolder {
    var project = SmallProject()
    project.project = project.project.replacing("files: tickets.csv", with: "files: \(files)")
    return try project.folder()
  }

  private func url(_ name: String, in folder: TemporaryFolder) -> URL {
    folder.url.appending(path: name)
  }

  private func packed(_ name: String, in folder: TemporaryFolder) throws -> URL {
    _ = try AttainProgram.run(
      ["--keep", url(name, in: folder).path], binary: URL(filePath: "/bin/gzip"))
    return url("\(name).gz", in: folder)
  }

  /// The lists of a report with the file's name as it is in the plain one.
  private func lists(
    _ arguments: [String], in folder: TemporaryFolder, _ input: AttainProgram.Input
  ) throws -> [String] {
    let run = try AttainProgram.run(
      ["report", "--quiet"] + arguments, in: folder.url, input: input)
    #expect(run.status == 0 && run.messages.isEmpty, "\(run.messages)")
    return try ["compliance", "breaches", "rejected", "backlog"].map { name in
      try folder.read("reports/2026-10/\(name).csv")
        .replacing(",-,", with: ",tickets.csv,").replacing("\n-,", with: "\ntickets.csv,")
        .replacing(" in - on ", with: " in tickets.csv on ")
    }
  }

  // Without a month a run goes through the export twice, with ids that repeat once more, and with a
  // stray quote it begins again in order.
  @Test(arguments: [
    "", "T2,2026-10-02T09:00:00Z,,2026-10-02T12:00:00Z,P2,Closed,incident,\n",
    "T4,2026-10-02T09:00:00Z,,soon,P2,Closed,5\" disk,\nT5,2026-10-31T09:00:00Z,,,P1,Open,,\n",
  ])
  func `a pipe gives the report that the file gives, however often a run reads it`(
    more: String
  ) throws {
    let plain = try folder(files: "tickets.csv")
    let piped = try folder()
    for folder in [plain, piped] {
      try folder.write("tickets.csv", folder.read("tickets.csv") + more)
    }
    let export = url("tickets.csv", in: piped)
    let expected = try lists([], in: plain, .none)
    #expect(try lists([], in: piped, .pipe(export)) == expected)
    #expect(
      try lists(["--month", "2026-10", "--workers", "1"], in: piped, .pipe(export)) == expected)
    #expect(try lists(["--piece-size", "7"], in: piped, .pipe(export)) == expected)
    #expect(try lists([], in: piped, .file(export)) == expected)
    #expect(try lists([], in: piped, .pipe(packed("tickets.csv", in: piped))) == expected)
  }

  @Test func `the manifest names it and has the hash of what came`() throws {
    let folder = try folder()
    let plain = try self.folder(files: "tickets.csv.gz")
    let archive = try packed("tickets.csv", in: plain)
    for (place, input) in [(plain, AttainProgram.Input.none), (folder, .pipe(archive))] {
      _ = try lists(["--month", "2026-10"], in: place, input)
    }
    func source(_ folder: TemporaryFolder, _ name: String) throws -> Substring {
      let manifest = try folder.read("reports/2026-10/manifest.json")
      let place = try #require(manifest.range(of: "\"path\": \"\(name)\""))
      return manifest[place.upperBound...].prefix { $0 != "}" }
    }
    let expected = try source(plain, "tickets.csv.gz")
    #expect(expected.contains("sha256"))
    #expect(try source(folder, "-") == expected)
  }

  @Test func `what is piped in comes behind the files`() throws {
    let folder = try folder(files: #"["-", tickets.csv]"#)
    let late = "id,created,responded,resolved,priority,status,type\nT2,2026-10-02T09:00:00Z,,"
    try folder.write("late.txt", late + "2026-10-02T12:00:00Z,P2,Closed,incident\n")
    _ = try lists([], in: folder, .pipe(url("late.txt", in: folder)))
    let rejected = try CSVTable(folder.read("reports/2026-10/rejected.csv")).rows
    #expect(rejected.map { $0["file"] } == ["tickets.csv"])
    #expect(rejected.first?["reason"]?.contains("in - on line 2") == true, "\(rejected)")
  }

  @Test func `check reads it too, and shows its lines`() throws {
    let folder = try folder()
    let text = try folder.read("tickets.csv").replacing(",2026-10-05T12:00:00Z", with: ",next week")
    try folder.write("bad.csv", text)
    let run = try AttainProgram.run(
      ["check", "--tickets"], in: folder.url, input: .pipe(url("bad.csv", in: folder)))
    #expect(run.status == 0)
    #expect(run.output.contains("1 file: 3 rows"), "\(run.output)")
    #expect(run.messages.contains("-:3:"), "\(run.messages)")
    #expect(run.messages.contains("T2,2026-10-02T09:00:00Z,,next week"), "\(run.messages)")
  }

  @Test func `nothing in it is an empty export, and a terminal a missing one`() throws {
    let folder = try folder()
    let empty = try AttainProgram.run(["report"], in: folder.url)
    #expect(empty.status == 65)
    #expect(empty.messages.contains("[empty-export]"), "\(empty.messages)")
    let terminal = try AttainProgram.run(["report"], in: folder.url, input: .terminal)
    #expect(terminal.status == 66)
    #expect(!FileManager.default.fileExists(atPath: url("reports", in: folder).path))
  }

  @Test func `closed it is no export, and no file of the run takes its place`() throws {
    let folder = try folder()
    let shell = "exec \(AttainProgram.binary.path) report --month 2026-10 <&-"
    let run = try AttainProgram.run(
      ["-c", shell], in: folder.url, binary: URL(filePath: "/bin/sh"))
    #expect(run.status == 74 && run.messages.contains("- could not be read"), "\(run.messages)")
  }

  @Test func `closed streams of results and messages get no file of the run either`() throws {
    let folder = try folder(files: "tickets.csv")
    try folder.write("tickets.csv", folder.read("tickets.csv") + "T9,soon,,,,,,\n")
    func run(_ line: String) throws -> AttainProgram.Run {
      try AttainProgram.run(
        ["-c", line.replacing("attain", with: AttainProgram.binary.path)], in: folder.url,
        binary: URL(filePath: "/bin/sh"))
    }
    #expect(try run("exec attain explain T1 >&-").status == 73)
    #expect(try run("exec attain check --tickets >out 2>&-").status == 0)
    #expect(try run("exec attain report --month 2026-10 --diagnostics json >out 2>&-").status == 0)
    let paths = try #require(FileManager.default.subpaths(atPath: folder.url.path))
    #expect(paths.contains("reports/2026-10/report.json"))
    for path in paths where path != "out" {
      let bytes = FileManager.default.contents(atPath: folder.url.appending(path: path).path)
      let text = String(decoding: bytes ?? Data(), as: UTF8.self)
      #expect(!text.contains("warning:") && !text.contains("\"severity\""), "\(path)")
    }
  }

  @Test func `twice is an error of the definitions, history and tickets together`() throws {
    let folder = try folder()
    let columns = "{ticket: id, at: at, field: field, from: old, to: new}"
    try folder.write(
      "attain.yaml",
      folder.read("attain.yaml") + "\nhistory:\n  files: [\"-\"]\n  columns: \(columns)\n")
    let run = try AttainProgram.run(["check"], in: folder.url)
    #expect(run.status == 78)
    #expect(run.messages.contains("[standard-input-twice]"), "\(run.messages)")
  }

  @Test func `a file of that name is a file`() throws {
    let folder = try folder(files: "./-")
    try folder.write("-", folder.read("tickets.csv"))
    let expected = try lists([], in: self.folder(files: "tickets.csv"), .none)
    let lists = try lists([], in: folder, .none).map {
      $0.replacing(",./-,", with: ",tickets.csv,")
    }
    #expect(lists == expected)
  }

  @Test func `init wants files, whose names it writes`() throws {
    let folder = try TemporaryFolder()
    let run = try AttainProgram.run(["init", "-"], in: folder.url)
    #expect(run.status == 64, "\(run.messages)")
  }
}
