import Foundation
import TestSupport
import Testing

/// Months are published, and stay as they were published.
struct SealTests {
  @Test func `without a ledger nothing of a report changes, and no run makes one`() throws {
    let project = try SealedProject()
    _ = try project.run("report", "--month", "2026-10")
    #expect(project.files("reports/2026-10").keys.allSatisfy { $0 != "restated.csv" })
    #expect(!(try project.folder.read("reports/2026-10/report.json")).contains("sealed_months"))
    #expect(!project.hasLedger)
    #expect(try project.run("diff", "2026-10").status == 66)
    #expect(!project.hasLedger)
  }

  @Test func `a seal writes the reports that a report would have written`() throws {
    let project = try SealedProject(sample: ())
    #expect(try project.run("report", "--month", "2026-10", "--output", "before").status == 0)
    let sealed = try project.seal()
    #expect(sealed.status == 0)
    #expect(
      sealed.messages == """
        attain: warning: 12 rows are rejected; rejected.csv says why [rejected-row]
        exports/tickets-2025-12.csv:279:1: warning: the export may not be whole: its last row has not as many \
        cells as the header, as if it had been cut off [cut-off-export]

        """, "\(sealed.messages)")
    #expect(project.files("before") == project.files("reports"))
    let verified = try project.run("seal", "--verify")
    #expect(verified.status == 0 && verified.output.contains("1 seal is as it was sealed"))
  }

  @Test func `a ledger of which everything was cut off does not verify`() throws {
    let project = try SealedProject()
    try project.seal()
    try Data().write(to: project.url.appending(path: "attain.sqlite"))
    let run = try project.run("seal", "--verify")
    #expect(run.status == 66 && run.messages.contains("holds no seal"), "\(run.messages)")
  }

  @Test func `a later report has every sealed month as published beside as known now`() throws {
    let project = try SealedProject()
    try project.seal()
    try project.change("tickets.csv", "2026-10-05T12:00:00Z", to: "2026-10-02T12:00:00Z")
    let report = try project.run("report", "--month", "2026-10")
    #expect(report.output.contains("Published: 1 sealed month, 0 as published"))
    #expect(report.output.contains("2026-10 small resolution: published 1 of 2 ✗, now 2 of 2 ✓"))
    let row = try #require(
      try CSVTable(project.folder.read("reports/2026-10/restated.csv")).rows.first)
    #expect(row["published_met"] == "1" && row["known_met"] == "2" && row["met_change"] == "1")
    #expect(row["published_attained"] == "no" && row["known_attained"] == "yes")
    #expect(try project.folder.read("reports/2026-10/report.json").contains("\"sealed_months\""))
    #expect(try project.folder.read("reports/2026-10/manifest.json").contains("\"sealed_months\""))
    // A month before the sealed one has nothing to say of it.
    _ = try project.run("report", "--month", "2026-09")
    #expect(project.files("reports/2026-09")["restated.csv"] == nil)
  }

  @Test func `what was published is written back byte by byte, and never over another report`()
    throws
  {
    let project = try SealedProject(sample: ())
    try project.seal()
    let published = project.files("reports/2026-10")
    try project.change("exports/tickets-2026-10.csv", ",Closed,Incident", to: ",Canceled,Incident")
    let known = { (options: String...) in
      try AttainProgram.run(
        ["report", "--month", "2026-10", "--as-known"] + options, in: project.url)
    }
    #expect(try known("2026-11-30").status == 0)
    _ = try project.run("report", "--month", "2026-10")
    let newer = project.files("reports/2026-10")
    let refused = try known("2026-11-30")
    #expect(refused.status == 73 && refused.messages.contains("[other-report]"))
    #expect(project.files("reports/2026-10") == newer && newer != published)
    #expect(try known("2026-11-02", "--output", "then").status == 0)
    #expect(project.files("then/2026-10") == published)
    #expect(try known("2026-11-02T08:00:00Z", "--output", "exact").status == 0)
    let early = try known("2026-11-01", "--output", "early")
    #expect(early.status == 66 && early.messages.contains("[sealed-later]"))
    #expect(project.files("early").isEmpty)
  }

  @Test func `a second seal of a month changes nothing`() throws {
    let project = try SealedProject()
    try project.seal()
    let before = try Data(contentsOf: project.url.appending(path: "attain.sqlite"))
    let reports = project.files("reports")
    try project.change("tickets.csv", "2026-10-05T12:00:00Z", to: "2026-10-02T12:00:00Z")
    let again = try project.seal(at: "2026-11-03T08:00:00Z")
    #expect(again.status == 73 && again.messages.contains("attain diff 2026-10"))
    #expect(try Data(contentsOf: project.url.appending(path: "attain.sqlite")) == before)
    #expect(project.files("reports") == reports)
  }

  @Test func `a ledger of another project, or none, stops every command before it writes`() throws {
    let project = try SealedProject()
    try project.seal()
    for (name, code) in [("Other", "ledger-of-another-project"), ("Small", "not-a-ledger")] {
      try project.change("attain.yaml", "name: Small", to: "name: \(name)")
      if code == "not-a-ledger" {
        try project.folder.write("attain.sqlite", "any text that is long enough to be a file")
      }
      for arguments in [
        ["report", "--month", "2026-10", "--output", "new"], ["diff", "2026-10"],
        ["seal", "2026-09", "--at", "2026-12-01T00:00:00Z"],
        ["report", "--month", "2026-10", "--as-known", "2026-12-01", "--output", "new"],
      ] {
        let run = try AttainProgram.run(arguments, in: project.url)
        #expect(run.status == 65 && run.messages.contains("[\(code)]"), "\(arguments)")
      }
      #expect(project.files("new").isEmpty)
      try project.change("attain.yaml", "name: \(name)", to: "name: Small")
    }
  }

  @Test func `an empty file is a ledger without seals`() throws {
    let project = try SealedProject()
    try project.folder.write("attain.sqlite", "")
    #expect(try project.run("report", "--month", "2026-10").status == 0)
    #expect(try project.run("diff", "2026-10").status == 66)
    #expect(try project.seal().status == 0)
  }

  @Test func `a month that was suspended stays so, and is not one that was missed`() throws {
    let project = try SealedProject()
    try project.change(
      "agreements/small.yaml", "kind: sla",
      to: "kind: sla\nworkload: {tickets: 2, above: suspended}")
    try project.seal()
    let same = try project.run("report", "--month", "2026-10")
    #expect(same.output.contains("1 sealed month, all as published"), "\(same.output)")
    let status = try project.run("status")
    #expect(status.output.contains("– suspended"), "\(status.output)")
    try project.change("agreements/small.yaml", "tickets: 2", to: "tickets: 20")
    let other = try project.run("report", "--month", "2026-10")
    #expect(other.output.contains("0 as published"), "\(other.output)")
    #expect(other.output.contains("published 1 of 2 suspended, now 1 of 2 ✗"), "\(other.output)")
    let row = try CSVTable(project.folder.read("reports/2026-10/restated.csv")).rows[0]
    #expect(row["published_attained"] == "suspended" && row["known_attained"] == "no")
    #expect(row["as_published"] == "no")
  }

  @Test(arguments: [
    "x", "123456789", "SQLite format 3", "any text that is long enough to be a file",
  ])
  func `a file of whatever size that is no ledger stays as it is`(text: String) throws {
    let project = try SealedProject()
    try project.folder.write("attain.sqlite", text)
    for arguments in [["seal", "2026-10", "--at", "2026-12-01T00:00:00Z"], ["status"]] {
      let run = try AttainProgram.run(arguments, in: project.url)
      #expect(run.status == 65 && run.messages.contains("[not-a-ledger]"), "\(run.messages)")
    }
    #expect(try project.folder.read("attain.sqlite") == text)
  }
}
