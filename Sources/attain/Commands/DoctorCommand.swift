import ArgumentParser
import CivilTime
import Reporting

/// `attain doctor`: whether a run is likely to go well.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Look whether a run would go well: libraries, zones, calendars, permissions, disk.",
    usage: "attain doctor [<options>]",
    discussion: """
      Opens no export. Exits with 1 where there is a problem. Beside a project, or with --project, \
      it looks at the project too. With --diagnostics json what it finds stands on standard error as \
      messages, and nothing else.
      """)

  @OptionGroup var common: CommonOptions

  @Option(
    help: ArgumentHelp(
      "The date to look from (default: that of the machine's clock).", valueName: "date"))
  var asOf: AsOf?

  func run() throws {
    try common.tell { () throws(RunProblem) in
      let found = Checkup(Doctor(today: today).findings(common.project))
      let problems = found.count(of: .problem)
      switch common.diagnostics {
      case .json: common.console.show(found.diagnostics)
      case .text where common.quiet && problems == 0: break
      case .text: try Console.print(found.text(columns: Console.columns))
      }
      return RunResult(status: problems > 0 ? .found : .done, errors: problems)
    }
  }

  /// To the day is near enough, so UTC is.
  private var today: LocalDate {
    let instant: Instant
    switch asOf {
    case .date(let date): return date
    case .instant(let stated): instant = stated
    case nil: instant = SystemClock.read()
    }
    return LocalDateTime(secondsSince1970: instant.secondsSince1970).date
  }
}
