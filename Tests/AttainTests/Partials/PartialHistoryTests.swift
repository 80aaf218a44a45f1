import Foundation
import TestSupport
import Testing

/// A history is read whole for every partial, so that each of its tickets has all of its changes.
extension HistoryTests {
  private func month(_ output: String, in folder: TemporaryFolder) throws -> [String: Data] {
    let place = folder.url.appending(path: "\(output)/2026-10")
    let names = try FileManager.default.subpathsOfDirectory(atPath: place.path)
      .filter { $0.contains(".") }
    return try Dictionary(
      uniqueKeysWithValues: names.map {
        ($0, try Data(contentsOf: place.appending(path: $0)))
      })
  }

  private func run(_ arguments: [String], in folder: TemporaryFolder) throws {
    let run = try AttainProgram.run(arguments, in: folder.url)
    #expect(run.status == 0, "\(arguments): \(run.messages)")
  }

  @Test(arguments: [1 << 30, 1])
  func `partials of tickets with a history give the report of the whole`(memory: Int) throws {
    let desk = Desk()
    let odd = ["T9999,2026-10-01T00:00:00Z,status,New,Open", "T1,yesterday,status,New,Open"]
    let folder = try folder(desk, history: desk.changes + odd)
    let project = try folder.read("attain.yaml").replacing("tickets.csv", with: "part*.csv")
    try folder.write("attain.yaml", project)
    let header = "id,created,resolved,priority,status,group\n"
    for number in 0..<3 {
      let own = desk.tickets.enumerated().filter { $0.offset % 3 == number }.map { $0.element }
      try folder.write("part\(number).csv", header + own.map { $0 + "\n" }.joined())
    }
    let options = [
      "--month", "2026-10", "--as-of", "2026-12-01T00:00:00Z", "--clocks", "--month-by", "all",
      "--quiet",
    ]
    try run(["report", "--output", "whole"] + options, in: folder)
    for (number, inputs) in [[2, 0], [1]].enumerated() {
      try run(
        ["report", "--partial", "\(number).part", "--history-memory", "\(memory)"] + options
          + inputs.flatMap { ["--input", "part\($0).csv"] }, in: folder)
    }
    try run(["merge", "--quiet", "--output", "merged", "1.part", "0.part"], in: folder)
    let whole = try month("whole", in: folder)
    expectSame(whole, try month("merged", in: folder), "history memory \(memory)")
    #expect(String(decoding: whole["rejected.csv"] ?? Data(), as: UTF8.self).contains("yesterday"))
    try folder.write(
      "history.csv", folder.read("history.csv") + "T1,2026-10-30T00:00:00Z,status,Open,New\n")
    try run(["report", "--partial", "1.part", "--input", "part1.csv"] + options, in: folder)
    let other = try AttainProgram.run(["merge", "0.part", "1.part"], in: folder.url)
    #expect(other.status == 65 && other.messages.contains("another history"), "\(other.messages)")
  }
}
