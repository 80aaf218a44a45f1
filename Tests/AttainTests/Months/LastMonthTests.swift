import Foundation
import TestSupport
import Testing

/// Where nobody names a month, the report is that of the last one that the rows cover, in whatever order they stand.
struct LastMonthTests {
  /// How rows of August to October stand in their files; October's last one is of its last date.
  enum Order: CaseIterable {
    case byCreation, againstCreation, shuffled, octoberInTheMiddle, severalFiles, packed
    case emptyRows, noRows

    /// Whether both ends of each file say which month is the last.
    var showsItsEnd: Bool { self != .shuffled && self != .octoberInTheMiddle && self != .packed }
  }

  /// More than what is looked at of each end of a file.
  private func rows(_ order: Order) -> [[String]] {
    let note = String(repeating: "x", count: 400)
    var rows = (0..<1_200).map { number in
      let date = "2026-\(["08", "09", "10"][number / 400])-\(10 + number % 400 / 20)"
      return "T\(10_000 + number),\(date)T08:00:00Z,,\(date)T09:00:00Z,P1,Closed,incident,\(note)\n"
    }
    rows.append("T12000,2026-10-31T08:00:00Z,,,P1,Open,incident,\n")
    var random = SeededGenerator(seed: 12)
    switch order {
    case .byCreation, .packed: return [rows]
    case .againstCreation: return [rows.reversed()]
    case .shuffled: return [rows.shuffled(using: &random)]
    case .octoberInTheMiddle:
      return [rows[..<400] + rows[800...] + rows[400..<800]].map { Array($0) }
    case .severalFiles: return [rows[800...], rows[..<400], rows[400..<800]].map { Array($0) }
    case .emptyRows: return [[], rows]
    case .noRows: return [[]]
    }
  }

  private func folder(_ order: Order) throws -> TemporaryFolder {
    var project = SmallProject()
    project.project = project.project.replacing("files: tickets.csv", with: "files: export-*")
    let folder = try project.folder()
    for (number, rows) in rows(order).enumerated() {
      let name = "export-\(number).csv"
      try folder.write(name, RandomExport.header + rows.joined())
      if order != .packed { continue }
      _ = try AttainProgram.run(
        [folder.url.appending(path: name).path], binary: URL(filePath: "/bin/gzip"))
    }
    return folder
  }

  private func report(_ folder: TemporaryFolder, _ more: [String], to output: String) throws
    -> AttainProgram.Run
  {
    try AttainProgram.run(["report", "--quiet", "--output", output] + more, in: folder.url)
  }

  @Test(arguments: Order.allCases) func `no byte tells whether its month was named`(order: Order)
    throws
  {
    let folder = try folder(order)
    let unnamed = try report(folder, [], to: "unnamed")
    if order == .noRows {
      #expect(unnamed.status == 65 && unnamed.messages.contains("no-tickets"))
      return
    }
    #expect(unnamed.status == 0, "\(unnamed.messages)")
    #expect(try report(folder, ["--month", "2026-10"], to: "named").status == 0)
    let difference = try AttainProgram.run(
      ["-r", "unnamed/2026-10", "named/2026-10"], in: folder.url,
      binary: URL(filePath: "/usr/bin/diff"))
    #expect(difference.status == 0, "\(difference.output.prefix(500))")
    #expect(try folder.read("unnamed/2026-10/compliance.csv").contains("\n2026-10,"))
  }

  @Test func `files that break RFC 4180 too, which are read in order`() throws {
    let folder = try folder(.byCreation)
    try folder.write(
      "export-1.csv", RandomExport.header + "U1,2026-11-02T08:00:00Z,,,P1,Open,incident,5\" disk\n")
    #expect(try report(folder, [], to: "reports").status == 0)
    #expect(try folder.read("reports/2026-10/compliance.csv").contains("\n2026-10,"))
  }

  @Test(arguments: [Order.byCreation, .shuffled])
  func `an as-of before the last rows ends in the month`(order: Order) throws {
    let folder = try folder(order)
    #expect(try report(folder, ["--as-of", "2026-09-15"], to: "within").status == 0)
    #expect(try folder.read("within/2026-09/compliance.csv").contains("\n2026-09,"))
    #expect(try report(folder, ["--as-of", "2026-08-31"], to: "at-the-end").status == 0)
    #expect(try folder.read("at-the-end/2026-08/compliance.csv").contains("\n2026-08,"))
    #expect(try report(folder, ["--as-of", "2027-02-01"], to: "later").status == 0)
    #expect(try folder.read("later/2026-10/compliance.csv").contains("\n2026-10,"))
  }

  @Test func `a last month years behind all others is told of`() throws {
    let folder = try folder(.byCreation)
    let told = "nothing was created between 2026-10-31 and 2126-10, which is more than a year"
    #expect(try report(folder, [], to: "usual").status == 0)
    #expect(!(try folder.read("usual/2026-10/report.json").contains("more than a year")))
    try folder.write(
      "export-1.csv", RandomExport.header + "U1,2126-11-02T08:00:00Z,,,P1,Open,incident,\n")
    #expect(try report(folder, [], to: "stray").status == 0)
    #expect(try folder.read("stray/2126-10/report.json").contains(told))
    #expect(try report(folder, ["--month", "2026-10"], to: "named").status == 0)
    #expect(!(try folder.read("named/2026-10/report.json").contains("more than a year")))
  }

  @Test func `tickets of the year 1970 are told of, which blow up every backlog`() throws {
    let folder = try folder(.byCreation)
    let empty = "U1,1970-01-01T00:00:00Z,,,P1,Open,incident,\n"
    try folder.write("export-1.csv", RandomExport.header + empty)
    #expect(try report(folder, [], to: "reports").status == 0)
    let text = try folder.read("reports/2026-10/report.json")
    #expect(text.contains("nothing was created between 1970-01-01 and 20"))
    #expect(text.contains("which is more than ten years"))
  }

  @Test func `a span is of six hundred months at most`() throws {
    let folder = try folder(.byCreation)
    let run = try report(folder, ["--from", "1976-10", "--to", "2026-10"], to: "reports")
    #expect(run.status == 64)
    #expect(run.messages.contains("at most 600 months"), "\(run.messages)")
  }

  /// By what the kernel counts of a shell and of all that it waited for.
  private func bytesRead(_ folder: TemporaryFolder, _ more: [String]) throws -> Int? {
    let command =
      "'\(AttainProgram.binary.path)' report --quiet --output read \(more.joined(separator: " "))"
    let run = try AttainProgram.run(
      ["-c", "\(command); read name count < /proc/$$/io; echo $count"], in: folder.url,
      binary: URL(filePath: "/bin/sh"))
    return Int(run.output.trimmingCharacters(in: .whitespacesAndNewlines))
  }

  @Test(arguments: [Order.byCreation, .againstCreation, .severalFiles, .emptyRows, .shuffled])
  func `an export that shows its end is gone through once`(order: Order) throws {
    let folder = try folder(order)
    // What an earlier run has written is read by the next one too.
    _ = try report(folder, [], to: "read")
    guard let named = try bytesRead(folder, ["--month", "2026-10"]) else { return }
    let unnamed = try #require(try bytesRead(folder, []))
    let ends = rows(order).count * 2 * (64 << 10)
    let export = rows(order).joined().reduce(0) { $0 + $1.utf8.count }
    if order.showsItsEnd {
      #expect(unnamed - named < ends + 20_000, "\(unnamed) and \(named) bytes")
    } else {
      #expect(unnamed - named > export)
    }
  }
}
