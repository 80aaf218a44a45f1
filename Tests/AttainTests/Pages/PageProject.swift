import Foundation
import TestSupport

/// A small project whose tickets belong to parties of any name.
struct PageProject {
  /// Rows of parties: their names, and whether each of their tickets was late.
  let parties: [(name: String, late: [Bool])]
  var reports =
    "{scorecards-per: customer, formats: [csv, json, html], break-down-by: [priority]}"
  var agreement = ""

  static let hostile = [
    "../../etc", "=cmd()", "<script>alert(1)</script>", "Acme", "ACME", "A\u{200B}cme",
    String(repeating: "long ", count: 60), "שלום \u{202E}evil", "caf\u{E9}", "cafe\u{301}", "con",
    ".hidden", "a\"b'c&d", "|pipe|", "",
  ]

  /// The same without blanks at their ends, which are no part of a cell.
  static let names = hostile.map { name in
    String(name.reversed().drop { $0 == " " }.reversed())
  }

  /// A project with the parties' tickets of October 2026: four hours were promised, late ones took ten.
  func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(
      "attain.yaml",
      """
      attain: 1
      name: Desk <b>&amp;
      timezone: Europe/London
      tickets:
        files: tickets.csv
        columns: {id: id, created: created, resolved: resolved, priority: priority, customer: customer, status: status}
      reports: \(reports)

      """)
    try folder.write(
      "agreements/desk.yaml",
      """
      agreement: desk
      kind: sla
      calendar: always
      \(agreement)targets:
        - {id: resolution, from: created, to: resolved, goal: 90%, within: [{time: 4h}]}

      """)
    try folder.write("tickets.csv", rows)
    return folder
  }

  /// A ticket's id says whose it is: `P3-0` is the first of the fourth party.
  private var rows: String {
    var rows = "id,created,resolved,priority,customer,status\n"
    for (place, party) in parties.enumerated() {
      for (number, isLate) in party.late.enumerated() {
        let name = "\"" + party.name.replacing("\"", with: "\"\"") + "\""
        rows +=
          "P\(place)-\(number),2026-10-06T09:00:00Z,2026-10-06T\(isLate ? 19 : 10):30:00Z,P1,"
          + "\(name),Closed\n"
      }
    }
    return rows
  }
}
