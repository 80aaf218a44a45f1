import Foundation
import TestSupport
import Testing

/// Files of one project that are not alike: what can be read together is, and of the rest each message names a mend
/// that does not lead to the next error.
struct MixedExportTests {
  private static let english = ["Number", "Opened", "Resolved", "Priority", "Status"]
  private static let german = ["Nummer", "Eröffnet", "Gelöst", "Priorität", "Status"]

  /// Twelve tickets, or as many as days; the columns stand in the order of `places`.
  private func export(
    _ headers: [String], days: ClosedRange<Int> = 10...15, places: [Int] = [0, 1, 2, 3, 4],
    delimiter: String = ",", title: String = ""
  ) -> String {
    let rows = days.map { day in
      ["T\(day)", "2026-10-\(day) 09:00:00", "2026-10-\(day) 15:00:00", "Höchste", "Closed"]
    }
    return title
      + ([headers] + rows).map { row in
        places.map { row[$0] }.joined(separator: delimiter) + "\n"
      }.joined()
  }

  private func run(_ arguments: [String], in folder: TemporaryFolder) throws -> (
    status: Int32, output: String, messages: String
  ) {
    let run = try AttainProgram.run(arguments, in: folder.url)
    return (run.status, run.output, run.messages)
  }

  private func write(
    _ text: String, _ name: String, _ encoding: String.Encoding, in folder: TemporaryFolder
  ) throws {
    try #require(text.data(using: encoding)).write(to: folder.url.appending(path: name))
  }

  @Test func `files whose columns stand in another order are one kind of export`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.csv", export(Self.english))
    try folder.write(
      "b.csv",
      export(
        Self.english, days: 16...20, places: [4, 3, 0, 2, 1], delimiter: ";", title: "Tickets\n"))
    let made = try run(["init", "a.csv", "b.csv"], in: folder)
    #expect(made.status == 0, "\(made.messages)")
    #expect(
      try folder.read("attain.yaml").contains("status: Status  # 11 of 11 filled: Closed 11\n"))
    let check = try run(["check", "--tickets"], in: folder)
    #expect(check.output.contains("2 files: 11 rows, 11 usable, 0 rejected"), "\(check.messages)")
  }

  @Test func `columns of one name keep their order wherever they stand`() throws {
    let folder = try TemporaryFolder()
    let header = "Number,Opened,Resolved,Status,Note,Note"
    let row = "2026-10-10 09:00:00,2026-10-10 15:00:00"
    try folder.write("a.csv", "\(header)\nT1,\(row),Closed,first,second\n")
    try folder.write(
      "b.csv", "Note,Status,Number,Note,Opened,Resolved\nfirst,Closed,T2,second,\(row)\n")
    #expect(try run(["init", "a.csv", "b.csv"], in: folder).status == 0)
    #expect(try folder.read("attain.yaml").contains("id: Number  # 2 of 2 filled: T1 1, T2 1\n"))
  }

  @Test func `init says what one of two kinds of export lacks and has`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.csv", export(Self.english))
    try folder.write("b.csv", export(["Number", "Opened", "Resolved", "Prio", "Status"]))
    let made = try run(["init", "a.csv", "b.csv"], in: folder)
    #expect(
      made.status == 65
        && made.messages.contains("it lacks 'Priority', it has 'Prio' [different-exports]"))
  }

  @Test func `a command that a message proposes takes a file's name for one word`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.csv", export(Self.german))
    try write(export(Self.german), "May 2026 (Ann's).csv", .windowsCP1252, in: folder)
    let made = try run(["init", "a.csv", "May 2026 (Ann's).csv"], in: folder)
    #expect(
      made.messages.contains(
        #"iconv -f windows-1252 -t utf-8 'May 2026 (Ann'\''s).csv' > converted.csv"#),
      "\(made.messages)")
  }

  @Test
  func `init refuses files of two encodings, and takes them once they are converted or marked`()
    throws
  {
    let folder = try TemporaryFolder()
    try folder.write("a.csv", export(Self.german))
    try write(export(Self.german, days: 16...20), "b.csv", .windowsCP1252, in: folder)
    let made = try run(["init", "a.csv", "b.csv"], in: folder)
    #expect(
      made.status == 65
        && made.messages.contains(
          "b.csv:1:1: error: the export is written in windows-1252, and 'a.csv' in UTF-8")
    )
    try folder.write("a.csv", "\u{FEFF}" + export(Self.german))
    #expect(try run(["init", "a.csv", "b.csv"], in: folder).status == 0)
    let check = try run(["check", "--tickets"], in: folder)
    #expect(
      check.output.contains("11 usable, 0 rejected") && check.messages.isEmpty, "\(check.messages)")
  }

  @Test func `a file of ASCII alone goes with either encoding`() throws {
    for names in [["a.csv", "b.csv"], ["b.csv", "a.csv"]] {
      let folder = try TemporaryFolder()
      try folder.write("a.csv", export(Self.english).replacing("Höchste", with: "High"))
      try write(export(Self.english, days: 16...20), "b.csv", .windowsCP1252, in: folder)
      #expect(try run(["init"] + names, in: folder).status == 0)
      #expect(try folder.read("attain.yaml").contains("  encoding: windows-1252\n"))
      #expect(try run(["check", "--tickets"], in: folder).messages.isEmpty)
    }
  }

  /// A project of `a.csv` that takes `b.csv` as well.
  private func later(_ folder: TemporaryFolder, _ change: (String) -> String) throws -> String {
    let project = try folder.read("attain.yaml")
    try folder.write(
      "attain.yaml", change(project).replacing("files: [a.csv]", with: "files: \"[ab].csv\""))
    let messages = try run(["check", "--tickets"], in: folder).messages
    try folder.write("attain.yaml", project)
    return messages
  }

  @Test func `no mend for a file in another encoding leads back to where it came from`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.csv", export(Self.german, delimiter: ";"))
    #expect(try run(["init", "a.csv"], in: folder).status == 0)
    try write(
      export(Self.german, days: 16...20, delimiter: ";"), "b.csv", .windowsCP1252, in: folder)
    let first = try later(folder) { $0 }
    #expect(
      first.contains("[not-utf8-export]")
        && first.contains("which holds for all files of the project"))
    func state(_ project: String) -> String {
      project.replacing("  delimiter:", with: "  encoding: windows-1252\n  delimiter:")
    }
    let second = try later(folder, state)
    #expect(
      second.contains("it is written in UTF-8, and read as 'ErÃ¶ffnet'")
        && !second.contains("did you mean"))
    #expect(second.components(separatedBy: "'Priorität', which").count == 2, "told once: \(second)")
    try folder.write("a.csv", "\u{FEFF}" + export(Self.german, delimiter: ";"))
    #expect(try later(folder, state).isEmpty)
  }

  @Test func `a column that only some files lack is not to be named otherwise`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.csv", export(Self.english))
    #expect(try run(["init", "a.csv"], in: folder).status == 0)
    let renamed = ["Number", "Opened", "Resolved", "Prioritas", "Status"]
    try folder.write("b.csv", export(renamed, days: 16...20))
    let first = try later(folder) { $0 }
    #expect(first.contains("b.csv:1:1: error: the export has no column 'Priority'"))
    #expect(
      first.contains("'a.csv' has it: rename the column in this file")
        && !first.contains("did you mean"))
    let second = try later(folder) {
      $0.replacing("priority: Priority ", with: "priority: Prioritas ")
    }
    #expect(
      second.contains("a.csv:1:1: error") && second.contains("'b.csv' has it: rename the column"))
    let neither = try later(folder) {
      $0.replacing("priority: Priority ", with: "priority: Priorit ")
    }
    #expect(
      neither.contains("did you mean 'Priority'?"))
  }
}
