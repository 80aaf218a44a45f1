import Foundation
import Reading
import ServiceModel
import TestSupport
import Testing

/// From an export as a tool writes it to a report, in three commands.
struct DialectTests {
  private static let folder = SharedFolder.project.appending(path: "SampleData/dialects")

  /// The profile of each export, and the export of the tickets that a history is of.
  private static let histories = [
    "servicenow-audit": "servicenow-incident", "servicenow-metric": "servicenow-incident",
    "jira-history": "jira-issues", "glpi-logs": "glpi",
  ]

  private static let names: [String] = {
    let files = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (files ?? []).map { $0.replacing(".csv", with: "") }.sorted()
  }()

  private func project(of names: [String]) throws -> TemporaryFolder {
    let project = try TemporaryFolder()
    for name in names {
      let bytes = try Data(contentsOf: Self.folder.appending(path: "\(name).csv"))
      try bytes.write(to: project.url.appending(path: "\(name).csv"))
    }
    return project
  }

  @Test(arguments: names.filter { $0 != "undecided" })
  func `three commands lead from an export to a report`(name: String) throws {
    let tickets = Self.histories[name]
    let names = [name] + [tickets].compactMap { $0 }
    let folder = try project(of: names)
    let made = try AttainProgram.run(["init"] + names.map { "\($0).csv" }, in: folder.url)
    #expect(made.status == 0, "\(made.messages)")
    #expect(made.output.contains("(profile \(tickets ?? name))"))
    let check = try AttainProgram.run(["check"], in: folder.url)
    #expect(check.status == 0 && check.output.contains("no errors"), "\(check.messages)")
    // Of one a total of pauses is in the export, and no status says that work waits.
    let warnings = check.messages.split(separator: "\n").filter { $0.contains(": warning: ") }
    let isUngranted = name == "servicenow-task-sla"
    #expect(warnings.count == (isUngranted ? 1 : 0), "\(check.messages)")
    #expect(warnings.allSatisfy { $0.contains("[ungranted-pauses]") })
    let report = try AttainProgram.run(["report", "--month", "2026-10"], in: folder.url)
    #expect(report.status == 0, "\(report.messages)")
    #expect(report.output.contains("rows 60 = tickets 60 + rejected 0"))
    #expect(report.output.contains("+ unmeasurable 0"))
    #expect(report.output.contains("opening 0 + created 42 + reopened 0"))
    // Where the tool's own verdict was found, it is read of some tickets.
    #expect(!report.output.contains(" 0 of 0 "), "\(report.output)")
  }

  @Test func `the usual profile of a tool may be named by the tool`() throws {
    let folder = try project(of: ["servicenow-incident"])
    _ = try AttainProgram.run(["init", "servicenow-incident.csv"], in: folder.url)
    let named = try folder.read("attain.yaml").replacing(
      "profile: servicenow-incident", with: "profile: servicenow")
    #expect(named.contains("profile: servicenow\n") || named.contains("profile: servicenow "))
    try folder.write("attain.yaml", named)
    let check = try AttainProgram.run(["check", "--tickets"], in: folder.url)
    #expect(check.status == 0, "\(named) \(check.messages)")
    let report = try AttainProgram.run(["report", "--month", "2026-10", "--quiet"], in: folder.url)
    #expect(report.status == 0, "\(report.messages)")
    let manifest = try folder.read("reports/2026-10/manifest.json")
    #expect(manifest.contains("servicenow-incident.yaml"))
  }

  @Test func `the same tickets are measured alike in the dialects that tell all of them`() throws {
    let measured = try ["bmc-helix", "freshdesk", "freshservice", "manageengine", "itop"].map {
      name in
      let folder = try project(of: [name])
      _ = try AttainProgram.run(
        ["init", "\(name).csv", "--timezone", "Europe/London"], in: folder.url)
      _ = try AttainProgram.run(["report", "--month", "2026-10", "--quiet"], in: folder.url)
      let text = try folder.read("reports/2026-10/compliance.csv")
      let response = text.split(separator: "\n").first { $0.contains(",response,") }
      return response.map { $0.split(separator: ",", omittingEmptySubsequences: false)[6...9] }
        .map { $0.joined(separator: ",") }
    }
    #expect(Set(measured).count == 1 && measured[0] != nil, "\(measured)")
  }

  @Test func `an order of day and month that nothing proves is asked, and nothing runs until then`()
    throws
  {
    let folder = try project(of: ["undecided"])
    let made = try AttainProgram.run(["init", "undecided.csv"], in: folder.url)
    #expect(made.status == 0 && made.output.contains("QUESTION: all 26 timestamps"))
    for command in [["check"], ["report"]] {
      let run = try AttainProgram.run(command, in: folder.url)
      #expect(run.status == 78 && run.messages.contains("[date-order]"))
    }
    let text = try folder.read("attain.yaml")
    try folder.write(
      "attain.yaml", text.replacing("format: undecided", with: "format: \"d/M/yyyy H:mm\""))
    #expect(try AttainProgram.run(["report"], in: folder.url).status == 0)
  }

  @Test func `the dialects are what the seeded generator makes`() throws {
    let folder = try TemporaryFolder()
    let process = Process()
    process.executableURL = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appending(path: "SampleGenerator")
    process.arguments = [folder.url.path, "dialects"]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0 && Self.names.count == 18)
    for name in Self.names {
      let made = try Data(contentsOf: folder.url.appending(path: "dialects/\(name).csv"))
      #expect(made == (try Data(contentsOf: Self.folder.appending(path: "\(name).csv"))), "\(name)")
    }
  }

  @Test func `every profile but the generic one has an export in its dialect, and is read`() throws
  {
    let profiles = SharedFolder.project.appending(path: "Profiles")
    let names = try FileManager.default.contentsOfDirectory(atPath: profiles.path)
    #expect(names.count == 18)
    let recognised = Set(Self.names.map { "\($0).yaml" })
    #expect(Set(names).subtracting(recognised) == ["generic.yaml"])
    for name in names {
      let bytes = Array(try Data(contentsOf: profiles.appending(path: name)))
      let read = ProfileReader.profile(bytes, path: name)
      let profile = try #require(read.profile, "\(name): \(read.diagnostics)")
      #expect("\(profile.name).yaml" == name)
      #expect(profile.timestamps.allSatisfy { $0 == "iso8601" || TimestampPattern($0) != nil })
    }
  }

  private func packed(_ text: String) throws -> Data {
    let folder = try TemporaryFolder()
    try folder.write("text", text)
    let path = folder.url.appending(path: "text").path
    _ = try AttainProgram.run([path], binary: URL(filePath: "/bin/gzip"))
    return try Data(contentsOf: URL(filePath: path + ".gz"))
  }

  @Test func `how an export is packed, encoded, parted and titled changes no number`() throws {
    let text = try String(
      contentsOf: Self.folder.appending(path: "manageengine.csv"), encoding: .utf8)
    let forms: [(String, Data)] = [
      ("plain.csv", Data(text.utf8)), ("mark.csv", Data([0xEF, 0xBB, 0xBF]) + Data(text.utf8)),
      ("windows.csv", try #require(text.data(using: .windowsCP1252))),
      ("wide.csv", try #require(text.data(using: .utf16))),
      ("returns.csv", Data(text.replacing("\n", with: "\r").utf8)),
      ("titled.csv", Data("Requests of October\n\n\(text)".utf8)),
      ("unnamed-archive.csv", try packed(text)),
    ]
    var numbers: Set<String> = []
    for (name, bytes) in forms {
      let folder = try TemporaryFolder()
      try bytes.write(to: folder.url.appending(path: name))
      let made = try AttainProgram.run(["init", name], in: folder.url)
      #expect(made.status == 0, "\(name): \(made.messages)")
      let run = try AttainProgram.run(["report", "--month", "2026-10", "--quiet"], in: folder.url)
      #expect(run.status == 0, "\(name): \(run.messages)")
      numbers.insert(try folder.read("reports/2026-10/compliance.csv"))
    }
    #expect(numbers.count == 1)
  }
}
