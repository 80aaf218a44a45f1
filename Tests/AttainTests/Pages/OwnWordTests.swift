import Foundation
import TestSupport
import Testing

/// Words of attain's own beside values that read the same.
struct OwnWordTests {
  /// Tickets of October, all of them late, by their types and groups.
  private func folder(_ tickets: [(type: String, group: String)]) throws -> TemporaryFolder {
    var project = SmallProject()
    project.project =
      project.project.replacing(
        "type: type}", with: "type: type, group: group}\n  fields: {all: site}")
      + "\nreports: {break-down-by: [all, type]}\n"
    project.tickets = "id,created,responded,resolved,priority,status,type,group,site\n"
    for (place, ticket) in tickets.enumerated() {
      project.tickets +=
        "T\(place),2026-10-06T09:00:00Z,,2026-10-08T12:00:00Z,P1,Closed,"
        + "\(ticket.type),\(ticket.group),here\n"
    }
    return try project.folder()
  }

  private func report(_ folder: TemporaryFolder) throws {
    let run = try AttainProgram.run(["report", "--month", "2026-10", "--quiet"], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
  }

  @Test func `a row of totals is told apart from a type that is called all`() throws {
    let folder = try folder([("all", ""), ("all", ""), ("'all'", ""), ("incident", "")])
    try report(folder)
    let rows = try CSVTable(folder.read("reports/2026-10/backlog.csv")).rows
    let created = rows.map { "\($0["type"] ?? "") \($0["created"] ?? "")" }
    #expect(Set(created) == ["all 4", "'all' 2", "''all'' 1", "incident 1"])
    #expect(created.last == "all 4" && created.count == 4)
    let json = try folder.read("reports/2026-10/report.json")
    #expect(json.matches(of: #/"type": "all"/#).count == 1 && json.contains("\"type\": \"'all'\""))
    let page = try folder.read("reports/2026-10/report.html")
    for name in ["all", "&#39;all&#39;", "&#39;&#39;all&#39;&#39;"] {
      let rows = page.matches(of: #/<tr( class="sum")?><th[^>]*>([^<]*)</#).filter {
        $0.output.2 == name
      }
      #expect(rows.count { $0.output.1 != nil } == (name == "all" ? 2 : 0), "\(name)")
      #expect(rows.count >= 2)
    }
  }

  @Test func `a row of totals is told apart from a field that is called all`() throws {
    let folder = try folder([("incident", "")])
    try report(folder)
    let rows = try CSVTable(folder.read("reports/2026-10/compliance.csv")).rows
    #expect(rows.map { $0["breakdown"] ?? "" } == ["all", "'all'", "type"])
    #expect(rows.map { $0["value"] ?? "" } == ["", "here", "incident"])
  }

  @Test func `who had a ticket is not known, and is nobody else than a group of that name`() throws
  {
    let folder = try folder([("incident", ""), ("incident", ""), ("incident", "not known")])
    try report(folder)
    let page = try folder.read("reports/2026-10/report.html")
    let text = page.replacing(#/<[^>]*>/#, with: "|")
    #expect(text.contains("|not known|") && text.contains("|&#39;not known&#39;|"))
    #expect(!page.contains("nobody"))
    let workbook = try WorkbookReader(folder.url.appending(path: "reports/2026-10/report.xlsx"))
    let cells = workbook.sheets[0].cells.flatMap { $0.values.compactMap { $0.text } }
    #expect(cells.contains("not known") && cells.contains("'not known'"))
    let rows = try CSVTable(folder.read("reports/2026-10/breaches.csv")).rows
    #expect(rows.map { $0["most_spent_by"] ?? "" } == ["", "", "not known"])
    #expect(rows.allSatisfy { $0["most_spent_seconds"]?.isEmpty == false })
  }

  @Test func `a proof says that a holder is not known`() throws {
    var project = SmallProject()
    project.project = project.project.replacing("type: type}", with: "type: type, group: group}")
    project.addHistory()
    project.tickets =
      "id,created,responded,resolved,priority,status,type,group\n"
      + "T1,2026-10-06T09:00:00Z,,2026-10-06T15:00:00Z,P1,Closed,incident,Network\n"
    let folder = try project.folder()
    try folder.write(
      "history.csv",
      "id,at,field,from,to\nT1,2026-10-06T10:00:00Z,group,,Network\n")
    for form in [[], ["--html"]] {
      let run = try AttainProgram.run(["explain", "T1"] + form, in: folder.url)
      #expect(run.status == 0, "\(run.messages)")
      #expect(run.output.contains("with a holder not known") && !run.output.contains("nobody"))
    }
  }
}
