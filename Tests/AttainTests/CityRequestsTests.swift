import Foundation
import Reading
import TestSupport
import Testing

/// A real export with its own due times: a city's service requests, due so many calendar days after
/// their creation, by their type.
@Suite(.enabled(if: SharedFolder.isPresent, "the folder of shared exports is absent"))
struct CityRequestsTests {
  private struct Request {
    let id: String
    let type: String
    let due: Date
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
    let format = ISO8601DateFormatter()
    let exact = requests.filter { deadlines[$0.id] == format.string(from: $0.due) }
    #expect(exact.count == 9_714)
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
    let format = DateFormatter()
    format.locale = Locale(identifier: "en_US_POSIX")
    format.timeZone = TimeZone(identifier: "America/New_York")
    format.dateFormat = "MM/dd/yyyy hh:mm:ss a"
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(format.timeZone)
    var requests: [Request] = []
    var reader = CSVReader()
    func take(_ record: borrowing CSVRecord) {
      guard let created = format.date(from: record.text(4)),
        let due = format.date(from: record.text(7))
      else { return }
      let days = calendar.dateComponents([.day], from: created, to: due).day ?? 0
      requests.append(Request(id: record.text(0), type: record.text(2), due: due, days: days))
    }
    try reader.read(Array(export.utf8).span, take)
    try reader.finish(take)
    return requests
  }

  private func deadlines(in folder: TemporaryFolder) throws -> [String: String] {
    let lines = try folder.read("reports/2019-12/overdue.csv").split(separator: "\n")
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    let ticket = try #require(lines.first?.firstIndex(of: "ticket"))
    let deadline = try #require(lines.first?.firstIndex(of: "deadline"))
    return Dictionary(uniqueKeysWithValues: lines.dropFirst().map { ($0[ticket], $0[deadline]) })
  }
}
