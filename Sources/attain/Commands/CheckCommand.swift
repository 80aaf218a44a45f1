import ArgumentParser
import Checks
import Diagnostics
import Reporting
import ServiceModel

/// `attain check`: all definitions and all their laws.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check all definitions, and with --tickets the exports too.",
    usage: "attain check [<options>]")

  @OptionGroup var common: CommonOptions

  @OptionGroup var redaction: RedactOption

  @Flag(help: "Read the exports too, and say what cannot be used.")
  var tickets = false

  func run() throws {
    try common.run(redaction) { () throws(RunProblem) in
      let project = try redaction.load(common.project)
      let chains = Project.excerpted(
        Checks.chains(project.catalogue, zones: project.zones), project.definitions)
      let warnings = project.warnings + chains
      common.console.show(warnings)
      let showsProofs = common.console.form == .text && !common.quiet
      let examples = ExampleRun(project, showsProofs: showsProofs)
      if !examples.diagnostics.isEmpty {
        if showsProofs { for proof in examples.proofs { common.console.note(proof) } }
        throw .definitions(Project.excerpted(examples.diagnostics, project.definitions))
      }
      let found = tickets ? try ticketLines(project) : (lines: [], warnings: 0)
      var lines = [summary(project, warnings.count(of: .warning) + found.warnings)]
      if examples.count > 0 {
        lines.append(counted(examples.count, "example holds", many: "examples hold"))
      }
      lines += found.lines
      if !common.quiet { try Console.print(lines.map { $0 + "\n" }.joined()) }
      return .done
    }
  }

  private func summary(_ project: Project, _ warnings: Int) -> String {
    let agreements = Set(project.rulebook.agreements.map { $0.name }).count
    return "\(Folder.path(project.folder, project.catalogue.project.file)): no errors,"
      + " \(counted(warnings, "warning")); \(counted(agreements, "agreement")),"
      + " \(counted(project.rulebook.targets.count, "target")),"
      + " \(counted(project.rulebook.timetables.count, "calendar"))"
  }

  /// What is said of the exports, and how many warnings of the definitions they lead to.
  private func ticketLines(
    _ project: Project
  ) throws(RunProblem) -> (lines: [String], warnings: Int) {
    let run = try TicketRun(
      project, sizes: TicketRun.Sizes(progress: common.console.progress))
    var all = BothSinks(BothSinks(UnseenWords(project), UnlistedWords(project)), LookalikeIDs())
    let reading = run.hasSnapshots ? try run.read(into: &all) : try run.readJoined(into: &all)
    let (sinks, ids) = (all.first, all.second)
    let words = sinks.first
    common.console.show(reading.warnings)
    let lookalikes = Project.excerpted(
      ids.warnings(project.catalogue, history: ids.isEmpty ? [] : try run.historyIDs()),
      project.definitions)
    common.console.show(lookalikes)
    let unknown = Project.excerpted(
      words.warnings(reading.symbols, project.rulebook.fields)
        + sinks.second.warnings(reading.symbols), project.definitions)
    common.console.show(unknown)
    let warnings = unknown.count(of: .warning) + lookalikes.count
    common.console.show(rejected(run, reading.rejections))
    let unusable = reading.rejectedRows + reading.repeatedRows
    let tickets =
      "\(counted(run.ticketPaths.count, "file")): \(counted(words.rows + unusable, "row")), \(words.rows) usable,"
      + " \(reading.rejectedRows) rejected"
      + (reading.repeatedRows > 0 ? ", \(reading.repeatedRows) repeated" : "")
    guard let history = reading.history else { return ([tickets], warnings) }
    common.console.show(history.doubts.map { changes($0, run) })
    let changed =
      "history of \(counted(run.historyPaths.count, "file")): \(counted(history.rows, "row")),"
      + " \(counted(history.events, "change")),"
      + " \(history.otherFields) of other fields, \(history.rejected) rejected"
      + (history.matches.repeated > 0 ? ", \(history.matches.repeated) repeated" : "")
    return ([tickets, changed], warnings)
  }

  private func changes(_ doubt: String, _ run: TicketRun) -> Diagnostic {
    Diagnostic(
      .warning, code: "lost-changes", doubt,
      at: run.historyPaths.first.map { Location(file: $0, line: 1, column: 1) })
  }

  /// With the lines of the exports where these are shown: not all, where there are many.
  private func rejected(_ run: TicketRun, _ rejections: [Rejection]) -> [Diagnostic] {
    let rows = RejectedRows(run.paths, rejections)
    let console = common.console
    if console.isQuiet || console.form == .json || redaction.redact { return rows.diagnostics }
    return rows.excerpted(
      most: console.foldsRepeats ? Console.foldAfter : 1_000,
      encoding: run.project.catalogue.project.tickets.form.encoding?.value)
  }
}
