import Foundation
import Testing

/// One mistake is told by one message, which is about it.
struct OneMistakeTests {
  private func errors(_ change: (inout SmallProject) -> Void) throws -> [String] {
    var project = SmallProject()
    change(&project)
    let folder = try project.folder()
    let run = try AttainProgram.run(["check"], in: folder.url)
    #expect(run.status == 78, "\(run.messages)")
    return run.messages.split(separator: "\n").map { String($0) }
      .filter { $0.contains(": error: ") || $0.contains(": warning: ") }
  }

  @Test(arguments: [
    ("within: [{time: 4h}]", "within: 4h", "[wrong-kind]"),
    ("within: [{time: 4h}]", "within: {time: 4h}", "[wrong-kind]"),
    ("within: [{time: 4h}]", "within:", "[wrong-kind]"),
    ("within: [{time: 4h}]", "within: []", "[no-thresholds]"),
    ("    from: created\n    to: resolved\n", "    visits: [Network]\n", "[wrong-kind]"),
    ("    to: resolved\n", "    to: resolved\n    calendar-of: [office]\n", "[wrong-kind]"),
    ("targets:", "examples: [{opened: 2026-10-23T10:00, due: TEXT}]\ntargets:", "[wrong-kind]"),
    (
      "targets:", "examples: [{opened: 2026-10-23T10:00, due: {resolution: }}]\ntargets:",
      "[wrong-kind]"
    ),
    (
      "targets:",
      "examples: [{opened: 2026-10-23, due: {resolution: 2026-10-23T14:00}}]\ntargets:", "[instant]"
    ),
    (
      "kind: sla",
      "kind: sla\ncredits: {tiers: [{target: resolution, below: 80%, credit: 2%}], weights: {resolutio: 100%}}",
      "[credit-target]"
    ),
    ("kind: sla", "kind: sla\nunderpinned-by: [small]", "[underpinning-cycle]"),
    (
      "kind: sla",
      "kind: sla\ncredits: [{target: resolution, below: 90%, credit: 2%},"
        + " {target: resolution, below: 80%, credit: 500.00 EUR}]", "[tier-order]"
    ),
    (
      "kind: sla",
      "kind: sla\ncredits: [{target: resolution, below: 80%, credit: 2%},"
        + " {target: resolution, above: 90%, reward: 500.00 EUR}]", "[fee]"
    ),
    (
      "kind: sla", "kind: sla\ncredits: " + String(repeating: "[", count: 20_000),
      "[nested-too-deep]"
    ),
  ])
  func `a mistake in an agreement is told once`(from: String, to: String, code: String) throws {
    let found = try errors { $0.agreement = $0.agreement.replacing(from, with: to) }
    #expect(found.count == 1 && found.allSatisfy { $0.hasSuffix(code) }, "\(found)")
  }

  @Test func `targets that are no list are not none`() throws {
    let found = try errors { $0.agreement = "agreement: small\nkind: sla\ntargets: {id: x}\n" }
    #expect(found.count == 1 && found.allSatisfy { $0.hasSuffix("[wrong-kind]") }, "\(found)")
  }

  @Test(arguments: [
    (
      "  columns: {id: id, created: created, first-response: responded, resolved: resolved,\n            priority: priority, status: status, type: type}",
      "", "tickets has no 'columns' [missing-key]"
    ),
    ("id: id,", "id: ,", "a column is nothing [wrong-kind]"),
    ("id: id,", "", "columns has no 'id' [missing-key]"),
    (
      "name: Small", "name: Small\nhistory: {files: h.csv}",
      "history has no 'columns' [missing-key]"
    ),
    (
      "name: Small",
      "name: Small\nhistory: {files: h.csv, field: status, columns: {ticket: id, at: , to: to}}",
      "a column is nothing [wrong-kind]"
    ),
  ])
  func `a mistake about columns is told once`(from: String, to: String, message: String) throws {
    let found = try errors { $0.project = $0.project.replacing(from, with: to) }
    #expect(found.count == 1 && found.allSatisfy { $0.hasSuffix(message) }, "\(found)")
  }

  @Test(arguments: [("{every: 12-32, name: Christmas}", "[date]"), ("x.ics", "[missing-file]")])
  func `holidays that cannot be read are not said to be missing`(
    holiday: String, code: String
  ) throws {
    let found = try errors {
      $0.calendar = $0.calendar.replacing("{every: 12-25, name: Christmas Day}", with: holiday)
    }
    #expect(found.count == 1 && found.allSatisfy { $0.hasSuffix(code) }, "\(found)")
  }

  @Test(arguments: [
    ("2026-03-29T01:30,2026-03-29T02:30", "ends as it begins", true),
    ("2026-03-29T01:45,2026-03-29T02:30", "ends before it begins", true),
    ("2026-10-01T10:00,2026-10-01T10:00", "ends as it begins", false),
    ("2026-10-01T10:00,2026-10-01T09:00", "ends before it begins", false),
    ("2026-03-29T01:30,2026-03-29T02:15+01:00", "ends before it begins", true),
    ("2026-03-29T01:30,2026-03-28T02:15", "ends before it begins", false),
    ("2026-03-29T01:30Z,2026-03-29T02:15", "ends before it begins", false),
    ("2026-10-05T10:00+02:00,2026-10-05T09:00", "ends as it begins", false),
  ])
  func `a window in the hour that the clocks leave out is not said to be the wrong way round`(
    ends: String, message: String, isLeftOut: Bool
  ) throws {
    var project = SmallProject()
    project.agreement += "\nsuspensions: windows.csv"
    let folder = try project.folder()
    try folder.write("agreements/windows.csv", "from,until,cause\n\(ends),works\n")
    let said = try AttainProgram.run(["check"], in: folder.url).messages
    #expect(said.contains("the suspension \(message) [reversed-range]"), "\(said)")
    #expect(said.contains("the clocks go forward over") == isLeftOut, "\(said)")
    #expect(said.contains("an end after") != isLeftOut, "\(said)")
  }

  @Test(arguments: [
    ("from,until,cause,servce\n2026-10-01,2026-10-02,m,Mail\n", "[unknown-column]"),
    ("from,until,cause,service\n2026-10-01,2026-10-02,m,Mail\n", "[field-without-column]"),
    ("from,until,cause\n2026-10-03,2026-10-02,m\n", "[reversed-range]"),
    ("from,until,cause\nyesterday,2026-10-02,m\n", "[instant]"),
  ])
  func `a mistake in a table that two agreements name is told once`(
    table: String, code: String
  ) throws {
    var project = SmallProject()
    project.agreement += "\nsuspensions: windows.csv"
    let folder = try project.folder()
    try folder.write("agreements/windows.csv", table)
    try folder.write(
      "agreements/other.yaml",
      project.agreement.replacing("agreement: small", with: "agreement: other"))
    let said = try AttainProgram.run(["check"], in: folder.url).messages
    let told = said.split(separator: "\n").filter { $0.hasPrefix("agreements/windows.csv:") }
    #expect(told.count == 1 && told.allSatisfy { $0.hasSuffix(code) }, "\(said)")
  }
}
