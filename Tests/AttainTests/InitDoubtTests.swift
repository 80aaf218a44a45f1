import Testing

/// What `attain init` says of an export that does not settle everything.
struct InitDoubtTests {
  private static let header = "id,created,resolved,priority,status,sla result\n"

  /// Closed tickets of October, created at some hour, with the cells of the last columns.
  private func rows(_ count: Int, hour: Int, _ last: (Int) -> String) -> String {
    (10..<10 + count).map { day in
      "T\(day),2026-10-\(day) \(hour):07:00,2026-10-\(day) \(hour + 2):07:00,P2,\(last(day))\n"
    }.joined()
  }

  /// The project that is made of some exports, and what is said.
  private func made(_ files: [String: String], _ options: [String] = []) throws -> (
    folder: TemporaryFolder, output: String
  ) {
    let folder = try TemporaryFolder()
    for (name, text) in files { try folder.write(name, text) }
    let run = try AttainProgram.run(["init"] + files.keys.sorted() + options, in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    return (folder, run.output)
  }

  @Test(arguments: [("yes", "no"), ("1", "0"), ("true", "true")])
  func `what yes means under a silent header is asked, and nothing runs until then`(
    yes: String, no: String
  ) throws {
    let export = Self.header + rows(12, hour: 9) { "Closed,\($0 % 3 == 0 ? no : yes)" }
    let (folder, output) = try made(["a.csv": export])
    #expect(output.contains("QUESTION: the header 'sla result' does not say whether '\(yes)'"))
    for command in ["check", "report"] {
      let run = try AttainProgram.run([command], in: folder.url)
      #expect(run.status == 78 && run.messages.contains("[verdict-undecided]"))
    }
    let text = try folder.read("attain.yaml")
    let answers = text.split(separator: "\n").filter { $0.hasPrefix("  #   verdict: ") }
    #expect(answers.count == 2)
    for answer in answers {
      try folder.write(
        "attain.yaml",
        text.replacing("verdict: undecided", with: answer.dropFirst("  #   ".count)))
      let run = try AttainProgram.run(["report"], in: folder.url)
      #expect(run.status == 0 && !run.messages.contains("error"), "\(run.messages)")
    }
  }

  @Test func `words that say neither met nor breached are told`() throws {
    let colours = Self.header + rows(12, hour: 9) { "Closed,\($0 % 3 == 0 ? "Red" : "Green")" }
    let (folder, output) = try made(["a.csv": colours])
    #expect(
      output.contains(
        "no word in 'sla result' is known to say met or breached ('Green' 8, 'Red' 4)"))
    #expect(try folder.read("attain.yaml").contains("  # verdict: {met: [Green], breached: "))
    #expect(try AttainProgram.run(["report"], in: folder.url).status == 0)
    let mixed = Self.header + rows(12, hour: 9) { "Closed,\($0 % 3 == 0 ? "Red" : "Met")" }
    #expect(
      try made(["a.csv": mixed]).output.contains(
        "some words in 'sla result' are taken for no verdict ('Red' 4)"))
    let plain = Self.header + rows(12, hour: 9) { "Closed,\($0 % 3 == 0 ? "Missed" : "Met")" }
    #expect(!(try made(["a.csv": plain])).output.contains("verdict"))
  }

  @Test func `where no status waits, the agreement says how to grant pauses`() throws {
    let closed = try made(["a.csv": Self.header + rows(12, hour: 9) { _ in "Closed," }]).folder
    #expect(
      try closed.read("agreements/first.yaml").contains(
        """
        # pauses: {status: [On hold]}
        #   No status of the export seems to say that work waits for somebody else, so no clock pauses.
        #   Where the contract grants that, name the statuses and take the sign away.
        """))
    let held = Self.header + rows(12, hour: 9) { $0 % 3 == 0 ? "On Hold," : "Closed," }
    let agreement = try made(["a.csv": held]).folder.read("agreements/first.yaml")
    #expect(agreement.contains("\n# pauses: {status: [On Hold]}\n#   The export does not say when"))
  }
}
