import Foundation
import TestSupport
import Testing

/// A real export with its own due times: a city's service requests, due so many calendar days after
/// their creation, by their type.
@Suite(.enabled(if: SharedFolder.isPresent, "the folder of shared exports is absent"))
struct CityRequestsTests {
  private struct Request {
    let id: String
    let type: String
    /// As the city writes it, on a clock of its own.
    let due: String
    let days: Int
  }

  /// The column named for the resolution is empty in every row, so that every clock runs on, becomes
  /// overdue and is listed with its deadline.
  private let project = """
    attain: 1
    name: City requests
    timezone: America/New_York
    tickets:
      files: requests.csv
      columns: {id: SRRecordID, created: CreatedDate, resolved: LastActivityDate, type: SRType}
      timestamps: {format: "MM/dd/yyyy hh:mm:ss a", timezone: America/New_York}
    """
  private let calendar = "calendar: city\ntimezone: America/New_York\nhours: always\n"

  @Test func `calendar days give every due time of the city to the second`() throws {
    let export = try SharedExports.unpacked("baltimore-311.csv.gz")
    let requests = try requests(of: String(decoding: export, as: UTF8.self))
    #expect(requests.count == 9_714)
    let folder = try TemporaryFolder()
    try folder.write("attain.yaml", project)
    try folder.write("calendars/city.yaml", calendar)
    try folder.write("agreements/city.yaml", agreement(requests))
    try export.write(to: folder.url.appending(path: "requests.csv"))
    let run = try AttainProgram.run(
      ["report", "--month", "2019-12", "--as-of", "2030-01-01", "--quiet"], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    let deadlines = try deadlines(in: folder)
    let local = format("America/New_York")
    let instant = ISO8601DateFormatter()
    let exact = requests.filter { request in
      guard let deadline = deadlines[request.id].flatMap({ instant.date(from: $0) }) else {
        return false
      }
      return local.string(from: deadline) == (missingTimes[request.due] ?? request.due)
    }
    #expect(exact.count == 9_714)
  }

  /// Due times that no clock of the city showed on 11 March 2018: they move on by the length of the gap.
  private let missingTimes = [
    "03/11/2018 02:43:56 AM": "03/11/2018 03:43:56 AM",
    "03/11/2018 02:23:08 AM": "03/11/2018 03:23:08 AM",
  ]

  private func format(_ zone: String) -> DateFormatter {
    let format = DateFormatter()
    format.locale = Locale(identifier: "en_US_POSIX")
    format.timeZone = TimeZone(identifier: zone)
    format.dateFormat = "MM/dd/yyyy hh:mm:ss a"
    return format
  }

  /// One entry of `within` for each type.
  private func agreement(_ requests: [Request]) -> String {
    var days: [String: Int] = [:]
    for request in requests { days[request.type] = request.days }
    let entries = days.sorted { $0.key < $1.key }.map { type, count in
      "      - {when: {type: \"\(type)\"}, time: \(count) calendar days}"
    }
    return """
      agreement: city
      kind: sla
      calendar: city
      targets:
        - id: closing
          from: created
          to: resolved
          goal: 90%
          within:
      \(entries.joined(separator: "\n"))

      """
  }

  private func requests(of export: String) throws -> [Request] {
    // Between two readings of one clock, whatever its zone, the days are those of a clock without one.
    let clock = format("UTC")
    return try CSVTable(export).rows.compactMap { row in
      guard let created = clock.date(from: row["CreatedDate"] ?? ""), let text = row["DueDate"],
        let due = clock.date(from: text)
      else { return nil }
      let days = Int(due.timeIntervalSince(created) / 86_400)
      return Request(
        id: row["SRRecordID"] ?? "", type: row["SRType"] ?? "", due: text, days: days)
    }
  }

  private func deadlines(in folder: TemporaryFolder) throws -> [String: String] {
    let rows = try CSVTable(try folder.read("reports/2019-12/overdue.csv")).rows
    return Dictionary(
      uniqueKeysWithValues: rows.map { ($0["ticket"] ?? "", $0["deadline"] ?? "") })
  }
}
