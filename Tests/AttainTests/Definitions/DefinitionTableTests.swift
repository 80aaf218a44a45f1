import Foundation
import Testing

/// The tables beside the definitions: suspensions, exclusions and the improvement record.
struct DefinitionTableTests {
  static let tables = [
    "agreements/out.csv": "from,until,cause\n2026-10-01T11:00,2026-10-01T11:30,Zürich\n",
    "agreements/left.csv": "ticket,because\nT1,Zürich\n",
    "improvements.csv":
      "month,agreement,target,status,action\n2026-09,small,resolution,open,Zürich\n",
  ]

  /// What `check` says of a project with one of the tables.
  private func check(_ path: String, _ bytes: Data) throws -> AttainProgram.Run {
    var project = SmallProject()
    project.agreement += "\nsuspensions: out.csv\nexclusions: left.csv"
    let folder = try project.folder()
    for (path, text) in Self.tables { try folder.write(path, text) }
    try bytes.write(to: folder.url.appending(path: path))
    return try AttainProgram.run(["check"], in: folder.url)
  }

  @Test(arguments: tables.keys.sorted())
  func `a table in another encoding is told where it shows, and not read as other words`(
    path: String
  ) throws {
    let text = try #require(Self.tables[path])
    for encoding in [String.Encoding.isoLatin1, .windowsCP1252, .utf16] {
      let run = try check(path, try #require(text.data(using: encoding)))
      #expect(run.status == 78, "\(run.messages)")
      let row = text.split(separator: "\n")[1]
      let column = row.prefix { $0.isASCII }.count + 1
      let place = encoding == .utf16 ? "1:1" : "2:\(column)"
      #expect(
        run.messages.contains("\(path):\(place): error: the file is not text in UTF-8 [not-utf8]"),
        "\(run.messages)")
    }
    let marked = try check(path, Data([0xEF, 0xBB, 0xBF]) + Data(text.utf8))
    #expect(marked.status == 0, "\(marked.messages)")
  }

  @Test
  func `the line that is shown is the one that an export would count, whatever its cells hold`()
    throws
  {
    let text = "ticket,because\nT1,first\u{2028}second\u{85}third\u{C}fourth\n,no ticket\n"
    let run = try check("agreements/left.csv", Data(text.utf8))
    #expect(run.messages.contains("agreements/left.csv:3:"), "\(run.messages)")
    #expect(run.messages.contains("\n  3 | ,no ticket\n"), "\(run.messages)")
  }

  @Test(arguments: tables.keys.sorted())
  func `a table without a header is told as a table, not as an export`(path: String) throws {
    let run = try check(path, Data())
    #expect(run.status == 78, "\(run.messages)")
    #expect(run.messages.contains("\(path):1:1: error: the file is empty [empty-table]"))
    #expect(!run.messages.contains("export"), "\(run.messages)")
  }

  @Test func `a column that exclusions do not know is told with the one that is near`() throws {
    let run = try check(
      "agreements/left.csv",
      Data("ticket,because,Expires,targets\nT1,agreed,2020-01-01,resolution\n".utf8))
    #expect(run.status == 78, "\(run.messages)")
    #expect(
      run.messages.contains(
        "left.csv:1:16: error: an exclusion has no column 'Expires' [unknown-column]"))
    #expect(run.messages.contains("did you mean 'expires'?"))
    #expect(run.messages.contains("did you mean 'target'?"))
  }

  @Test func `a column without a name is told where anything stands in it`() throws {
    let bare = try check("agreements/left.csv", Data("ticket,because,\nT1,agreed,\n".utf8))
    #expect(bare.status == 0, "\(bare.messages)")
    let filled = try check("agreements/left.csv", Data("ticket,because,\nT1,agreed,x\n".utf8))
    #expect(filled.status == 78)
    #expect(filled.messages.contains("a column of the file has no name [unknown-column]"))
  }

  @Test func `a suspension without a cause is told at its place`() throws {
    let run = try check(
      "agreements/out.csv", Data("from,until,cause\n2026-10-01,2026-10-01,\n".utf8))
    #expect(run.status == 78, "\(run.messages)")
    #expect(
      run.messages.contains("out.csv:2:23: error: the suspension has no 'cause' [empty-cell]"))
  }

  @Test func `a header in other letters is to be mended in the table, and told where it stands`()
    throws
  {
    let run = try check(
      "improvements.csv",
      Data("Month,agreement,target,Status\n2026-09,small,resolution,open\n".utf8))
    #expect(run.status == 78)
    #expect(run.messages.contains("improvements.csv:1:1: error: the file has no column 'month'"))
    #expect(run.messages.contains("write 'month' in place of 'Month'"), "\(run.messages)")
    #expect(run.messages.contains("improvements.csv:1:24: error: the file has no column 'status'"))
  }

  @Test(arguments: tables.keys.sorted())
  func `every table says once how a column in other letters is written`(path: String) throws {
    let text = try #require(Self.tables[path])
    let column = String(text.prefix { $0 != "," })
    let run = try check(path, Data((column.capitalized + text.dropFirst(column.count)).utf8))
    #expect(run.status == 78)
    #expect(
      run.messages.contains("write '\(column)' in place of '\(column.capitalized)'"),
      "\(run.messages)")
    #expect(
      run.messages.split(separator: "\n").count { $0.contains("error:") } == 1, "\(run.messages)")
  }

  @Test(arguments: tables.keys.sorted())
  func `a table that is parted by semicolons is told as that, once`(path: String) throws {
    let text = try #require(Self.tables[path]).replacing(",", with: ";")
    let run = try check(path, Data(text.utf8))
    #expect(run.status == 78)
    #expect(
      run.messages.contains("\(path):1:1: error: the cells of the file are parted by a semicolon"))
    #expect(
      run.messages.split(separator: "\n").count { $0.contains("error:") } == 1, "\(run.messages)")
  }
}
