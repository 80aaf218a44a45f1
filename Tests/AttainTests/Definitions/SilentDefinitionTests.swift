import Foundation
import Testing

/// What definitions say that means nothing: none of it is taken without a word.
struct SilentDefinitionTests {
  private func check(_ change: (inout SmallProject) -> Void) throws -> AttainProgram.Run {
    var project = SmallProject()
    change(&project)
    let folder = try project.folder()
    return try AttainProgram.run(["check"], in: folder.url)
  }

  @Test(arguments: [
    "id", "priority", "status", "type", "on-hold", "updated", "tool-verdict", "customer", "site",
  ])
  func `a name that is no moment is told wherever a moment is asked for`(name: String) throws {
    for (from, to) in [
      ("from: created", "from: \(name)"), ("to: resolved", "to: \(name)"),
      ("to: resolved", "to: [resolved, \(name)]"),
      ("goal:", "restart-at: \(name)\n    goal:"), ("goal:", "cancel-at: \(name)\n    goal:"),
      ("goal:", "pause-at: \(name)\n    goal:"), ("goal:", "resume-at: \(name)\n    goal:"),
      ("goal:", "update-at: \(name)\n    goal:"), ("goal:", "counted-from: \(name)\n    goal:"),
    ] {
      let run = try check {
        $0.project = $0.project.replacing(
          "type: type}",
          with: "type: type, on-hold: hold, updated: hold, tool-verdict: hold, "
            + "customer: hold}\n  fields: {site: hold}")
        $0.agreement = $0.agreement.replacing(from, with: to, maxReplacements: 1)
      }
      #expect(run.status == 78)
      #expect(run.messages.contains("no moment '\(name)' [unknown-moment]"), "\(run.messages)")
      #expect(!run.messages.contains("name its column under moments"), "\(run.messages)")
      let isField = !["id", "on-hold", "updated", "tool-verdict"].contains(name)
      #expect(
        run.messages.contains("{changes: \(name)}") == (isField && !to.contains("counted")),
        "\(run.messages)")
    }
  }

  @Test func `the time of a snapshot is a moment under another name`() throws {
    let run = try check {
      $0.project = $0.project.replacing(
        "type: type}", with: "type: type, updated: hold}\n  moments: {last-update: hold}")
      $0.agreement = $0.agreement.replacing("to: resolved", with: "to: last-update")
    }
    #expect(run.status == 0, "\(run.messages)")
  }

  @Test(arguments: [
    ("moments: {priority: resolved}", "'priority' is every ticket's own field", "own-priority"),
    ("fields: {resolved: type}", "'resolved' is every ticket's own moment", "own-resolved"),
    ("moments: {resolved: resolved}", "own moment", "name its column under columns"),
    ("fields: {priority: type}", "own field", "name its column under columns"),
  ])
  func `a name of every ticket's own is told as what it is`(
    line: String, message: String, mend: String
  ) throws {
    let run = try check {
      $0.project = $0.project.replacing("files:", with: "\(line)\n  files:")
    }
    #expect(run.messages.contains(message) && run.messages.contains("[field-name]"))
    #expect(run.messages.contains(mend), "\(run.messages)")
  }

  @Test(arguments: [
    ("dd/MM/yyyy HH:MM", "dd/MM/yyyy HH:mm"), ("dd/mm/yyyy HH:MM", "dd/MM/yyyy HH:mm"),
    ("dd/MM/yyyy HH:mm:SS", "dd/MM/yyyy HH:mm:ss"), ("dd/MM/yyyy HH:mm HH", nil),
    ("dd/MM/yyyy dd", nil), ("dd/MM/yy yyyy", nil), ("d/d/yyyy M", nil), ("MMM d M yyyy", nil),
    ("dd/MM/yyyy mm", nil), ("dd/MM/yyyy HH mm ss S S", nil), ("yyyy-MM-dd HH:mmXX Z", nil),
  ])
  func `a pattern has each part of a time once and in order`(
    pattern: String, mend: String?
  ) throws {
    func run(_ pattern: String) throws -> AttainProgram.Run {
      try check {
        $0.project = $0.project.replacing(
          "files:",
          with: "timestamps: {format: \"\(pattern)\", timezone: Europe/London}\n  files:")
      }
    }
    let told = try run(pattern)
    #expect(told.status == 78 && told.messages.contains("[timestamp-pattern]"), "\(told.messages)")
    #expect(told.messages.contains("write '") == (mend != nil), "\(told.messages)")
    guard let mend else { return }
    #expect(told.messages.contains("write '\(mend)'"), "\(told.messages)")
    #expect(try run(mend).status == 0)
  }

  @Test(arguments: ["", "~", "null"])
  func `a value that is forgotten is not the missing one`(nothing: String) throws {
    let changes: [(String, String, (inout SmallProject, String, String) -> Void)] =
      [
        ("kind: sla", "kind: sla\nscope: {priority: \(nothing)}"),
        ("kind: sla", "kind: sla\npauses: {status: \(nothing)}"),
        ("kind: sla", "kind: sla\nexclusions: [{ticket: \(nothing), because: x}]"),
        ("kind: sla", "kind: sla\nunderpinned-by: \(nothing)"),
        ("kind: sla", "kind: sla\nsuspensions: \(nothing)"),
        ("{time: 4h}", "{when: {priority: \(nothing)}, time: 4h}"),
        ("to: resolved", "to: {status: \(nothing)}"),
        ("to: resolved", "to: {status: [Closed, \(nothing)]}"),
      ].map { ($0.0, $0.1, { $0.agreement = $0.agreement.replacing($1, with: $2) }) }
      + [
        ("files: tickets.csv", "files: \(nothing)"),
        ("files:", "finished: \(nothing)\n  files:"), ("files:", "missing: \(nothing)\n  files:"),
        (
          "type: type}",
          "type: type, tool-verdict: hold}\n  verdict: {met: \(nothing), breached: No}"
        ),
        ("name: Small", "name: Small\nreports: {break-down-by: \(nothing)}"),
      ].map { ($0.0, $0.1, { $0.project = $0.project.replacing($1, with: $2) }) }
      + [
        ("{mon-fri: 09:00-17:00}", "{mon-thu: 09:00-17:00, fri: \(nothing)}"),
        ("holidays:", "special-days: {2026-10-01: \(nothing)}\nholidays:"),
        ("holidays:", "breaks: {2026-10-01: \(nothing)}\nholidays:"),
      ].map { ($0.0, $0.1, { $0.calendar = $0.calendar.replacing($1, with: $2) }) }
    for (from, to, change) in changes where !(nothing.isEmpty && to.contains("Closed, ")) {
      let run = try check { change(&$0, from, to) }
      #expect(run.status == 78, "\(to)")
      let errors = run.messages.split(separator: "\n").filter { $0.contains(": error: ") }
      #expect(errors.count == 1, "\(run.messages)")
      #expect(errors.allSatisfy { $0.contains("nothing [wrong-kind]") }, "\(run.messages)")
    }
  }

  @Test func `quotes and braces say what nothing does not`() throws {
    let run = try check {
      $0.agreement = $0.agreement.replacing(
        "kind: sla", with: "kind: sla\nscope: {priority: [\"\", P1]}")
      $0.calendar = $0.calendar.replacing("17:00}", with: "17:00, sat: {}}")
    }
    #expect(run.status == 0, "\(run.messages)")
  }
}
