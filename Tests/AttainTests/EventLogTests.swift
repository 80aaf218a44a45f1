import Foundation
import TestSupport
import Testing

/// A real export with its own verdict: the audit log of a service desk, a row per update.
@Suite(.enabled(if: SharedFolder.isPresent, "the folder of shared exports is absent"))
struct EventLogTests {
  private let project = """
    attain: 1
    name: Event log
    timezone: Etc/UTC
    tickets:
      files: log.csv
      rows: snapshot
      columns: {id: number, created: opened_at, resolved: resolved_at, closed: closed_at,
                updated: sys_updated_at, status: incident_state, priority: priority,
                tool-verdict: made_sla}
      timestamps: {format: "d/M/yyyy HH:mm", timezone: Etc/UTC}
      missing: ["?"]
      finished: [Closed]
    """
  private let agreement = """
    agreement: made-sla
    kind: sla
    calendar: desk
    targets:
      - id: closing
        from: created
        to: closed
        goal: 60%
        within:
          - {when: {priority: ["1 - Critical", "2 - High"]}, time: 8h}
          - {when: {priority: "4 - Low"}, time: 132h30m}
          - {time: 62h}
    """
  private let calendar = "calendar: desk\ntimezone: Etc/UTC\nhours: {mon-fri: 14:00-23:00}\n"

  @Test func `opened to closed gives the log's own verdict for 99.9 of a hundred tickets`() throws {
    let log = try SharedExports.unpacked("servicenow-incident-event-log.csv.gz")
    let folder = try TemporaryFolder()
    try folder.write("attain.yaml", project)
    try folder.write("agreements/made-sla.yaml", agreement)
    try folder.write("calendars/desk.yaml", calendar)
    try log.write(to: folder.url.appending(path: "log.csv"))
    let run = try AttainProgram.run(
      ["report", "--from", "2016-02", "--to", "2017-12", "--as-of", "2020-01-01", "--quiet"],
      in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    let breached = try breachedTickets(in: folder)
    let verdicts = try verdicts(of: log)
    #expect(verdicts.count == 20_768)
    let agreeing = verdicts.filter { breached.contains($0.key) != $0.value }.count
    #expect(agreeing * 1000 >= verdicts.count * 999, "\(agreeing) of \(verdicts.count)")
    let told = try reconciled(in: folder)
    // One more is closed by its stamp alone, since the log ends before its last row: what an open ticket says is none.
    #expect(told.compared == verdicts.count)
    #expect(told.agree * 1000 >= told.compared * 999, "\(told.agree) of \(told.compared)")
    #expect(told.listed == told.compared - told.agree)
  }

  /// What the program itself says of the log's verdicts, over all months.
  private func reconciled(
    in folder: TemporaryFolder
  ) throws -> (agree: Int, compared: Int, listed: Int) {
    var sums = [0, 0, 0]
    for month in try months(in: folder) {
      let json = try folder.read("reports/\(month)/report.json")
      let part = json[try #require(json.range(of: "\"reconciliation\"")).lowerBound...]
      let counts = try #require(part.firstMatch(of: /"agree": (\d+),\s+"compared": (\d+)/))
      sums[0] += try #require(Int(counts.1))
      sums[1] += try #require(Int(counts.2))
      sums[2] += try CSVTable(try folder.read("reports/\(month)/reconciliation.csv")).rows.count
    }
    return (sums[0], sums[1], sums[2])
  }

  private func months(in folder: TemporaryFolder) throws -> [String] {
    try FileManager.default.contentsOfDirectory(
      atPath: folder.url.appending(path: "reports").path
    ).filter { !$0.hasPrefix(".") }
  }

  private func breachedTickets(in folder: TemporaryFolder) throws -> Set<String> {
    Set(
      try months(in: folder).flatMap { month in
        try CSVTable(try folder.read("reports/\(month)/breaches.csv")).rows
          .compactMap { $0["ticket"] }
      })
  }

  /// The last row of every closed ticket: whether the tool says that it made its SLA.
  private func verdicts(of log: Data) throws -> [String: Bool] {
    var verdicts: [String: Bool] = [:]
    for line in String(decoding: log, as: UTF8.self).split(separator: "\n").dropFirst() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      if cells[1] == "Closed" { verdicts[String(cells[0])] = cells[6] == "true" }
    }
    return verdicts
  }
}

/// The packed exports of the shared folder.
enum SharedExports {
  static func unpacked(_ name: String) throws -> Data {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/gzip")
    process.arguments = ["-dc", SharedFolder.file("data/\(name)").path]
    let output = try TemporaryFolder.file()
    process.standardOutput = try FileHandle(forWritingTo: output)
    try process.run()
    process.waitUntilExit()
    return try Data(contentsOf: output)
  }
}
