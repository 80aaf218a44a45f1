import ArgumentParser
import CivilTime
import Compliance
import Reporting
import ServiceModel

/// `attain diff`: what of a sealed month is not now what was published.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "List the tickets of a sealed month that moved, and why.",
    usage: "attain diff <month> [<options>]",
    discussion: """
      Reads the month again by what is known now, as of the sealed instant or another one, and sets it \
      beside what was published, clock by clock. The whole ledger is held to its hashes first.
      """)

  @OptionGroup var common: CommonOptions

  @Argument(help: "The sealed month, as 2026-10.")
  var month: Month

  @Option(help: AsOf.help(default: "as it was sealed"))
  var asOf: AsOf?

  @Option(help: "Print text, or CSV with every clock that moved.")
  var format = DiffFormat.text

  @Option(help: ArgumentHelp("Exit with 1 where a clock moved.", valueName: "moved"))
  var failOn: DiffFinding?

  func run() throws {
    try common.tell { () throws(RunProblem) in
      let project = try Project.load(common.project)
      common.console.show(project.warnings)
      let diff = try DiffRun(project, month, asOf: asOf?.instant(in: project.rulebook.zone))
      let count = format == .csv ? try printCSV(diff) : try printText(diff, project)
      return result(count)
    }
  }

  private func result(_ count: Int) -> RunResult {
    if failOn == nil || count == 0 { return RunResult(status: .done) }
    let found = FoundFinding(
      month: month.description, name: DiffFinding.moved.rawValue, count: count,
      phrase: "\(counted(count, "clock")) moved")
    return RunResult(status: .found, found: [found])
  }

  private func printCSV(_ diff: DiffRun) throws(RunProblem) -> Int {
    var file = MoveFile(month)
    var count = 0
    var problem: RunProblem?
    func print(_ bytes: [UInt8]) {
      if problem != nil { return }
      do throws(RunProblem) { try Console.print(bytes) } catch { problem = error }
    }
    try diff.moves { move in
      file.add(move)
      file.handOutFull { print($0) }
      count += 1
    }
    file.finish { print($0) }
    if let problem { throw problem }
    return count
  }

  private func printText(_ diff: DiffRun, _ project: Project) throws(RunProblem) -> Int {
    var summary = MoveSummary(
      diff.published, project: project.rulebook.name, knownAsOf: diff.asOf,
      columns: Console.columns)
    try diff.moves { summary.add($0) }
    if !common.quiet { try Console.print(summary.text(diff.targets, diff.rules)) }
    return summary.count
  }
}

/// In what form moves are printed.
enum DiffFormat: String, CaseIterable, ExpressibleByArgument {
  case text, csv
}

/// What `--fail-on` of a diff looks for.
enum DiffFinding: String, CaseIterable, ExpressibleByArgument {
  case moved
}
