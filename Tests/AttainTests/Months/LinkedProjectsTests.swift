import Foundation
import TestSupport
import Testing

/// Our ServiceNow export and a supplier's Jira export, linked by the supplier's id.
struct LinkedProjectsTests {
  private static let agreement = """
    agreement: promise
    kind: sla
    calendar: always
    targets: [{id: resolution, from: created, to: resolved, goal: 90%, within: [{time: 30h}]}]

    """

  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(
      "ours/attain.yaml",
      """
      attain: 1
      name: Service desk
      timezone: Europe/London
      tickets:
        files: incidents.csv
        profile: servicenow-incident
        columns: {id: Number, created: Opened, resolved: Resolved, closed: Closed, priority: Priority,
                  status: State, group: Assignment group, supplier: Vendor}
        fields: {external: Correlation ID}
        timestamps: {format: "dd/MM/yyyy HH:mm:ss", timezone: Europe/London}
      history:
        files: audit.csv
        columns: {ticket: documentkey, at: sys_created_on, field: fieldname, from: oldvalue, to: newvalue}
        timestamps: {format: "yyyy-MM-dd HH:mm:ss", timezone: Europe/London}

      """)
    try folder.write(
      "theirs/attain.yaml",
      """
      attain: 1
      name: Kestrel
      timezone: Europe/London
      tickets:
        files: issues.csv
        profile: jira-issues
        columns: {id: Issue key, created: Created, resolved: Resolved, status: Status, type: Issue Type,
                  priority: Priority}
        moments: {accepted: "Custom field (Accepted)"}
        timestamps: {format: "d/MMM/yy h:mm a", timezone: Europe/London}

      """)
    for name in ["ours", "theirs"] {
      try folder.write("\(name)/agreements/promise.yaml", Self.agreement)
    }
    try folder.write("ours/incidents.csv", incidents)
    try folder.write("ours/audit.csv", audit)
    try folder.write("theirs/issues.csv", issues)
    return folder
  }

  private let incidents = """
    Number,Opened,Priority,State,Assignment group,Resolved,Closed,Vendor,Correlation ID
    INC1,01/10/2026 09:00:00,2 - High,Closed,Desk,02/10/2026 09:00:00,03/10/2026 09:00:00,Kestrel,KES-1
    INC2,01/10/2026 10:00:00,2 - High,Closed,Desk,02/10/2026 09:00:00,03/10/2026 09:00:00,Kestrel,KES-2
    INC3,01/10/2026 11:00:00,2 - High,Closed,Desk,02/10/2026 09:00:00,03/10/2026 09:00:00,,
    INC4,01/10/2026 12:00:00,2 - High,Closed,Desk,02/10/2026 09:00:00,03/10/2026 09:00:00,Kestrel,KES-9
    INC5,01/10/2026 12:00:00,2 - High,Closed,Desk,02/10/2026 09:00:00,03/10/2026 09:00:00,Carrier,KES-4
    INC6,01/10/2026 12:30:00,2 - High,Closed,Desk,02/10/2026 09:00:00,03/10/2026 09:00:00,Kestrel,KES-2

    """

  private let audit = """
    documentkey,tablename,fieldname,oldvalue,newvalue,user,sys_created_on
    INC1,incident,Vendor,,Kestrel,user.1,2026-10-01 09:30:00
    INC2,incident,Vendor,,Kestrel,user.1,2026-10-01 10:15:00

    """

  private let issues = """
    Summary,Issue key,Issue id,Issue Type,Status,Priority,Created,Updated,Resolved,Custom field (Accepted)
    One,KES-1,1,Incident,Done,High,01/Oct/26 9:31 AM,02/Oct/26 8:00 AM,02/Oct/26 8:00 AM,01/Oct/26 10:05 AM
    Two,KES-2,2,Incident,Done,High,01/Oct/26 10:00 AM,02/Oct/26 8:00 AM,02/Oct/26 8:00 AM,01/Oct/26 10:05 AM
    Three,KES-3,3,Incident,Done,High,01/Oct/26 10:00 AM,02/Oct/26 8:00 AM,02/Oct/26 8:00 AM,

    """

  @Test func `handovers are set against acceptances, and every ticket has its place`() throws {
    let folder = try folder()
    let run = try AttainProgram.run(
      [
        "compare", "--by", "supplier", "--project", "ours", "--with", "theirs", "--link",
        "external=id", "--accepted", "accepted", "--side", "Kestrel", "--month", "2026-10",
      ], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    let below = "ours/reports/compare-supplier/"
    let rows = try CSVTable(folder.read(below + "handovers.csv")).rows
    #expect(rows.map { $0["ticket"] } == ["INC1", "INC2"])
    #expect(rows.map { $0["delay_seconds"] } == ["2100", "-600"])
    #expect(rows.map { $0["state"] } == ["accepted", "accepted before sent"])
    #expect(rows[0]["sent"] == "2026-10-01T08:30:00Z")
    let unlinked = try CSVTable(folder.read(below + "unlinked.csv")).rows
    #expect(
      unlinked.map { "\($0["ticket"] ?? "") \($0["reason"] ?? "")" } == [
        "INC3 not handed over", "INC4 no match", "INC5 of another side", "INC6 link used before",
        "KES-3 no match",
      ])
    let text = run.output.split { $0 == "\n" || $0 == " " }.joined(separator: " ")
    #expect(
      text.contains(
        "Service desk: tickets 6 = linked 2 + not handed over 1 + of another side 1 + link used before 1"
          + " + no match 1"))
    #expect(text.contains("Kestrel: tickets 3 = linked 2 + no match 1"))
  }

  @Test
  func `a ticket is handed over to a side when that side first has it, wherever it was before`()
    throws
  {
    let folder = try folder()
    try folder.write(
      "ours/audit.csv",
      audit + """
        INC3,incident,Vendor,,Kestrel,user.1,2026-10-01 11:20:00
        INC3,incident,Vendor,Kestrel,,user.1,2026-10-01 13:00:00
        INC4,incident,Vendor,,Carrier,user.1,2026-10-01 12:10:00
        INC4,incident,Vendor,Carrier,Kestrel,user.1,2026-10-01 15:00:00
        INC5,incident,Vendor,,Kestrel,user.1,2026-10-01 12:20:00
        INC5,incident,Vendor,Kestrel,Carrier,user.1,2026-10-01 16:00:00

        """)
    try folder.write(
      "ours/incidents.csv",
      incidents.replacing("03/10/2026 09:00:00,,\n", with: "03/10/2026 09:00:00,,KES-3\n"))
    func rows(_ options: [String]) throws -> [String] {
      let run = try AttainProgram.run(
        [
          "compare", "--by", "supplier", "--project", "ours", "--with", "theirs", "--link",
          "external=id", "--accepted", "accepted", "--month", "2026-10",
        ] + options, in: folder.url)
      #expect(run.status == 0, "\(run.messages)")
      let below = "ours/reports/compare-supplier/"
      let linked = try CSVTable(folder.read(below + "handovers.csv")).rows
        .map { "\($0["ticket"] ?? "") \($0["side"] ?? "") \($0["sent"] ?? "")" }
      return try linked
        + CSVTable(folder.read(below + "unlinked.csv")).rows.filter { $0["project"] == "ours" }
        .map { "\($0["ticket"] ?? "") \($0["side"] ?? "") \($0["reason"] ?? "")" }
    }
    #expect(
      try rows(["--side", "Kestrel"]) == [
        "INC1 Kestrel 2026-10-01T08:30:00Z", "INC2 Kestrel 2026-10-01T09:15:00Z",
        "INC3 Kestrel 2026-10-01T10:20:00Z", "INC4 Kestrel no match", "INC5 Kestrel no match",
        "INC6 Kestrel link used before",
      ])
    // Without a side whoever had it first: side and instant are of one change.
    #expect(
      try rows([]).contains("INC4 Carrier no match"))
  }

  @Test func `what happened from the as-of on is not known of either project`() throws {
    let folder = try folder()
    let run = try AttainProgram.run(
      [
        "compare", "--by", "supplier", "--project", "ours", "--with", "theirs", "--link",
        "external=id", "--accepted", "accepted", "--as-of", "2026-10-01T09:00:00Z",
      ], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    let rows = try CSVTable(folder.read("ours/reports/compare-supplier/handovers.csv")).rows
    #expect(rows.map { $0["ticket"] } == ["INC1"] && rows[0]["state"] == "not accepted")
  }
}
