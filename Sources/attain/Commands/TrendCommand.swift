import ArgumentParser
import CivilTime
import Compliance
import Reporting
import ServiceModel

/// `attain trend`: months side by side, with what they tell by evidence.
struct TrendCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trend", abstract: "Set months side by side, and say what they are evidence of.",
    discussion: "Without --month or --as-of up to the last complete month in the data.")

  @OptionGroup var common: CommonOptions

  @OptionGroup var redaction: RedactOption

  @OptionGroup var span: SpanOptions

  @Option(
    help: ArgumentHelp(
      "Only these targets, as agreement/target or the name of a target.", valueName: "target"))
  var target: String?

  @OptionGroup var files: FileOptions

  func validate() throws { try span.check() }

  func run() throws {
    try common.run(redaction) { () throws(RunProblem) in
      let project = try redaction.load(common.project)
      common.console.show(project.warnings)
      let reports = try files.open(project)
      defer { reports.close() }
      let targets = try target.map { name throws(RunProblem) in
        try project.rulebook.targets(named: name)
      }
      let tickets = try TicketRun(project, sizes: span.sizes.stated(common.console))
      let result = try span.result(MonthlyRun(tickets, extras: .starts))
      let study = TrendStudy(result, monthCount: span.months, targets: targets)
      let folder = try files.write(to: "trend", TrendCommand.names, project, in: reports) {
        TrendCommand.files(of: study, $0, $1, project.branding)
      }
      if !common.quiet {
        try Console.print(TrendText(study, columns: Console.columns).text)
        try Console.print("\nTrend: \(folder)/\n")
      }
      common.console.warn(result, of: project)
      return .done
    }
  }

  static let names = TrendFile.allCases.map { $0.name } + ["trend.html"]

  private static func files(
    of study: TrendStudy, _ reports: ReportsDefinition, _ style: CSVStyle, _ branding: Branding
  ) -> [OutputFile] {
    let tables = TrendFile.allCases.map { file in
      OutputFile(file.name) { $0(file.bytes(study, style)) }
    }
    let page = OutputFile("trend.html") {
      $0(TrendPage(study, language: reports.language, branding: branding).bytes)
    }
    return (reports.writes(.csv) ? tables : []) + (reports.writes(.html) ? [page] : [])
  }
}
