import CivilTime
import Diagnostics
import Reading
import ServiceModel
import Testing

/// What cells of a column with the tool's own verdict say.
struct VerdictTests {
  private let place = Location(file: "attain.yaml", line: 6, column: 1)

  /// What a cell says under a header, and the message where it asks.
  private func read(
    _ cell: String, under header: String, _ words: VerdictDefinition.Words? = nil
  ) throws -> (verdict: ToolVerdict, code: String?) {
    let definition = TicketsDefinition(
      files: [], rows: .ticket,
      columns: [
        .id: Located("id", at: place), .moment(.created): Located("at", at: place),
        .toolVerdict: Located(header, at: place),
      ],
      missing: ["?"], verdict: VerdictDefinition(words: words))
    let found = TicketColumns.find(
      definition, in: ["id", "at", header],
      at: Location(file: "tickets.csv", line: 1, column: 1))
    guard case .columns(let columns) = found else { throw Missing() }
    var symbols = SymbolTable()
    let decoder = TicketDecoder(
      definition, columns, timestamps: TimestampReader(zone: nil), fields: TicketFields(), file: 0,
      symbols: &symbols)
    var ticket = Ticket(fieldCount: TicketFields().count)
    var code: String?
    var reader = CSVReader()
    var rejections: [Rejection] = []
    func take(_ record: borrowing CSVRecord) {
      _ = decoder.decode(record, into: &ticket, &symbols, &rejections)
      code = decoder.verdictProblem(record, in: "tickets.csv")?.code
    }
    reader.select(columns: decoder.selectedColumns, of: 3)
    try reader.read(Array("T1,2026-10-01T09:00:00Z,\"\(cell)\"\n".utf8).span, take)
    try reader.finish(take)
    return (ticket.verdict, code)
  }

  private struct Missing: Error {}

  @Test(arguments: [
    ("Met", ToolVerdict.met), ("within sla", .met), (" ACHIEVED ", .met), ("ONTIME", .met),
    ("Missed", .breached), ("SLA Violated", .breached), ("overdue", .breached),
    ("Überschritten", .breached), ("ÜBERSCHRITTEN", .breached), ("In Process", .none),
    ("", .none), ("?", .none), ("metal", .none),
  ])
  func `the usual words are known in any case`(cell: String, verdict: ToolVerdict) throws {
    let read = try read(cell, under: "SLA status")
    #expect(read.verdict == verdict && read.code == nil)
  }

  @Test(arguments: [
    ("made_sla", true), ("SLA met?", true), ("ontime", true), ("On Time", true),
    ("Within target", true), ("Frist eingehalten", true), ("SLA respecté", true),
    ("has_breached", false), ("hasBreached", false), ("sla_ttr_passed", false),
    ("Time to resolve exceeded", false), ("Overdue Status", false), ("Délai dépassé", false),
    ("Frist überschritten", false), ("SLA verletzt", false), ("is_late", false),
    ("Unit breached", false), ("Under target, met", true),
  ])
  func `the header says what a plain yes means`(header: String, yesIsMet: Bool) throws {
    for (yes, no) in [("true", "FALSE"), ("Yes", "no"), ("1", "0"), ("oui", "non"), ("Ja", "nein")]
    {
      let readings = try [yes, no].map { try read($0, under: header) }
      #expect(readings.map { $0.verdict } == (yesIsMet ? [.met, .breached] : [.breached, .met]))
      #expect(readings.allSatisfy { $0.code == nil })
    }
  }

  @Test(arguments: [
    "flag", "related", "SLA", "SLA not met", "Non respecté", "breach or met", "Keine Verletzung",
    "kein SLA verletzt", "ohne Überschreitung", "nie verletzt", "verletzungsfrei",
    "sans dépassement",
    "jamais dépassé", "Without breach", "never breached", "breach-free", "SLA unbreached", "un-met",
    "UnMet", "nonbreached", "wasn't breached",
  ])
  func `a plain yes under any other header is asked for, not guessed`(header: String) throws {
    for cell in ["true", "0", "nein"] {
      let read = try read(cell, under: header)
      #expect(read.verdict == .none && read.code == "verdict-words")
    }
    #expect(try read("met", under: header).verdict == .met)
    #expect(try read("?", under: header).code == nil)
  }

  @Test func `a project's own words replace the usual ones`() throws {
    let words = VerdictDefinition.Words(
      met: ["true", "Erledigt"], breached: ["false"], breachedPrefix: "-")
    for (cell, verdict) in [
      ("TRUE", ToolVerdict.met), ("erledigt", .met), ("false", .breached), ("-00:35", .breached),
      ("met", .none), ("00:35", .none),
    ] {
      let read = try read(cell, under: "flag", words)
      #expect(read.verdict == verdict && read.code == nil, "\(cell)")
    }
    let minutes = VerdictDefinition.Words(met: ["*"], breached: [], breachedPrefix: "-")
    #expect(try read("35", under: "SolutionDiffInMin", minutes).verdict == .met)
    #expect(try read("-35", under: "SolutionDiffInMin", minutes).verdict == .breached)
    #expect(try read("", under: "SolutionDiffInMin", minutes).verdict == .none)
  }
}
