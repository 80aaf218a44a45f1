import ArgumentParser
import CivilTime
import Compliance
import Reporting
import ServiceModel

/// Over which months a command looks, and what it knows of them.
struct SpanOptions: ParsableArguments {
  /// Of how many months a command tells at most.
  static let mostMonths = 600

  @Option(help: "Over how many months, the last one included.")
  var months = 24

  @Option(help: "The last month, as 2026-10.")
  var month: Month?

  @Option(help: AsOf.help(default: "the end of the month"))
  var asOf: AsOf?

  @OptionGroup var sizes: SizeOptions

  func check() throws {
    if !(1...Self.mostMonths).contains(months) {
      throw ValidationError("--months is from 1 to \(Self.mostMonths).")
    }
  }

  /// The result of the last month; where an as-of alone is stated, of the month that it lies in.
  func result(_ run: MonthlyRun) throws(RunProblem) -> ReportInput {
    let zone = run.tickets.project.rulebook.zone
    let stated = asOf?.instant(in: zone)
    let last = month ?? stated.map { Month(endingAt: $0, in: zone) }
    return try run.results(last.map { [$0] } ?? [], asOf: stated)[0]
  }
}
