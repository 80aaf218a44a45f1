import Foundation
import TestSupport
import Testing

/// Several workers find what one finds, however the exports are cut and whatever stands in them.
struct WorkerTests {
  private static let header = "id,created,responded,resolved,priority,status,type,note\n"

  /// What stands in the last cell of a row, its line end included: plain, quoted over several lines, and
  /// in ways that break RFC 4180.
  private static let notes = [
    "plain\n", "\"a, b\"\n", "\"two\nlines\"\n", "\"a \"\"word\"\"\"\n", "\r\n", "\"x\r\ny\"\r\n",
    "\n\n",
    "\"\n\n\n\"\n", "日本\n", "\"\"\"\"\n",
  ]
  private static let oddNotes = ["5\" disk\n", "a\"b\"c\n", "x\r", "\"open\"er\n", " \"blank\" \n"]

  private func rows(_ count: Int, _ notes: [String], _ random: inout SeededGenerator) -> String {
    (0..<count).map { number in
      let day = 1 + number * 27 / count
      let created = "2026-10-\(day < 10 ? "0" : "")\(day)T0\(number % 10):30:00Z"
      let resolved =
        number % 5 == 0
        ? "" : "2026-10-\(day < 9 ? "0" : "")\(day + 1)T1\(number % 10):00:0\(number % 10)Z"
      let bad = number % 37 == 36 ? "soon" : resolved
      let note = notes.randomElement(using: &random) ?? "\n"
      let id = "T\(10_000 + (number % 101 == 100 ? number - 50 : number))"
      return "\(id),\(created),,\(bad),P\(number % 4),\(resolved.isEmpty ? "Open" : "Closed"),"
        + "incident,\(note)"
    }.joined()
  }

  private func folder(_ files: [String]) throws -> TemporaryFolder {
    var project = SmallProject()
    project.project = project.project.replacing("files: tickets.csv", with: "files: export-*.csv")
    let folder = try project.folder()
    for (number, rows) in files.enumerated() {
      try folder.write("export-\(number).csv", Self.header + rows)
    }
    return folder
  }

  /// All files of a report, by name, or the messages of a run that could not use the export.
  private func report(
    _ folder: TemporaryFolder, workers: Int, piece: Int
  ) throws -> [String: Data] {
    let output = "w\(workers)-\(piece)"
    let run = try AttainProgram.run(
      [
        "report", "--month", "2026-10", "--quiet", "--clocks", "--output", output, "--workers",
        "\(workers)", "--piece-size", "\(piece)",
      ], in: folder.url)
    #expect(run.status == 0 || run.status == 65, "\(run.messages)")
    if run.status == 65 { return ["messages": Data(run.messages.utf8)] }
    let month = folder.url.appending(path: "\(output)/2026-10")
    var files: [String: Data] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: month.path) {
      files[name] = try Data(contentsOf: month.appending(path: name))
    }
    return files
  }

  /// Returns whether there is a report, which an export that ends in an open quote does not give.
  private func expectAlike(_ folder: TemporaryFolder) throws -> Bool {
    let alone = try report(folder, workers: 1, piece: 64 << 20)
    for (workers, piece) in [(1, 1), (2, 100), (3, 1_024), (8, 1), (8, 4_096), (2, 64 << 20)] {
      let several = try report(folder, workers: workers, piece: piece)
      #expect(Set(several.keys) == Set(alone.keys))
      for (name, bytes) in alone {
        #expect(several[name] == bytes, "\(name), \(workers) workers, pieces of \(piece)")
      }
    }
    return alone.count > 10
  }

  @Test(arguments: 0..<4)
  func `workers and pieces change no byte where exports follow RFC 4180`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed) + 31)
    let files = (0...seed % 3).map { _ in rows(300, Self.notes, &random) }
    #expect(try expectAlike(folder(files)))
  }

  @Test func `nor where they break it with stray quotes and bare returns`() throws {
    let reports = try (0..<6).map { seed in
      var random = SeededGenerator(seed: UInt64(seed) + 97)
      let files = (0...seed % 2).map { _ in rows(200, Self.notes + Self.oddNotes, &random) }
      return try expectAlike(folder(files))
    }
    #expect(reports.contains(true))
  }

  @Test(arguments: [(1, 1), (2, 64), (8, 1_024)])
  func `a quote that is not closed is told at its record, and nothing is written`(
    workers: Int, piece: Int
  ) throws {
    var random = SeededGenerator(seed: 5)
    let before = rows(40, ["plain\n"], &random)
    let folder = try folder([
      before + "T9,2026-10-01T09:00:00Z,,,P1,Open,incident,\"never\n" + before
    ])
    let run = try AttainProgram.run(
      [
        "report", "--month", "2026-10", "--workers", "\(workers)", "--piece-size", "\(piece)",
      ], in: folder.url)
    #expect(run.status == 65)
    #expect(run.messages.contains("export-0.csv:42:"), "\(run.messages)")
    #expect(run.messages.contains("unclosed-quote"))
    #expect(!FileManager.default.fileExists(atPath: folder.url.appending(path: "reports").path))
  }
}
