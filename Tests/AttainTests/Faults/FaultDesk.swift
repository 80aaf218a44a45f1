import Testing

/// A small project with a history, whose clocks a test reads.
///
/// The calendar is 09:00 to 17:00 on weekdays in London; the SLA grants pauses on hold.
struct FaultDesk {
  var calendar = """
    calendar: office
    timezone: Europe/London
    hours: {mon-fri: 09:00-17:00}
    holidays: [{2026-12-25: Christmas Day}]
    holidays-complete: [2026]
    """
  var agreement = """
    agreement: sla
    kind: sla
    calendar: office
    pauses: {status: [On hold]}
    targets:
      - {id: resolution, from: created, to: resolved, goal: 90%, within: [{time: 4h}]}
    """
  /// Further agreement files, by name.
  var others: [String: String] = [:]
  /// Further calendars, by name.
  var calendars: [String: String] = [:]
  /// Rows of `id,created,responded,resolved,priority,status,group`.
  var tickets: [String] = []
  /// Rows of `id,at,field,old,new`.
  var history: [String] = []
  var asOf = "2027-01-01T00:00:00Z"

  /// The rows of `clocks.csv` and the folder with all other files.
  func run(_ options: [String] = []) throws -> (clocks: [[String: String]], folder: TemporaryFolder)
  {
    let folder = try TemporaryFolder()
    try folder.write(
      "attain.yaml",
      """
      attain: 1
      name: Faults
      timezone: Europe/London
      tickets:
        files: tickets.csv
        columns: {id: id, created: created, first-response: responded, resolved: resolved,
                  priority: priority, status: status, group: group}
      holders: [group]
      history: {files: history.csv, columns: {ticket: id, at: at, field: field, from: old, to: new}}
      month-by: created
      """)
    try folder.write("calendars/office.yaml", calendar)
    for (name, text) in calendars { try folder.write("calendars/\(name).yaml", text) }
    try folder.write("agreements/sla.yaml", agreement)
    for (name, text) in others { try folder.write("agreements/\(name)", text) }
    let header = "id,created,responded,resolved,priority,status,group"
    try folder.write("tickets.csv", ([header] + tickets).map { $0 + "\n" }.joined())
    try folder.write(
      "history.csv", (["id,at,field,old,new"] + history).map { $0 + "\n" }.joined())
    let run = try AttainProgram.run(
      ["report", "--month", "2026-10", "--as-of", asOf, "--clocks", "--quiet"] + options,
      in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    return (try CSVTable(folder.read("reports/2026-10/clocks.csv")).rows, folder)
  }

  /// The only clock of the target.
  func clock(_ target: String = "resolution") throws -> [String: String] {
    let found = try run().clocks.filter { $0["target"] == target }
    #expect(found.count == 1)
    return try #require(found.first)
  }
}

extension [String: String] {
  /// Outcome and counted time: `met 3600`.
  var verdict: String { "\(self["outcome"] ?? "") \(self["elapsed_seconds"] ?? "")" }
}
