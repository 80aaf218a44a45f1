import Foundation
import TestSupport
import Testing

/// Partials of any partition of the exports give the report of the whole, byte for byte.
struct PartialLawTests {
  /// The exports in groups that the generator chooses, none of them empty.
  private func partition(
    _ exports: [String], _ random: inout SeededGenerator
  ) -> [[String]] {
    let count = Int.random(in: 1...exports.count, using: &random)
    var groups = Array(repeating: [String](), count: count)
    for export in exports.shuffled(using: &random) {
      groups[Int.random(in: 0..<count, using: &random)].append(export)
    }
    return groups.filter { !$0.isEmpty }
  }

  /// `pieces` are the sizes of pieces that partials are written with in turn.
  private func expectLaw(
    _ project: PartialProject, _ seed: Int, _ more: [String] = [], pieces: [Int] = [],
    hasGaps: Bool = true
  ) throws {
    var random = SeededGenerator(seed: UInt64(seed) &+ 7)
    let whole = try project.report(more)
    for way in 0..<4 {
      let groups =
        way == 0 ? project.exports.map { [$0] } : partition(project.exports, &random)
      let names = groups.indices.map { "way-\(way)-\($0).part" }
      for (number, group) in groups.enumerated() {
        let size = pieces.isEmpty ? [] : ["--piece-size", "\(pieces[number % pieces.count])"]
        try project.write(names[number], of: group, more + size)
      }
      let merged = try project.merged(names.shuffled(using: &random))
      expectSame(whole, merged, "\(groups), \(more)")
    }
    for name in ["breaches", "trend", "rejected", "excluded", "uncovered", "clocks", "flow"] {
      let rows = String(decoding: whole["2026-10/\(name).csv"] ?? Data(), as: UTF8.self)
      #expect(rows.split(separator: "\n").count > 3, "\(name)")
    }
    #expect(whole["2026-10/reconciliation.csv"] != nil && whole["2026-10/report.xlsx"] != nil)
    let manifest = String(decoding: whole["2026-10/manifest.json"] ?? Data(), as: UTF8.self)
    #expect(manifest.contains("ids in a row are missing before this line") || !hasGaps)
  }

  @Test(arguments: 0..<3)
  func `the merge of the partials of any partition is the report of the whole`(seed: Int) throws {
    try expectLaw(PartialProject(seed: seed), seed)
  }

  @Test(arguments: [1 << 9, 1 << 13])
  func `also where each export is read in many pieces`(piece: Int) throws {
    try expectLaw(PartialProject(seed: 11), 11, ["--piece-size", "\(piece)"])
  }

  @Test(arguments: [12, 13])
  func `also where each partial is read in pieces of another size`(seed: Int) throws {
    try expectLaw(PartialProject(seed: seed), seed, pieces: [1 << 9, 1 << 24, 700, 1 << 13])
  }

  @Test(arguments: [[0], [2, 4]])
  func `also where some exports break RFC 4180, so that the whole is read in order`(
    odd: [Int]
  ) throws {
    // A stray quote may leave an export without an end; such a seed gives no report at all.
    let seeds = (20..<40).filter { seed in
      guard let project = try? PartialProject(seed: seed, odd: Set(odd)),
        let run = try? AttainProgram.run(
          ["check", "--tickets", "--quiet"], in: project.folder.url)
      else { return false }
      return run.status != 65
    }
    #expect(seeds.count > 2)
    for seed in seeds.prefix(2) {
      try expectLaw(
        PartialProject(seed: seed, odd: Set(odd)), seed, ["--piece-size", "2048"],
        hasGaps: false)
    }
  }

  @Test func `several months are merged at once`() throws {
    var project = try PartialProject(seed: 3, exports: 3)
    project.options = ["--from", "2026-08", "--to", "2026-10"]
    let whole = try project.report()
    for export in project.exports { try project.write("\(export).part", of: [export]) }
    let merged = try project.merged(project.exports.map { "\($0).part" })
    expectSame(whole, merged, "three months")
    #expect(whole["2026-08/manifest.json"] != nil && whole["2026-10/manifest.json"] != nil)
  }

  @Test func `spreadsheets' CSV is made of partials as of tickets`() throws {
    let project = try PartialProject(seed: 5, exports: 2)
    let whole = try project.report(["--excel"])
    for export in project.exports { try project.write("\(export).part", of: [export]) }
    let merged = try project.merged(project.exports.map { "\($0).part" }, ["--excel"])
    expectSame(whole, merged, "--excel")
  }

  @Test func `a partial has the same bytes for any number of workers`() throws {
    let project = try PartialProject(seed: 9)
    let some = Array(project.exports.dropFirst(2))
    try project.write("kept.part", of: some, ["--piece-size", "4096"])
    let kept = try project.bytes("kept.part")
    for workers in [1, 2, 8] {
      try project.write(
        "other.part", of: some.reversed(), ["--piece-size", "4096", "--workers", "\(workers)"])
      #expect(try project.bytes("other.part") == kept)
    }
  }

  @Test func `rows of one ticket in two exports count once where one partial has both`() throws {
    let project = try PartialProject(seed: 4, exports: 3)
    let again = "F-0110005,2026-10-05T08:30:00Z,,2026-10-06T10:00:00Z,P1,Closed,incident,again\n"
    try project.folder.write(
      project.exports[2], project.folder.read(project.exports[2]) + again)
    let whole = try project.report()
    try project.write("a.part", of: [project.exports[2], project.exports[0]])
    try project.write("b.part", of: [project.exports[1]])
    expectSame(whole, try project.merged(["b.part", "a.part"]), "in one partial")
    try project.write("c.part", of: [project.exports[0]])
    try project.write("d.part", of: [project.exports[2]])
    let run = try AttainProgram.run(
      ["merge", "b.part", "d.part", "c.part", "--output", "none"], in: project.folder.url)
    #expect(run.status == 65 && run.messages.contains("[shared-ticket]"), "\(run.messages)")
    #expect(!FileManager.default.fileExists(atPath: project.folder.url.path + "/none/2026-10"))
  }
}
