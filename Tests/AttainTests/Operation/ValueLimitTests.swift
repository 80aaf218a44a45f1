import Foundation
import TestSupport
import Testing

/// Values of fields are in memory, and so bounded.
struct ValueLimitTests {
  /// The values that are there without a ticket, and the missing one, count too.
  private func run(_ most: Int, _ options: [String]) throws -> AttainProgram.Run {
    var project = SmallProject()
    project.project = project.project.replacing(
      "  columns:", with: "  most-values: \(most)\n  columns:")
    for number in 0..<400 {
      project.tickets += "V\(number),2026-10-05T09:00:00Z,,,P\(number),Open,incident,\n"
    }
    let folder = try project.folder()
    return try AttainProgram.run(
      ["report", "--month", "2026-10", "--quiet"] + options, in: folder.url)
  }

  @Test(arguments: [1, 2, 8], [200, 1 << 20])
  func `more distinct values than allowed end the run, however many workers read`(
    workers: Int, piece: Int
  ) throws {
    let options = ["--workers", "\(workers)", "--piece-size", "\(piece)"]
    let over = try run(300, options)
    #expect(over.status == 65 && over.messages.contains("[too-many-values]"), "\(over.messages)")
    #expect(over.messages.contains("raise most-values"))
    let under = try run(500, options)
    #expect(under.status == 0, "\(under.messages)")
  }

  @Test func `the limit is the same for one worker as for several`() throws {
    let least = try (390...430).first { try run($0, ["--workers", "1"]).status == 0 }
    let limit = try #require(least)
    for workers in ["2", "8"] {
      let options = ["--workers", workers, "--piece-size", "300"]
      #expect(try run(limit, options).status == 0)
      #expect(try run(limit - 1, options).status == 65)
    }
  }

  @Test(arguments: [48, 49])
  func `there are no more holders than accounts that tell them apart`(count: Int) throws {
    var project = SmallProject()
    let names = (1...count).map { "h\($0)" }.joined(separator: ", ")
    let fields = (1...count).map { "h\($0): type" }.joined(separator: ", ")
    project.project += "\n  fields: {\(fields)}\nholders: [\(names)]\n"
    let folder = try project.folder()
    let run = try AttainProgram.run(["check"], in: folder.url)
    #expect(run.status == (count > 48 ? 78 : 0), "\(run.messages)")
    #expect(run.messages.contains("the project has 49 holders") == (count > 48))
  }

  @Test(arguments: ["", "\n"])
  func `a cell that is too large is told wherever the file ends`(end: String) throws {
    var project = SmallProject()
    project.project = project.project.replacing("type: type}", with: "type: hold}")
    project.tickets += "T4,2026-10-30T09:00:00Z,,,P2,Open,request,"
    let folder = try project.folder()
    let large = String(repeating: "x", count: 17 << 20)
    try folder.write("tickets.csv", project.tickets + large + end)
    let run = try AttainProgram.run(["report", "--month", "2026-10"], in: folder.url)
    #expect(run.status == 65 && run.messages.contains("tickets.csv:5:"), "\(run.messages)")
  }

  @Test(arguments: [99_992, 99_993])
  func `a header of too many cells is told, and no row is lost`(more: Int) throws {
    var project = SmallProject()
    project.project = project.project.replacing(
      "files: tickets.csv", with: "files: [tickets.csv, more.csv]")
    let folder = try project.folder()
    let lines = project.tickets.replacing("\nT", with: "\nU").split(separator: "\n")
    let wide = lines.enumerated().map { place, line in
      line + (0..<more).map { place == 0 ? ",c\($0)" : "," }.joined() + "\n"
    }
    try folder.write("more.csv", wide.joined())
    let run = try AttainProgram.run(["report", "--month", "2026-10"], in: folder.url)
    if more == 99_992 {
      #expect(run.status == 0 && run.output.contains("rows 6 = tickets 6"), "\(run.messages)")
    } else {
      #expect(run.status == 65, "\(run.output)")
      #expect(run.messages.contains("more.csv:1:1: error: the record"), "\(run.messages)")
      #expect(run.messages.contains("[too-many-cells]"))
    }
  }

  @Test func `a file of one quote that is not closed is not called empty`() throws {
    let folder = try SmallProject().folder()
    try folder.write("tickets.csv", "\"id,created")
    let run = try AttainProgram.run(["report", "--month", "2026-10"], in: folder.url)
    #expect(run.status == 65 && run.messages.contains("[unclosed-quote]"), "\(run.messages)")
  }

  @Test(.enabled(if: OtherUser.isThere))
  func `whoever may start no thread is told so at once`() throws {
    let project = try SmallProject().folder()
    let user = try OtherUser()
    for command in [["explain", "T1"], ["check", "--tickets"]] {
      let run = try user.run(command + ["--project", project.url.path], processes: 1)
      #expect(run.status == 70 && run.messages.contains("[no-threads]"), "\(run.messages)")
    }
  }
}
