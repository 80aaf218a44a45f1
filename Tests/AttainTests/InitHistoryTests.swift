import Foundation
import TestSupport
import Testing

/// What `attain init` says of the history beside an export.
struct InitHistoryTests {
  private func made(_ names: [String], change: (String) -> String = { $0 }) throws -> (
    folder: TemporaryFolder, project: String, output: String
  ) {
    let folder = try TemporaryFolder()
    for name in names {
      let path = SharedFolder.project.appending(path: "SampleData/dialects/\(name)")
      let bytes = try Data(contentsOf: path)
      let text = name == names.last ? change(String(decoding: bytes, as: UTF8.self)) : nil
      try (text.map { Data($0.utf8) } ?? bytes).write(to: folder.url.appending(path: name))
    }
    let run = try AttainProgram.run(
      ["init"] + names + ["--timezone", "Europe/London"], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    return (folder, try folder.read("attain.yaml"), run.output)
  }

  @Test(arguments: [
    (
      ["servicenow-incident.csv", "servicenow-audit.csv"],
      "read as ServiceNow: audit history (sys_audit) (profile servicenow-audit) with ticket 'documentkey', at"
        + " 'sys_created_on', field 'fieldname', from 'oldvalue', to 'newvalue'",
      "'documentkey': the record's sys_id"
    ),
    (
      ["servicenow-incident.csv", "servicenow-metric.csv"],
      "(profile servicenow-metric) with ticket 'id', field 'field', value 'value', start 'start', end 'end'",
      "'start': shown in the zone of the user"
    ),
    (
      ["jira-issues.csv", "jira-history.csv"],
      "read as Jira: issue history of the data pipeline (profile jira-history) with ticket",
      "the history has"
    ),
  ])
  func `what a history's profile reads and takes for granted is told`(
    names: [String], columns: String, meaning: String
  ) throws {
    let (_, project, output) = try made(names)
    for text in [columns, meaning] {
      #expect(output.contains(text) && project.contains(text), "\(output)")
    }
    #expect(
      project.contains("\nhistory:  # \(names[0].hasPrefix("jira") ? "Jira" : "ServiceNow"): "))
  }

  @Test func `GLPI's table of changes pauses and stops the clocks of its tickets`() throws {
    let (folder, project, _) = try made(["glpi.csv", "glpi-logs.csv"])
    #expect(project.contains("  fields: {\"12\": status, \"3\": priority, \"14\": type}"))
    #expect(try folder.read("agreements/first.yaml").contains("pauses: {status: [Pending]}"))
    let check = try AttainProgram.run(["check", "--tickets"], in: folder.url)
    #expect(
      check.output.contains("164 changes, 120 of other fields, 0 rejected")
        && check.messages.isEmpty)
    // Number 5001 was on hold from 13:42:20 to 21:31:04 UTC.
    let proof = try AttainProgram.run(["explain", "5001"], in: folder.url)
    #expect(proof.output.contains("Pending"), "\(proof.output)")
    let report = try AttainProgram.run(["report", "--month", "2026-10"], in: folder.url)
    #expect(report.output.contains("20 of 34"), "\(report.output)")
  }

  @Test func `rows of other items than tickets are doubted`() throws {
    #expect(
      !(try made(["glpi.csv", "glpi-logs.csv"])).output.contains("something else than tickets"))
    let (_, project, output) = try made(["glpi.csv", "glpi-logs.csv"]) {
      $0.replacing(",Ticket,5001,", with: ",Computer,5001,")
    }
    let doubt = "rows of the history are of something else than tickets, in 'itemtype' 'Computer' 7"
    #expect(output.contains("doubt: \(doubt)") && project.contains("# Doubt: \(doubt)"))
  }

  @Test
  func `a pause total that holds one status alone grants no other, unless a history tells it`()
    throws
  {
    let header =
      "Summation column,Id,Status,Created at,Initially assigned at,Solved at,On hold time in minutes within business hours\n"
    let statuses = ["Closed", "Pending", "Hold"]
    let rows = (10..<22).map {
      "1,\($0),\(statuses[$0 % 3]),2026-10-\($0) 09:00:00,,2026-10-\($0) 15:00:00,30\n"
    }
    let folder = try TemporaryFolder()
    try folder.write("a.csv", header + rows.joined())
    #expect(try AttainProgram.run(["init", "a.csv"], in: folder.url).status == 0)
    let agreement = try folder.read("agreements/first.yaml")
    #expect(
      agreement.contains("\npauses: {status: [Hold]}\n#   'On hold time in minutes"), "\(agreement)"
    )
    #expect(agreement.contains("does not count Pending: the export does not\n"))
    #expect(try AttainProgram.run(["check", "--tickets"], in: folder.url).status == 0)
    try folder.write(
      "h.csv",
      "documentkey,sys_created_on,fieldname,oldvalue,newvalue\n"
        + (10..<22).map { "\($0),2026-10-\($0) 10:00:00,Status,Open,Pending\n" }.joined())
    let both = ["init", "a.csv", "h.csv", "--project", "both"]
    #expect(try AttainProgram.run(both, in: folder.url).status == 0)
    #expect(
      try folder.read("both/agreements/first.yaml").contains(
        "\npauses: {status: [Hold, Pending]}\n"))
  }

  @Test func `a status that the tickets do not have is doubted, and no rule names it`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "a.csv",
      "ticket,opened,resolved,team\n"
        + (10..<22).map { "T\($0),2026-10-\($0) 09:00:00,2026-10-\($0) 15:00:00,Desk\n" }.joined())
    try folder.write(
      "h.csv",
      "documentkey,sys_created_on,fieldname,oldvalue,newvalue\n"
        + (10..<22).map { "T\($0),2026-10-\($0) 10:00:00,status,Open,Waiting\n" }.joined())
    let made = try AttainProgram.run(["init", "a.csv", "h.csv"], in: folder.url)
    #expect(
      made.output.contains(
        "doubt: the history tells of statuses, and no column of the tickets is one"))
    let check = try AttainProgram.run(["check"], in: folder.url)
    #expect(check.status == 0, "\(check.messages)")
  }
}
