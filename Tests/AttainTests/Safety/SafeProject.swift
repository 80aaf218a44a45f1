import Foundation
import TestSupport
import Testing

/// A project whose month has two states, and files of people beside its reports.
final class SafeProject {
  typealias Files = [String: Data]

  let folder: TemporaryFolder
  var url: URL { folder.url }
  /// Which of the two states the exports have.
  private(set) var isSecond = false
  /// What the month's folder holds for the first and for the second state.
  private(set) var states: [Files] = []

  private static let guests = [
    "reports/2026-10/remark.txt", "reports/2026-10/notes/talk.txt",
    "reports/2026-10/scorecards/mine.txt",
  ]
  private static let more = "T4,2026-10-06T09:00:00Z,,2026-10-06T10:00:00Z,P3,Closed,incident,\n"

  init(formats: String = "csv, json, html") throws {
    var project = SmallProject()
    project.project += "\nreports: {formats: [\(formats)], scorecards-per: priority}\n"
    folder = try project.folder()
    for guest in Self.guests { try folder.write(guest, "of people\n") }
    for _ in 0..<2 {
      try turn()
      try expectDone(try report())
      states.append(month)
    }
    states.reverse()
    #expect(states[0] != states[1])
  }

  /// What the month's folder is to hold once it is reported.
  var wanted: Files { states[isSecond ? 1 : 0] }
  /// What it holds until then.
  var before: Files { states[isSecond ? 0 : 1] }

  /// Gives the exports their other state.
  func turn() throws {
    isSecond.toggle()
    try folder.write("tickets.csv", SmallProject().tickets + (isSecond ? Self.more : ""))
  }

  func run(_ arguments: [String], faults: [String: String] = [:]) throws -> AttainProgram.Run {
    var environment = faults
    if !faults.isEmpty {
      let library: String = try #require(FaultLibrary.path)
      environment["LD_PRELOAD"] = library
    }
    return try AttainProgram.run(arguments, in: url, environment: environment)
  }

  func report(
    _ options: [String] = [], faults: [String: String] = [:]
  ) throws -> AttainProgram.Run {
    try run(["report", "--month", "2026-10", "--quiet"] + options, faults: faults)
  }

  /// How many calls that change files a command makes, or of one name.
  func calls(_ arguments: [String], name: String? = nil) throws -> Int {
    let file = try TemporaryFolder.file()
    var faults = ["FAULT_COUNT": file.path]
    if let name { faults["FAULT_NAME"] = name }
    _ = try run(arguments, faults: faults)
    let text = try String(contentsOf: file, encoding: .utf8)
    return try #require(Int(text.trimmingCharacters(in: .whitespacesAndNewlines)))
  }

  func expectDone(_ run: AttainProgram.Run) throws {
    #expect(run.status == 0 && run.messages.isEmpty, "\(run.status): \(run.messages)")
  }

  /// The month is as it was or as it is to be, and the next run makes it so and leaves nothing behind.
  func expectWhole(_ place: String) throws {
    let found = month
    #expect(found == before || found == wanted, "\(place): \(difference(found))")
    try expectDone(try report())
    #expect(month == wanted, "\(place), next: \(difference(month))")
    #expect(names("reports") == [".attain", "2026-10"], "\(place)")
    #expect(names("reports/.attain") == ["lock"], "\(place)")
  }

  /// The content of every file in the month's folder.
  var month: Files { files("reports/2026-10") }

  /// The content of every file below a folder, by its path; that of a file itself.
  func files(_ path: String) -> Files {
    let root = url.appending(path: path)
    if let bytes = try? Data(contentsOf: root) { return ["": bytes] }
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: root.path)) ?? []
    return paths.reduce(into: [:]) { files, path in
      if let bytes = try? Data(contentsOf: root.appending(path: path)) { files[path] = bytes }
    }
  }

  func names(_ path: String) -> [String] {
    let path = url.appending(path: path).path
    return ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }

  private func difference(_ files: Files) -> String {
    Set(files.keys).union(wanted.keys).filter { files[$0] != wanted[$0] }.sorted()
      .joined(separator: ", ")
  }
}
