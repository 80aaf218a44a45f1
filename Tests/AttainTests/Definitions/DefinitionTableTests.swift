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
  func `a table in another encoding is told, and not read as other words`(path: String) throws {
    let text = try #require(Self.tables[path])
    for encoding in [String.Encoding.isoLatin1, .windowsCP1252, .utf16] {
      let run = try check(path, try #require(text.data(using: encoding)))
      #expect(run.status == 78, "\(run.messages)")
      #expect(run.messages.contains("\(path):1:1: error: the file is not text in UTF-8 [not-utf8]"))
    }
    let marked = try check(path, Data([0xEF, 0xBB, 0xBF]) + Data(text.utf8))
    #expect(marked.status == 0, "\(marked.messages)")
  }
}
