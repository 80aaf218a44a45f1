import TestSupport
import Testing

/// A word of an agreement that no ticket holds is told, where a rule is never true because of it.
struct UnseenWordTests {
  /// What `check --tickets` says of words under an agreement with these lines more, with a history or without.
  private func words(_ more: String, history: String? = nil) throws -> [String] {
    var project = SmallProject()
    project.agreement = "\(more)\n" + project.agreement
    if history != nil {
      project.addHistory()
    }
    let folder = try project.folder()
    try folder.write("history.csv", "id,at,field,from,to\n" + (history ?? ""))
    let run = try AttainProgram.run(["check", "--tickets"], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    return run.messages.split(separator: "\n").filter {
      $0.contains("[unseen-word]") || $0.contains("did you")
    }
    .map { String($0) }
  }

  private static let changes = """
    T1,2026-10-01T09:30:00Z,status,New,Waiting
    T1,2026-10-01T10:00:00Z,status,Waiting,Closed

    """

  @Test func `a slip in a scope is told with what was meant`() throws {
    let found = try words("scope: {priority: [P1, P2], type: [incidents, request]}")
    #expect(
      found.count == 2
        && found[0].contains("small.yaml:1:36: warning: no ticket has or had 'incidents'"))
    #expect(found[1].contains("did you mean 'incident'?"))
  }

  @Test func `a word that looks the same and is written with other code points is told`() throws {
    var project = SmallProject()
    project.agreement = "scope: {type: [Caf\u{E9}, request]}\n" + project.agreement
    project.tickets = project.tickets.replacing("incident", with: "Cafe\u{301}")
    let folder = try project.folder()
    let run = try AttainProgram.run(["check", "--tickets"], in: folder.url)
    #expect(run.messages.contains("[unseen-word]"), "\(run.messages)")
    #expect(run.messages.contains("other code points that look the same"), "\(run.messages)")
    #expect(!run.messages.contains("did you mean"))
  }

  @Test func `the summary counts it among the warnings of the definitions`() throws {
    var project = SmallProject()
    project.agreement =
      "scope: {type: [incidents, request]}\n" + project.agreement
    let folder = try project.folder()
    for (options, count) in [
      ([], "no errors, 0 warnings"), (["--tickets"], "no errors, 1 warning;"),
    ] {
      let run = try AttainProgram.run(["check"] + options, in: folder.url)
      #expect(run.output.contains(count), "\(run.output)\(run.messages)")
    }
  }

  @Test func `a pause that no change holds is told where there are changes`() throws {
    let pauses = "pauses: {status: [Hold]}"
    #expect(try words(pauses).isEmpty)
    #expect(try words(pauses, history: Self.changes).count == 1)
    #expect(try words("pauses: {status: [Waitng]}", history: Self.changes).count == 2)
    #expect(try words("pauses: {status: [Waiting]}", history: Self.changes).isEmpty)
  }

  @Test func `words that are merely not there yet are not told`() throws {
    #expect(try words("scope: {priority: [P1, P2, P9], type: [\"*\"]}").isEmpty)
    #expect(try words("scope: {type: [\"\", problem]}").isEmpty)
    #expect(try words("exclusions: [{when: {type: problem}, because: agreed}]").isEmpty)
  }
}
