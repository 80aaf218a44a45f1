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
    commandName: "explain", abstract: "Show where every second of a ticket's clocks went.")

  @OptionGroup var common: CommonOptions

  @Argument(help: "The ticket's id.")
  var ticket: String

  @Option(help: "The month whose end is the as-of, as 2026-10.")
  var month: Month?

  @Option(help: "What happened from this instant on is not known (default: everything is known).")
  var asOf: AsOf?

  @Flag(help: "Write JSON.")
  var json = false

  func run() throws {
    try common.run { () throws(RunProblem) in
      let project = try Project.load(common.project)
      common.console.show(project.warnings)
      let run = try TicketRun(project)
      for input in try inputs(run) {
        if json {
          Console.print(ExplainJSON(input).bytes)
        } else {
          Console.print(ExplainText(input).text)
        }
      }
      return .done
    }
  }

  private func inputs(_ run: TicketRun) throws(RunProblem) -> [ExplainInput] {
    let zone = run.project.rulebook.zone
    let asOf =
      asOf?.instant(in: zone) ?? month?.interval(in: zone).end ?? .endOfYear9999
    var search = TicketSearch(id: ticket)
    let symbols: SymbolTable
    if run.hasSnapshots {
      let (collector, reading) = try run.snapshots()
      collector.tickets(asOf: asOf) { search.take($0, updated: nil) }
      symbols = reading.symbols
    } else {
      symbols = try run.read(into: &search).symbols
    }
    if search.found.isEmpty { throw .data([missing]) }
    let assessor = Assessor(
      rulebook: run.project.rulebook, asOf: asOf,
      reportingMonth: month ?? MonthTable(zone: zone).month(of: asOf - Seconds(1)))
    return search.found.map { input(of: $0, assessor, symbols, run) }
  }

  private func input(
    of ticket: Ticket, _ assessor: Assessor, _ symbols: SymbolTable, _ run: TicketRun
  ) -> ExplainInput {
    var clocks: [ExplainInput.Clock] = []
    var uncovered: [UncoveredTarget] = []
    assessor.assess(
      ticket,
      measured: { measurement in
        let proof = assessor.proof(of: measurement, ticket)
        clocks.append(ExplainInput.Clock(measurement: measurement, proof: proof))
      },
      unlimited: { uncovered.append(UncoveredTarget(agreement: $0, target: $1)) })
    return ExplainInput(
      rulebook: run.project.rulebook, symbols: symbols, asOf: assessor.asOf,
      ticket: TicketSummary(ticket), file: run.paths[ticket.place.file], clocks: clocks,
      uncovered: uncovered)
  }

  private var missing: Diagnostic {
    Diagnostic(
      .error, code: "no-such-ticket", "no ticket of the exports has the id '\(ticket)'", at: nil,
      expected: "an id as it stands in the export, in the same case",
      mend: "a rejected row is no ticket: rejected.csv of a report lists those")
  }
}

extension Instant {
  /// The last instant that RFC 3339 can write.
  fileprivate static let endOfYear9999 = Instant(secondsSince1970: 253_402_300_799)
}
