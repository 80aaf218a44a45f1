import Foundation
import Testing

/// Faults that other systems have with exports that are not whole.
struct ExportFaultTests {
  private func desk(_ count: Int) throws -> TemporaryFolder {
    var desk = FaultDesk()
    for number in 1...count {
      let (id, stop) = ("T\(number + 100)", "2026-10-05T09:00:00Z")
      desk.tickets.append("\(id),2026-10-05T08:00:00Z,,\(stop),P2,Resolved,Desk")
      desk.history.append("\(id),\(stop),status,Open,Resolved")
    }
    return try desk.run().folder
  }

  private func report(_ folder: TemporaryFolder) throws -> AttainProgram.Run {
    try AttainProgram.run(["report", "--month", "2026-10"], in: folder.url)
  }

  /// What a run prints, without the breaks of its lines.
  private func words(of run: AttainProgram.Run) -> String {
    run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test(arguments: [10, 1_000])
  func `an export that ends where tools cut exports off is not reported silently`(rows: Int) throws
  {
    let cut = try report(desk(rows))
    #expect(cut.status == 0)
    #expect(
      words(of: cut).contains(
        "warning: tickets.csv:1: the export may not be whole: it has exactly \(rows) rows"))
    #expect(!(try report(desk(rows + 1))).output.contains("may not be whole"))
  }

  @Test func `an export that stops within a row is not reported silently`() throws {
    let folder = try desk(12)
    let text = try folder.read("tickets.csv")
    try folder.write("tickets.csv", String(text.dropLast(30)))
    let run = try report(folder)
    #expect(words(of: run).contains("tickets.csv:13: the export may not be whole: its last row"))
    #expect(run.output.contains("+ rejected 1"))
  }

  @Test func `an export that stops within a quoted cell gives no report`() throws {
    let folder = try desk(12)
    let text = try folder.read("tickets.csv")
    try folder.write("tickets.csv", text + "T200,2026-10-05T08:00:00Z,,,P2,\"Res")
    let run = try AttainProgram.run(
      ["report", "--month", "2026-10", "--output", "second"], in: folder.url)
    #expect(run.status == 65 && run.messages.contains("[unclosed-quote]"))
    #expect(!FileManager.default.fileExists(atPath: folder.url.appending(path: "second").path))
  }
}
