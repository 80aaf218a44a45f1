import ArgumentParser
import CivilTime
import Reporting
import ServiceModel

/// How the reports of months are written and told of.
struct WritingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Exit with 1 where one was found; several are parted by commas.",
      valueName: "breach|missed|overdue|unmeasurable|rejected|empty|cut-off"))
  var failOn: [FindingList] = []

  @OptionGroup var files: FileOptions

  @OptionGroup var keeping: KeepOption

  @Option(help: "Print the summary as text or as Markdown.")
  var format = SummaryFormat.text

  /// Whether anything of it is said.
  var isStated: Bool {
    !failOn.isEmpty || files.output != nil || keeping.keep != nil || files.excel
      || format != .text
  }

  /// Takes the lock of the folder below which reports are written.
  func open(_ project: Project) throws(RunProblem) -> ReportsFolder {
    try files.open(project, keep: keeping.keep)
  }

  /// Writes the reports of months, tells of them, and says how the run ended.
  func write(
    _ results: [ReportInput], of project: Project, in folder: ReportsFolder,
    _ common: CommonOptions
  ) throws(RunProblem) -> RunResult {
    let areChanged = try ReportWriter(
      folder: folder, style: files.style, reports: project.catalogue.project.reports,
      branding: project.branding
    ).write(results)
    // Whoever reads what is shown may take their time.
    folder.close()
    let result = common.console.printed(result(of: results, areChanged, folder.path)) {
      () throws(RunProblem) in
      if !common.quiet { try show(results, folder.path) }
    }
    for result in results {
      common.console.warn(result, of: project)
      let place = Folder.path(folder.path, result.month.description)
      common.console.sum("\(SummaryLine(result).text); reports: \(place)/")
    }
    return result
  }

  private func result(
    of results: [ReportInput], _ areChanged: [Bool], _ folder: String
  ) -> RunResult {
    let found = FoundFinding.all(Set(failOn.flatMap { $0.findings }), in: results)
    return RunResult(
      status: found.isEmpty ? .done : .found, folder: folder,
      months: zip(results, areChanged).map { result, isChanged in
        RunResult.MonthResult(
          result, folder: Folder.path(folder, result.month.description), isChanged: isChanged)
      }, found: found)
  }

  private func summary(of result: ReportInput) -> String {
    switch format {
    case .markdown: MarkdownSummary(result).text
    case .text:
      TerminalSummary(
        result, colour: Console.hasColour(1), columns: Console.columns
      ).text
    }
  }

  private func show(_ results: [ReportInput], _ folder: String) throws(RunProblem) {
    for result in results {
      try Console.print(summary(of: result))
      if format == .markdown { continue }
      try Console.print("\nReports: \(Folder.path(folder, result.month.description))/\n")
    }
  }
}

/// In what form the summary is printed.
enum SummaryFormat: String, CaseIterable, ExpressibleByArgument {
  case text, markdown
}
