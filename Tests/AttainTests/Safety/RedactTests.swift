import Foundation
import TestSupport
import Testing

/// With `--redact` no word of a ticket that no definition names is in anything that is written or said.
struct RedactTests {
  /// Each of them is part of a cell of its own, and of no definition.
  private static let words = [
    "Zwickelmann", "Quastenfloss", "Posemuckel", "Zerknittert", "Wumpe", "Schnurz", "gestern",
    "Knilch", "Murkselei", "Krawall",
  ]

  private func folder() throws -> TemporaryFolder {
    var project = SmallProject()
    project.project = """
      attain: 1
      name: Small
      timezone: Europe/London
      tickets:
        files: tickets.csv
        columns: {id: id, created: created, first-response: responded, resolved: resolved,
                  priority: priority, status: status, type: type, customer: customer, group: group}
        fields: {site: site}
        values: {priority: {Wichtig: P1}}
      history: {files: history.csv, columns: {ticket: id, at: at, field: field, from: from, to: to}}
      reports:
        formats: [csv, json, jsonl, html, xlsx]
        break-down-by: [priority, customer, site]
        scorecards-per: customer
        clocks: true

      """
    project.agreement = project.agreement
      .replacing("kind: sla", with: "kind: sla\nparties: {provider: Desk, customer: Northwind}")
      .replacing("[{time: 4h}]", with: "[{when: {priority: P1}, time: 1h}, {time: 4h}]")
    project.tickets = """
      id,created,responded,resolved,priority,status,type,customer,group,site
      T1,2026-10-01T09:00:00Z,,2026-10-01T12:00:00Z,Wichtig,Closed,incident,Northwind,Desk,Posemuckel Ost
      T2,2026-10-02T09:00:00Z,,2026-10-05T12:00:00Z,Wumpe,Closed,Schnurz,Zwickelmann & Co,Quastenfloss,Posemuckel West
      T3,2026-10-30T09:00:00Z,,,P2,Zerknittert,incident,Zwickelmann & Co,Desk,Posemuckel West
      T4,gestern früh,,,P2,Open,incident,Northwind,Desk,Posemuckel West
      T5,2026-10-06T09:00:00Z,Knilch,2026-10-06T10:00:00Z,P2,Closed,incident,Northwind,Desk,Posemuckel West
      T6,Murkselei

      """
    let folder = try project.folder()
    try folder.write(
      "history.csv",
      """
      id,at,field,from,to
      T2,2026-10-02T10:00:00Z,group,Krawall und Söhne,Quastenfloss
      T2,gestern,group,Krawall,Quastenfloss

      """)
    return folder
  }

  private func expectNoWord(in text: String, _ place: String) {
    for word in Self.words { #expect(!text.contains(word), "\(word) in \(place)") }
  }

  /// Every file below a folder, by its path, workbooks unpacked.
  private func texts(below folder: URL) throws -> [String: String] {
    var texts: [String: String] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    where !name.hasPrefix(".attain") {
      let file = folder.appending(path: name)
      if name.hasSuffix(".xlsx") {
        texts[name] = try AttainProgram.run(
          ["-p", file.path], binary: URL(filePath: "/usr/bin/unzip")
        ).output
      } else if let bytes = try? Data(contentsOf: file) {
        texts[name] = String(decoding: bytes, as: UTF8.self)
      }
    }
    return texts
  }

  private func report(
    _ folder: TemporaryFolder, _ output: String, _ options: [String]
  ) throws -> [String: String] {
    let run = try AttainProgram.run(
      ["report", "--month", "2026-10", "--output", output] + options, in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    if options.contains("--redact") { expectNoWord(in: run.output + run.messages, "what is said") }
    return try texts(below: folder.url.appending(path: "\(output)/2026-10"))
  }

  @Test func `a report has the same numbers, and none of the words`() throws {
    let folder = try folder()
    let plain = try report(folder, "plain", [])
    let hidden = try report(folder, "hidden", ["--redact"])
    let all = plain.values.joined()
    for word in Self.words where word != "Murkselei" {
      #expect(all.contains(word), "\(word) is in a report that hides nothing")
    }
    #expect(Set(plain.keys).subtracting(hidden.keys).allSatisfy { $0.contains("Zwickelmann") })
    #expect(hidden.count == plain.count && hidden["scorecards/Northwind.html"] != nil)
    for (name, text) in hidden {
      expectNoWord(in: name, "the name of a file")
      expectNoWord(in: text, name)
    }
    for name in ["compliance.csv", "breaches.csv", "clocks.csv", "rejected.csv", "backlog.csv"] {
      let count = plain[name]?.split(separator: "\n").count
      #expect(count ?? 0 > 1 && hidden[name]?.split(separator: "\n").count == count, "\(name)")
    }
    let whole = { (texts: [String: String]) in
      texts["compliance.csv"]?.split(separator: "\n").first { $0.contains(",all,") }
    }
    #expect(whole(plain) != nil && whole(plain) == whole(hidden))
    #expect(hidden["breaches.csv"]?.contains("T1,") == true, "ids stay")
    #expect(hidden["breaches.csv"]?.contains("P1") == true, "what definitions name stays")
    #expect(hidden["breaches.csv"]?.contains("hidden-") == true)
  }

  @Test func `the same word is the same everywhere, whatever the number of workers`() throws {
    let folder = try folder()
    let alone = try report(folder, "alone", ["--redact", "--workers", "1"])
    let several = try report(
      folder, "several", ["--redact", "--workers", "3", "--piece-size", "90"])
    #expect(Set(alone.keys) == Set(several.keys))
    for (name, text) in alone { #expect(several[name] == text, "\(name)") }
  }

  @Test(arguments: [
    ["check", "--tickets"], ["check", "--tickets", "--diagnostics", "json"], ["explain", "T2"],
    ["explain", "T2", "--json"], ["explain", "T2", "--html"], ["trend", "--month", "2026-10"],
    ["compare", "--by", "customer", "--month", "2026-10"],
    ["compare", "--by", "group", "--month", "2026-10"],
    ["compare", "--by", "customer", "--month", "2026-10", "--against", "Zwickelmann & Co"],
    ["compare", "--by", "customer", "--month", "2026-10", "--against", "Knilch"],
    ["what-if", "--month", "2026-10", "--output", "reports/what-if"],
    ["what-if", "--month", "2026-10", "--pauses", "small=status:Zerknittert", "--format", "csv"],
  ])
  func `nor has anything else that reads tickets`(command: [String]) throws {
    let folder = try folder()
    let run = try AttainProgram.run(command + ["--redact"], in: folder.url)
    #expect(run.status == (command.last == "Knilch" ? 64 : 0), "\(run.messages)")
    // What the command line names is no secret to whoever wrote it.
    let named = command.contains("--pauses") ? "Zerknittert" : "\0"
    expectNoWord(in: (run.output + run.messages).replacing(named, with: ""), "what is said")
    let reports = folder.url.appending(path: "reports")
    if FileManager.default.fileExists(atPath: reports.path) {
      for (name, text) in try texts(below: reports) { expectNoWord(in: text, name) }
    }
  }

  @Test func `an export that cannot be used is told without its lines`() throws {
    let folder = try folder()
    let rows = try folder.read("tickets.csv").split(separator: "\n").dropFirst()
    try folder.write("tickets.csv", rows.joined(separator: "\n") + "\n")
    let plain = try AttainProgram.run(["report"], in: folder.url)
    #expect(plain.status == 65 && plain.messages.contains("Posemuckel"))
    let hidden = try AttainProgram.run(["report", "--redact"], in: folder.url)
    #expect(hidden.status == 65 && hidden.messages.contains("[missing-column]"))
    expectNoWord(in: hidden.messages, "what is said")
  }

  @Test(arguments: [
    ["report", "--month", "2026-10", "--as-known", "2026-12-01"],
    ["compare", "--by", "customer", "--with", ".", "--link", "site=id"],
  ])
  func `where words cannot be hidden that is wrong usage`(command: [String]) throws {
    let folder = try folder()
    let run = try AttainProgram.run(command + ["--redact"], in: folder.url)
    #expect(run.status == 64 && run.messages.contains("--redact"), "\(run.messages)")
  }
}
