import Foundation
import TestSupport
import Testing

/// A project of several untidy exports that fills every list, its reports and its partials.
struct PartialProject {
  let folder: TemporaryFolder
  let exports: [String]
  /// Of every run alike.
  var options = ["--month", "2026-10", "--clocks", "--month-by", "all"]

  /// So many exports; those of the numbers `odd` break RFC 4180.
  init(seed: Int, exports count: Int = 5, rows: Int = 90, odd: Set<Int> = []) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let project = SmallProject.fillingLists(
      files: "\"exports/*.csv\"", reports: ", scorecards-per: priority",
      terms: "workload: {per: month, tickets: 40}\n")
    folder = try project.folder()
    try folder.write("agreements/team.yaml", Self.team)
    try folder.write(
      "agreements/windows.csv",
      "from,until,cause\n2026-09-10,2026-09-12,Move\n2026-10-01,2026-10-20,Flood at Acme\n")
    exports = (0..<count).map { "exports/\($0).csv" }
    for (number, path) in exports.enumerated() {
      let notes = RandomExport.notes + (odd.contains(number) ? RandomExport.oddNotes : [])
      // Ids ascend over all exports, with holes between them and in the second; in the fourth, which is
      // longer, some repeat.
      let more = number == 3 ? 60 : number
      var text = RandomExport.rows(
        rows + more, notes, months: [8, 9, 10], ids: "F-\(number)1", &random)
      if number == 1 { text += RandomExport.rows(rows, notes, ids: "F-\(number)2", &random) }
      try folder.write(path, RandomExport.header + text)
    }
  }

  private static let team = """
    agreement: team
    kind: ola
    calendar: always
    in-force: {from: 2020-01-01, until: 2026-12-31}
    scope: {type: incident, priority: [P1, P2]}
    suspensions: windows.csv
    targets:
      - {id: solving, from: created, to: resolved, goal: 80%, within: [{time: 30h}]}
    """

  /// Runs attain, which has to end well, and gives its messages.
  @discardableResult
  func run(_ arguments: [String]) throws -> AttainProgram.Run {
    let run = try AttainProgram.run(arguments, in: folder.url)
    #expect(run.status == 0, "\(arguments): \(run.messages)")
    return run
  }

  /// All files of the report of all exports, by their names below the folder of reports.
  func report(_ more: [String] = []) throws -> [String: Data] {
    try run(["report", "--quiet", "--output", "whole"] + options + more)
    return try files("whole")
  }

  /// Writes a partial of some exports.
  func write(_ partial: String, of exports: [String], _ more: [String] = []) throws {
    try run(
      ["report", "--quiet", "--partial", partial] + options + more
        + exports.flatMap { ["--input", $0] })
  }

  /// All files of the report that is put together.
  func merged(_ partials: [String], _ more: [String] = []) throws -> [String: Data] {
    try? FileManager.default.removeItem(at: folder.url.appending(path: "merged"))
    try run(["merge", "--quiet", "--output", "merged"] + partials + more)
    return try files("merged")
  }

  func bytes(_ file: String) throws -> Data {
    try Data(contentsOf: folder.url.appending(path: file))
  }

  private func files(_ output: String) throws -> [String: Data] {
    let place = folder.url.appending(path: output)
    var files: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: place.path) {
      let file = place.appending(path: name)
      // The lock tells who held it.
      if name.hasPrefix(".") || !FileManager.default.isReadableFile(atPath: file.path) { continue }
      files[name] = try? Data(contentsOf: file)
    }
    return files
  }
}

/// Whether two reports have the same files with the same bytes.
func expectSame(_ one: [String: Data], _ other: [String: Data], _ what: String) {
  #expect(Set(one.keys) == Set(other.keys), "\(what)")
  for (name, bytes) in one {
    let isSame = other[name] == bytes
    #expect(isSame, "\(name): \(what)")
  }
}
