import Foundation
import TestSupport
import Testing

/// Several workers find what one finds, however the exports are cut and whatever stands in them.
struct WorkerTests {
  private func folder(_ files: [String]) throws -> TemporaryFolder {
    var project = SmallProject()
    project.project = project.project.replacing("files: tickets.csv", with: "files: export-*.csv")
    let folder = try project.folder()
    for (number, rows) in files.enumerated() {
      try folder.write("export-\(number).csv", RandomExport.header + rows)
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
    let files = (0...seed % 3).map { _ in RandomExport.rows(300, RandomExport.notes, &random) }
    #expect(try expectAlike(folder(files)))
  }

  @Test func `nor where each record is longer than the one before`() throws {
    let rows = (0..<400).map { number in
      let note = String(repeating: "x", count: 40 * number)
      return "T\(10_000 + number),2026-10-05T08:00:00Z,,2026-10-05T09:30:00Z,P1,Closed,incident,"
        + "\"\(note)\"\n"
    }
    #expect(try expectAlike(folder([rows.joined()])))
  }

  @Test func `nor where they break it with stray quotes and bare returns`() throws {
    let reports = try (0..<6).map { seed in
      var random = SeededGenerator(seed: UInt64(seed) + 97)
      let files = (0...seed % 2).map { _ in
        RandomExport.rows(200, RandomExport.notes + RandomExport.oddNotes, &random)
      }
      return try expectAlike(folder(files))
    }
    #expect(reports.contains(true))
  }

  @Test(arguments: [(1, 1), (2, 64), (8, 1_024)])
  func `a quote that is not closed is told at its record, and nothing is written`(
    workers: Int, piece: Int
  ) throws {
    var random = SeededGenerator(seed: 5)
    let before = RandomExport.rows(40, ["plain\n"], &random)
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
