import CivilTime
import Compliance
import Reporting
import ServiceHours
import ServiceModel
import Testing

/// A small rulebook, and tickets that are judged by it.
///
/// An SLA in two versions with a response and a resolution target, an OLA of working days that has
/// no threshold for P4, and a contract that never measures anything.
struct ServiceDesk {
  let rulebook: Rulebook
  private(set) var symbols: SymbolTable
  private(set) var tickets: [Ticket] = []
  let month: Month
  let asOf: Instant
  let names: Names

  init(
    _ names: Names = Names(), month: String = "2026-10", asOf: String = "2026-11-01T00:00:00Z",
    verdictTargets: [Int]? = nil, workload: WorkloadLimit? = nil
  ) throws {
    self.names = names
    self.month = try #require(Month(month))
    self.asOf = try #require(Instant(iso8601: asOf))
    var symbols = SymbolTable()
    rulebook = try ServiceDesk.rulebook(names, verdictTargets, workload, &symbols)
    self.symbols = rulebook.symbols
  }

  private static func rulebook(
    _ names: Names, _ verdictTargets: [Int]?, _ workload: WorkloadLimit?,
    _ symbols: inout SymbolTable
  ) throws -> Rulebook {
    let agreements = try ServiceDesk.agreements(names, workload, &symbols)
    let closed = symbols.symbol("Closed")
    let cancelled = symbols.symbol("Cancelled")
    return Rulebook(
      name: names.project, zone: .utc, fields: TicketFields(own: ["site"]), symbols: symbols,
      timetables: [office, always].map { Timetable($0, horizon: 2020...2030) },
      agreements: agreements,
      targets: [
        TargetName(agreement: names.agreement, kind: .sla, target: "response"),
        TargetName(agreement: names.agreement, kind: .sla, target: names.target),
        TargetName(agreement: "network-ola", kind: .ola, target: "resolution"),
        TargetName(agreement: "quiet-uc", kind: .uc, target: "resolution"),
      ],
      breakdowns: [.priority, TicketField(index: 8)],
      statuses: StatusGroups(finished: [closed], cancelled: [cancelled]), holdTime: .open,
      verdictTargets: verdictTargets)
  }

  private static let office: ServiceCalendar = {
    let hours = [LocalTime("09:00"), LocalTime("17:00")].compactMap { $0 }
    let shifts = [Shift(from: hours[0], to: hours[1])].compactMap { $0 }
    let weekdays = Weekday.allCases.prefix(5)
    let holiday = Holiday(
      date: LocalDate(uncheckedYear: 2026, month: 10, day: 12), name: "Founders' Day",
      origin: "stated")
    return ServiceCalendar(
      name: "office", zone: .utc,
      versions: [
        HoursVersion(
          weekly: Dictionary(uniqueKeysWithValues: weekdays.map { ($0, shifts) }),
          holidays: [holiday])
      ])
  }()

  private static let always = ServiceCalendar(
    name: "always", zone: .utc,
    versions: [
      HoursVersion(
        weekly: Dictionary(
          uniqueKeysWithValues: Weekday.allCases.map { ($0, [.wholeDay]) }))
    ])
}

extension ServiceDesk {
  /// Adds a ticket from what its export says; moments are `created`, `first-response`, `resolved`
  /// and `closed`, everything else is a field.
  mutating func add(
    _ id: String, _ cells: [String: String], hold: Int64? = nil,
    changes: [(String, String)]? = nil, file: Int = 0, verdict: ToolVerdict = .none
  ) throws {
    var ticket = Ticket(fieldCount: rulebook.fields.count)
    ticket.id = Array(id.utf8)
    ticket.place = TicketPlace(file: file, line: tickets.count + 2)
    ticket.hold = hold.map { Seconds($0) }
    ticket.verdict = verdict
    for (name, text) in cells.sorted(by: { $0.key < $1.key }) {
      if let moment = TicketMoments()[name] {
        ticket.stamps[moment.index] = Instant(iso8601: text).map { .at($0) } ?? .unreadable
      } else {
        ticket.values[try #require(rulebook.fields[name]).index] = symbols.symbol(text)
      }
    }
    ticket.history = changes == nil ? .none : .whole
    for (instant, status) in changes ?? [] {
      let at = try #require(Instant(iso8601: instant))
      ticket.changes.append(Change(at: at, field: .status, to: symbols.symbol(status)))
    }
    tickets.append(ticket)
  }

  var assessor: Assessor {
    Assessor(
      rulebook: rulebook, asOf: asOf, reportingMonth: month,
      extras: [.monthRules, .allClocks, .starts])
  }

  func tally(_ tickets: some Sequence<Ticket>) -> Tally {
    var tally = Tally(timetableCount: rulebook.timetables.count)
    let assessor = assessor
    for ticket in tickets { tally.add(ticket, by: assessor) }
    return tally
  }

  /// All that a report of the tickets is made of.
  func input(
    _ tally: Tally? = nil, rejections: [Rejection] = [], warnings: [String] = []
  ) -> ReportInput {
    ReportInput(
      rulebook: rulebook, tally: tally ?? self.tally(tickets), symbols: symbols, month: month,
      asOf: asOf, files: [names.file], rejections: rejections,
      sources: [SourceFile(role: .tickets, path: names.file, bytes: 7, sha256: "00ff")],
      zoneVersion: "2026a", toolVersion: "1.0",
      warnings: warnings.map { ReportWarning(code: "warning", $0) },
      extras: [.monthRules, .allClocks, .starts], parser: TestRowParser())
  }

  /// The proof of one ticket.
  func explained(_ ticket: Ticket) -> ExplainInput {
    ExplainInput(ticket, assessor, symbols, file: names.file)
  }
}
