import ArgumentParser
import CivilTime
import Diagnostics
import Reading
import Reporting
import ServiceModel

/// `attain improve`: a line in the improvement record for each target that a month missed.
struct ImproveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "improve",
    abstract: "Add a line to the improvement record for each target that a month missed.",
    usage: "attain improve [<options>]",
    discussion: """
      Lines that are there are left as they are. A target that has a line for the month, or one of an \
      earlier month that is still open, gets none.
      """)

  @OptionGroup var common: CommonOptions

  @Option(help: "The month, as 2026-10 (default: the last complete month in the data).")
  var month: Month?

  @Option(help: AsOf.help(default: "the end of the month"))
  var asOf: AsOf?

  func run() throws {
    try common.run { () throws(RunProblem) in
      let project = try Project.load(common.project)
      common.console.show(project.warnings)
      let run = MonthlyRun(try TicketRun(project))
      let months = month.map { [$0] } ?? []
      let results = try run.results(months, asOf: asOf?.instant(in: project.rulebook.zone))
      let file = ImprovementFile(project)
      for result in results {
        let count = try file.add(result)
        if !common.quiet { try Console.print(said(count, result.month, file.path) + "\n") }
      }
      return .done
    }
  }

  private func said(_ count: Int, _ month: Month, _ path: String) -> String {
    switch count {
    case 0: "\(month): no missed target is without a line in \(path)"
    case 1: "\(month): 1 line added to \(path)"
    default: "\(month): \(count) lines added to \(path)"
    }
  }
}
