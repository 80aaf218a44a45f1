/// A project of a few lines, to be changed by a test.
struct SmallProject {
  var project = """
    attain: 1
    name: Small
    timezone: Europe/London
    tickets:
      files: tickets.csv
      columns: {id: id, created: created, first-response: responded, resolved: resolved,
                priority: priority, status: status, type: type}
    """
  var agreement = """
    agreement: small
    kind: sla
    calendar: office
    in-force: {from: 2020-01-01, until: 2026-12-31}
    targets:
      - id: resolution
        from: created
        to: resolved
        goal: 90%
        within: [{time: 4h}]
    """
  var calendar = """
    calendar: office
    timezone: Europe/London
    hours: {mon-fri: 09:00-17:00}
    holidays: [{every: 12-25, name: Christmas Day}]
    holidays-complete: [2025, 2026]
    """
  var tickets = """
    id,created,responded,resolved,priority,status,type,hold
    T1,2026-10-01T09:00:00Z,2026-10-01T09:10:00Z,2026-10-01T12:00:00Z,P1,Closed,incident,
    T2,2026-10-02T09:00:00Z,,2026-10-05T12:00:00Z,P2,Closed,incident,
    T3,2026-10-30T09:00:00Z,,,P2,Open,request,

    """

  /// Has it read changes of tickets from `history.csv`, with the columns id, at, field, from and to.
  mutating func addHistory() {
    project += """

      history:
        files: history.csv
        columns: {ticket: id, at: at, field: field, from: from, to: to}
      """
  }

  /// Writes the project into a new folder.
  func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("attain.yaml", project)
    try folder.write("agreements/small.yaml", agreement)
    try folder.write("calendars/office.yaml", calendar)
    try folder.write("tickets.csv", tickets)
    return folder
  }
}

extension SmallProject {
  /// One that fills every list, with its exports' `files`, more under `reports` and more terms of its agreement.
  static func fillingLists(files: String, reports: String = "", terms: String = "") -> SmallProject
  {
    var project = SmallProject()
    project.project =
      project.project
      .replacing("files: tickets.csv", with: "files: \(files)")
      .replacing("priority: priority", with: "tool-verdict: priority, priority: priority")
      + "\n  verdict: {target: resolution, met: [P1], breached: [P2, P3]}"
      + "\nreports: {break-down-by: [priority, status]\(reports)}\n"
    project.agreement =
      project.agreement.replacing(
        "targets:",
        with: """
          scope: {priority: [P1, P2, P3]}
          exclusions: [{when: {priority: P2}, because: agreed}]
          \(terms)targets:
            - {id: response, from: created, to: first-response, goal: 90%, within: [{time: 1h}]}
          """)
    return project
  }
}
