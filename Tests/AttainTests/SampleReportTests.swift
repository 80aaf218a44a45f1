import Foundation
import TestSupport
import Testing

/// The reports of the sample, kept beside it byte for byte.
///
/// `ATTAIN_RECORD=1` writes them anew, and fails the run that does.
struct SampleReportTests {
  private static let kept = SharedFolder.project.appending(path: "SampleData/reports/2026-10")
  private static let names = [
    "compliance.csv", "breaches.csv", "at-risk.csv", "overdue.csv", "trend.csv", "backlog.csv",
    "excluded.csv", "holders.csv", "attribution.csv", "exclusions.csv", "unmeasurable.csv",
    "uncovered.csv", "rejected.csv", "open.csv", "improvements.csv", "signals.csv",
    "scorecards.csv", "report.json", "report.html",
    "scorecards/Bayernwerke.html", "scorecards/Lakeshore Health.html", "scorecards/Northwind.html",
    "suppliers/Kestrel Hardware.html", "suppliers/Network.html", "suppliers/Northern Carrier.html",
    "suppliers/Platform.html", "manifest.json",
  ]

  /// Too long to keep; every row of theirs is recounted by other tests.
  private static let long: Set<String> = ["clocks.csv", "flow.csv"]

  private func report(_ options: [String] = []) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let run = try AttainProgram.run(
      ["report", "--project", "SampleData", "--month", "2026-10", "--output", folder.url.path]
        + options)
    #expect(run.status == 0, "\(run.messages)")
    return folder
  }

  @Test func `the sample's reports are those that are kept`() throws {
    let folder = try report()
    for name in Self.names {
      let made = comparable(name, try folder.read("2026-10/\(name)"))
      let place = Self.kept.appending(path: name)
      if ProcessInfo.processInfo.environment["ATTAIN_RECORD"] == "1" {
        try FileManager.default.createDirectory(
          at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        try made.write(to: place, atomically: true, encoding: .utf8)
        Issue.record("\(name) was recorded anew: look at what changed, then run without")
      }
      #expect(made == (try? String(contentsOf: place, encoding: .utf8)), "\(name)")
    }
    let files = try FileManager.default.subpathsOfDirectory(
      atPath: folder.url.appending(path: "2026-10").path)
    #expect(
      files.filter { $0.contains(".") && !$0.hasSuffix(".xlsx") && !Self.long.contains($0) }
        .sorted()
        == Self.names.sorted())
  }

  @Test func `two runs write the same bytes, wherever the project is named from`() throws {
    let one = try report()
    let folder = try TemporaryFolder()
    let run = try AttainProgram.run(
      [
        "report", "--project", SharedFolder.project.appending(path: "SampleData").path, "--month",
        "2026-10", "--output", folder.url.path, "--quiet",
      ], in: folder.url, environment: ["TZ": "Asia/Tokyo", "LANG": "de_DE.UTF-8", "HOME": "/"])
    #expect(run.status == 0 && run.output.isEmpty && run.messages.isEmpty)
    for name in Self.names {
      #expect(try one.read("2026-10/\(name)") == (try folder.read("2026-10/\(name)")), "\(name)")
    }
  }

  @Test(arguments: [1, 7, 1_000, 64 << 20])
  func `the size of the pieces that files are read in changes no byte`(size: Int) throws {
    let folder = try report(["--piece-size", "\(size)"])
    for name in Self.names where name != "manifest.json" {
      let kept = try String(contentsOf: Self.kept.appending(path: name), encoding: .utf8)
      #expect(comparable(name, try folder.read("2026-10/\(name)")) == kept, "\(name)")
    }
  }

  @Test func `the order of rows and files changes no number`() throws {
    let one = try report()
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      at: SharedFolder.project.appending(path: "SampleData"),
      to: folder.url.appending(path: "sample"))
    try shuffle(folder.url.appending(path: "sample/exports"))
    let run = try AttainProgram.run(
      ["report", "--project", "sample", "--month", "2026-10", "--output", "out", "--quiet"],
      in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    for name in ["compliance.csv", "trend.csv", "backlog.csv"] {
      #expect(try one.read("2026-10/\(name)") == (try folder.read("out/2026-10/\(name)")))
    }
    for name in ["breaches.csv", "excluded.csv", "overdue.csv"] {
      let tickets = try [one.read("2026-10/\(name)"), folder.read("out/2026-10/\(name)")].map {
        try CSVTable($0).rows.map { "\($0["target"] ?? "") \($0["ticket"] ?? "")" }.sorted()
      }
      #expect(tickets[0] == tickets[1])
    }
  }

  @Test func `the summary fits 80 columns`() throws {
    let run = try AttainProgram.run(
      ["report", "--project", "SampleData", "--month", "2026-10", "--output", "/tmp/attain-80"])
    let widest = run.output.split(separator: "\n").map { $0.unicodeScalars.count }.max() ?? 0
    #expect(widest <= 80 && run.output.contains("targets attained"))
    try? FileManager.default.removeItem(atPath: "/tmp/attain-80")
  }

  @Test func `the exports are what the seeded generator makes`() throws {
    let folder = try TemporaryFolder()
    let process = Process()
    process.executableURL = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appending(path: "SampleGenerator")
    process.arguments = [folder.url.path]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    let exports = SharedFolder.project.appending(path: "SampleData/exports")
    let names = try FileManager.default.contentsOfDirectory(atPath: exports.path)
    #expect(names.count == 19)
    for name in names {
      let kept = try String(contentsOf: exports.appending(path: name), encoding: .utf8)
      #expect(try folder.read("exports/\(name)") == kept, "\(name)")
    }
  }

  /// What depends on the version of the machine's zone data is left out.
  private func comparable(_ name: String, _ text: String) -> String {
    if name.hasSuffix(".html") {
      return text.split(separator: "\n", omittingEmptySubsequences: false)
        .filter { !$0.contains("<td>zone</td>") }.joined(separator: "\n")
        .replacing(#/zone data \w+/#, with: "zone data …")
    }
    guard name == "manifest.json" else { return text }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for (index, line) in lines.enumerated() {
      if line.contains("\"zone_data\"") { lines[index] = "  \"zone_data\": \"…\"," }
      if line.contains("\"role\": \"zone\"") {
        lines[index + 2] = "      \"bytes\": 0,"
        lines[index + 3] = "      \"sha256\": \"…\""
      }
      // Pages name the zone data as well, and workbooks are packed by the machine's zlib.
      if line.contains(#/"path": ".*\.(html|xlsx)"/#) {
        lines[index + 1] = "      \"bytes\": 0,"
        lines[index + 2] = "      \"sha256\": \"…\""
      }
    }
    return lines.joined(separator: "\n")
  }

  /// Deals the rows of all files out again, in a seeded order, into files of other names.
  private func shuffle(_ folder: URL) throws {
    var random = SeededGenerator(seed: 7)
    var header = ""
    var rows: [String] = []
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() {
      let file = folder.appending(path: name)
      var records = records(of: try String(contentsOf: file, encoding: .utf8))
      header = records.removeFirst()
      rows += records
      try FileManager.default.removeItem(at: file)
    }
    rows.shuffle(using: &random)
    for part in 0..<3 {
      let lines = [header] + rows.enumerated().filter { $0.offset % 3 == part }.map { $0.element }
      try (lines.joined(separator: "\n") + "\n").write(
        to: folder.appending(path: "tickets-\(part).csv"), atomically: true, encoding: .utf8)
    }
  }

  /// Records as they are written; one with line ends in quoted cells is one.
  private func records(of text: String) -> [String] {
    var records: [String] = []
    var record = ""
    for line in text.replacing("\r\n", with: "\n").replacing("\u{FEFF}", with: "")
      .split(separator: "\n", omittingEmptySubsequences: false)
    {
      record += record.isEmpty ? String(line) : "\n\(line)"
      guard record.filter({ $0 == "\"" }).count.isMultiple(of: 2) else { continue }
      if !record.isEmpty { records.append(record) }
      record = ""
    }
    return records
  }
}
