import Foundation
import TestSupport
import Testing

/// A history gives one report, by however many workers it is read, however it is cut and packed, and
/// however much of it is in memory.
extension HistoryTests {
  /// All files of a report by their names.
  private func all(
    _ folder: TemporaryFolder, _ options: [String], output: String
  ) throws -> [String: String] {
    let run = try AttainProgram.run(
      [
        "report", "--month", "2026-10", "--as-of", "2026-12-01T00:00:00Z", "--clocks",
        "--month-by", "all", "--quiet", "--output", output,
      ] + options, in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    let month = folder.url.appending(path: "\(output)/2026-10")
    let names = try FileManager.default.subpathsOfDirectory(atPath: month.path)
      .filter { $0.contains(".") && !$0.hasSuffix(".xlsx") }
    return try Dictionary(
      uniqueKeysWithValues: names.map { ($0, try folder.read("\(output)/2026-10/\($0)")) })
  }

  /// Rows that do not become changes of a ticket.
  private static let oddRows = [
    "T9999,2026-10-01T00:00:00Z,status,New,Open", "T1,2026-10-01T00:00:00Z,mood,good,\"so\nso\"",
    "T1,yesterday,status,New,Open", ",2026-10-01T00:00:00Z,status,New,Open", "T1,short",
  ]

  @Test(arguments: [false, true], [false, true])
  func `workers, pieces and memory change no byte`(isPacked: Bool, hasStrayQuotes: Bool) throws {
    let desk = Desk()
    var random = SeededGenerator(seed: 8)
    var changes = (desk.changes + Self.oddRows).shuffled(using: &random)
    if hasStrayQuotes {
      changes.insert("T2,2026-10-01T00:00:00Z,mood,5\" disk,worse", at: 40)
      changes.insert("T2,2026-10-01T00:00:00Z,mood,a 3\" one,better", at: 400)
    }
    let folder = try folder(desk, history: changes)
    if isPacked {
      let project = try folder.read("attain.yaml").replacing("history*.csv", with: "history*")
      try folder.write("attain.yaml", project)
      _ = try AttainProgram.run(
        ["--no-name", folder.url.appending(path: "history.csv").path],
        binary: URL(filePath: "/bin/gzip"))
    }
    let kept = try all(folder, ["--workers", "1"], output: "kept")
    #expect(kept["breaches.csv"]?.contains("\n2026-10,sla,sla,resolution,") == true)
    #expect(kept["rejected.csv"]?.contains("yesterday") == true)
    for (workers, piece) in [1, 2, 8].flatMap({ [($0, 1 << 10), ($0, 64 << 20)] }) {
      for memory in [1, 20_000, 1 << 30] {
        let output = "\(workers)-\(piece)-\(memory)"
        let files = try all(
          folder,
          [
            "--workers", "\(workers)", "--piece-size", "\(piece)", "--history-memory", "\(memory)",
          ], output: output)
        #expect(files == kept, "\(output)")
      }
    }
  }

  @Test func `stray quotes among the tickets change no byte of what their history says`() throws {
    let desk = Desk()
    var odd = desk
    for (place, id) in [(3, "S1"), (120, "S2")] {
      odd.tickets.insert("\(id),2026-10-02T08:00:00Z,,P2,New,a 5\" desk", at: place)
    }
    let folder = try folder(odd)
    let kept = try all(folder, ["--workers", "1"], output: "kept")
    for (workers, memory) in [(2, 1), (8, 1), (2, 1 << 30), (8, 1 << 30)] {
      let output = "\(workers)-\(memory)"
      let files = try all(
        folder,
        ["--workers", "\(workers)", "--piece-size", "1024", "--history-memory", "\(memory)"],
        output: output)
      #expect(files == kept, "\(output)")
    }
  }

  @Test func `a ticket in two rows has its history once`() throws {
    var desk = Desk()
    desk.tickets.append(desk.tickets[5])
    let folder = try folder(desk, history: desk.changes + Self.oddRows)
    let kept = try all(folder, ["--workers", "1"], output: "kept")
    #expect(kept["rejected.csv"]?.contains("which counts") == true)
    #expect(kept["rejected.csv"]?.contains("yesterday") == true)
    for (workers, memory) in [(1, 1), (8, 1), (8, 1 << 30)] {
      let options = ["--workers", "\(workers)", "--history-memory", "\(memory)"]
      #expect(try all(folder, options, output: "\(workers)-\(memory)") == kept)
    }
  }
}
