import Foundation
import TestSupport
import Testing

/// Pages in another language than English say nothing in English but what the project itself says so.
struct LanguageTests {
  /// Words that no other language of pages has, and no name of the project.
  private static var english: Regex<Substring> {
    #/\b(?:the|is|are|not|no|of|it|its|has|have|by|working|calendar|days|row|rows|which|and|with|that|cells|priority|ticket files|agreement|table)\b/#
  }

  /// A project with everything that is told of exports and definitions in a month.
  private func folder(_ language: String) throws -> TemporaryFolder {
    var project = SmallProject()
    project.project =
      project.project.replacing(
        "type: type}",
        with:
          "type: type, on-hold: hold, customer: party, group: team}\n  values: {priority: {A: P1, B: P2}}"
      )
      + "\nreports: {language: \(language), scorecards-per: customer, break-down-by: [priority],"
      + " formats: [html]}\n"
    project.addHistory()
    project.agreement = """
      agreement: small
      kind: sla
      calendar: office
      in-force: {from: 2020-01-01, until: 2026-12-31}
      scope: {priority: [P1, P2, ""]}
      targets:
        - {id: resolution, from: created, to: resolved, goal: 90%,
           within: [{when: {priority: P1}, time: 1 working day, by: end-of-day}, {when: {priority: P2}, time: 2h}]}
      """
    project.calendar = project.calendar.replacing("[2025, 2026]", with: "[2025]")
      .replacing("09:00-17:00}", with: "09:00-17:00, sat: 22:00-23:59:30}")
    project.tickets = """
      id,created,responded,resolved,priority,status,type,hold,party,team
      T1,2026-10-01T09:00:00Z,2026-10-01T09:10:00Z,2026-10-05T12:00:00Z,P1,Closed,incident,60,Acme,
      T2,2026-10-02T09:00:00Z,,2026-10-05T12:00:00Z,P2,Closed,incident,,Acme,Netz
      T2,2026-10-02T09:00:00Z,,2026-10-05T12:00:00Z,P2,Closed,incident,,Acme,Netz
      T3,2026-10-30T09:00:00Z,,,P2,Open,request,,Acme,
      T4,2026-10-07T09:00:00Z,,2026-10-06T12:00:00Z,P2,Closed,incident,,Acme,
      T5,2026-10-07T09:00:00Z,,yesterday,P2,Closed,incident,many,Acme,
      T6,2026-10-07T09:00:00Z,,,P2,Closed,incident,,Acme,
      T7,2026-10-07T09:00:00Z,,2026-10-08T12:00:00Z,P9,Closed,incident,,Acme,
      T8,2026-10-07T09:00:00Z,,2026-10-08T12:00:00Z,,Closed,incident,,Acme,
      T9,2026-02-30T09:00:00Z,,,P2,Closed,incident,,Acme,
      ,2026-10-07T09:00:00Z,,,P2,Closed,incident,,Acme,
      T10,,,,P2,Closed,incident,,Acme,
      id,created,responded,resolved,priority,status,type,hold,party,team
      1.23E+08,2026-10-07T09:00:00Z,,,P2,Closed,incident,,Acme,
      T11,2026-10-07T09:00:00Z
      T12,2026-10-07T09:00:00Z,,,P2,Cancelled,incident,,Acme,

      """
    let folder = try project.folder()
    try folder.write(
      "improvements.csv",
      "month,agreement,target,action,owner,due,status,done\n2026-09,small,resolution,Umbau,Ana,,done,2026-08-01\n"
    )
    try folder.write(
      "history.csv",
      "id,at,field,from,to\nT1,2026-10-01T10:00:00Z,group,,Netz\nT1,soon,group,,Netz\n,2026-10-01T10:00:00Z,group,,Netz\n"
    )
    return folder
  }

  private func texts(_ folder: TemporaryFolder) throws -> [(name: String, text: String)] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.url.path)
      .filter { $0.hasSuffix(".html") }.sorted().map { path in
        (
          path,
          try folder.read(path).replacing(#/<style>[^<]*<\/style>/#, with: "")
            .replacing(#/<[^>]*>/#, with: "|").replacing(#/[a-z-]+\.csv/#, with: "")
            .replacing(#/\bfield und fields unter history|field et fields sous history/#, with: "")
        )
      }
  }

  @Test(arguments: ["de", "fr"])
  func `every sentence of a page is in the language of the pages`(language: String) throws {
    let folder = try folder(language)
    for arguments in [["report"], ["trend"], ["compare", "--by", "group"]] {
      let run = try AttainProgram.run(
        arguments + ["--month", "2026-10", "--quiet"], in: folder.url)
      #expect(run.status == 0, "\(run.messages)")
    }
    for ticket in (1...10).map({ "T\($0)" }) + ["T12"] {
      let run = try AttainProgram.run(["explain", ticket, "--html"], in: folder.url)
      try folder.write("proofs/\(ticket).html", run.output)
    }
    let texts = try texts(folder)
    #expect(texts.count == 15)
    for (name, text) in texts {
      let found = text.split(separator: "|").filter { sentence in
        // The role of a file, which is the same word in French.
        sentence.firstMatch(of: Self.english) != nil && !(language == "fr" && sentence == "table")
      }
      #expect(found.isEmpty, "\(name): \(found.joined(separator: " | "))")
    }
  }
}
