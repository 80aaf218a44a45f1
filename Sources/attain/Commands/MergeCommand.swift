import ArgumentParser
import CivilTime
import Ledger
import Reporting

/// `attain merge`: the report of all files from what several runs made of some of them.
struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Write the report of all files from partials of some of them.",
    usage: "attain merge <partials> ... [<options>]",
    discussion:
      "Partials are what attain report --partial writes. The report is, byte for byte, the"
      + " one of a run over all files; what would make it another one is an error.")

  @OptionGroup var common: CommonOptions

  @Argument(help: "The partials, in any order.")
  var partials: [String]

  @Option(help: "The month that the partials have to be of, as 2026-10.")
  var month: Month?

  @OptionGroup var writing: WritingOptions

  func run() throws {
    try common.tell { () throws(RunProblem) in
      let project = try Project.load(common.project)
      common.console.show(project.warnings)
      let folder = try writing.open(project)
      defer { folder.close() }
      let published = try ProjectLedger(project).published()
      let merge = try PartialMerge(partials, project, month: month)
      return try writing.write(
        merge.inputs().map { $0.restating(published) }, of: project, in: folder, common)
    }
  }
}
