import Testing

/// Lists and mappings in which nothing stands.
struct EmptyDefinitionTests {
  /// What `check` says where a text of the agreement becomes another.
  private func check(_ from: String, _ to: String) throws -> AttainProgram.Run {
    var project = SmallProject()
    project.agreement = project.agreement.replacing(from, with: to, maxReplacements: 1)
    return try check(project)
  }

  private func check(_ project: SmallProject) throws -> AttainProgram.Run {
    let folder = try project.folder()
    return try AttainProgram.run(["check"], in: folder.url)
  }

  @Test(arguments: [
    ("from: created", "from: []", "'from' names nothing that happens to a ticket"),
    ("from: created", "from: {}", "'from' names nothing that happens to a ticket"),
    ("from: created", "from: [created, []]", "'from' names nothing that happens to a ticket"),
    ("from: created", "from: {status: []}", "'status' accepts no value"),
    ("to: resolved", "to: []", "'to' names nothing that happens to a ticket"),
    ("kind: sla", "kind: sla\ncredits: []", "the credits have no tier"),
    ("kind: sla", "kind: sla\ncredits: {tiers: []}", "the credits have no tier"),
    (
      "kind: sla", "kind: sla\nexclusions: [{when: {type: incident}, target: [], because: agreed}]",
      "'target' names none"
    ),
    (
      "kind: sla", "kind: sla\nexclusions: [{when: {type: incident}, ticket: [], because: agreed}]",
      "'ticket' names none"
    ),
  ])
  func `a list of none where something has to stand is an error at its place`(
    from: String, to: String, message: String
  ) throws {
    let run = try check(from, to)
    #expect(run.status == 78, "\(to)")
    #expect(run.messages.contains(message), "\(run.messages)")
    #expect(run.messages.contains("[empty-list]"))
  }

  @Test(arguments: ["exclusions: []", "suspensions: []", "examples: []", "pauses: {}", "scope: {}"])
  func `a list of none that says as much as no list is none`(line: String) throws {
    let run = try check("kind: sla", "kind: sla\n\(line)")
    #expect(run.status == 0, "\(run.messages)")
  }

  @Test func `exports and histories of no file are errors`() throws {
    var project = SmallProject()
    project.project = project.project.replacing("files: tickets.csv", with: "files: []")
    let tickets = try check(project)
    #expect(tickets.status == 78)
    #expect(
      tickets.messages.contains("attain.yaml:5:10: error: 'files' names no file [empty-list]"))
    project = SmallProject()
    project.addHistory()
    project.project = project.project.replacing("files: history.csv", with: "files: []")
    let history = try check(project)
    #expect(history.status == 78)
    #expect(history.messages.contains("'files' names no file [empty-list]"), "\(history.messages)")
  }
}
