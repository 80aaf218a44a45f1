import ArgumentParser
import CivilTime
import Compliance
import Diagnostics
import Reading
import Reporting
import ServiceModel

/// `attain explain`: the proof of one ticket.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Show where every second of a ticket's clocks went.",
    usage: "attain explain <ticket> [<options>]")

  @OptionGroup var common: CommonOptions

  @OptionGroup var redaction: RedactOption

  @Argument(help: "The ticket's id.")
  var ticket: String

  @Option(
    help:
      "The month whose end is the as-of (default: the last complete month, or that of a newer ticket)."
  )
  var month: Month?

  @Option(help: AsOf.help(default: "the end of the month"))
  var asOf: AsOf?

  @Flag(help: "Write JSON.")
  var json = false

  @Flag(help: "Write a page of HTML.")
  var html = false

  func validate() throws {
    if json, html { throw ValidationError("--json and --html exclude one another.") }
  }

  func run() throws {
    try common.run(redaction) { () throws(RunProblem) in
      let project = try redaction.load(common.project)
      common.console.show(project.warnings)
      let run = try TicketRun(
        project, sizes: TicketRun.Sizes(progress: common.console.progress))
      for input in try inputs(run) {
        if json {
          try Console.print(ExplainJSON(input).bytes)
        } else if html {
          try Console.print(
            ExplainHTML(input, language: project.catalogue.project.reports.language).bytes)
        } else {
          try Console.print(ExplainText(input, columns: Console.terminalColumns ?? 120).text)
        }
      }
      return .done
    }
  }

  private func inputs(_ run: TicketRun) throws(RunProblem) -> [ExplainInput] {
    let zone = run.project.rulebook.zone
    var search = BothSinks(TicketSearch(id: Ticket.id(ticket)), LastMonth(zone: zone))
    if run.hasSnapshots {
      let (collector, reading) = try run.snapshots()
      collector.tickets(asOf: .distantFuture) { search.take($0) }
      let period = period(search, zone)
      var known = TicketSearch(id: Ticket.id(ticket))
      collector.tickets(asOf: period.asOf) { known.take($0) }
      return try inputs(known, period, reading.symbols, run)
    }
    let symbols = try run.readJoined(into: &search, only: Ticket.id(ticket)).symbols
    return try inputs(search.first, period(search, zone), symbols, run)
  }

  /// What a report would judge by that is asked for the same month: where none is, for the last complete one, or the
  /// one in which a newer ticket was created.
  private func period(_ search: BothSinks<TicketSearch, LastMonth>, _ zone: Zone) -> Period {
    let stated = asOf?.instant(in: zone)
    let created = search.first.found.compactMap { $0.stamps[TicketMoment.created.index].instant }
    let newest = [search.second.month, created.min().map { MonthTable(zone: zone).month(of: $0) }]
    let month = month ?? stated.map { Month(endingAt: $0, in: zone) }
    return Period(
      month: month ?? newest.compactMap { $0 }.max() ?? Month(year: 1970, number: 1), asOf: stated,
      zone: zone)
  }

  private func inputs(
    _ search: TicketSearch, _ period: Period, _ symbols: SymbolTable, _ run: TicketRun
  ) throws(RunProblem) -> [ExplainInput] {
    let assessor = Assessor(
      rulebook: run.project.rulebook, asOf: period.asOf, reportingMonth: period.month)
    if search.found.isEmpty { throw .data([missing(search)]) }
    let known = search.found.filter { assessor.knows($0) }
    if known.isEmpty { throw .data([later(than: period.asOf)]) }
    return known.map { input(of: $0, assessor, symbols, run) }
  }

  private func input(
    of ticket: Ticket, _ assessor: Assessor, _ symbols: SymbolTable, _ run: TicketRun
  ) -> ExplainInput {
    ExplainInput(
      ticket.known(before: assessor.asOf), assessor, symbols,
      file: run.paths[ticket.place.file])
  }

  private func missing(_ search: TicketSearch) -> Diagnostic {
    Diagnostic(
      .error, code: "no-such-ticket", "no ticket of the exports has the id '\(ticket)'", at: nil,
      expected: "an id as it stands in the export, in the same case",
      mend: search.hasLookalike
        ? LookalikeIDs.copy : "a rejected row is no ticket: rejected.csv of a report lists those")
  }

  private func later(than asOf: Instant) -> Diagnostic {
    Diagnostic(
      .error, code: "not-yet-created", "the ticket '\(ticket)' is created after the as-of \(asOf)",
      at: nil, mend: "name a later --month or --as-of")
  }
}
