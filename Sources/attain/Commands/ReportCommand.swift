import ArgumentParser
import CivilTime
import Compliance
import Diagnostics
import Ledger
import Reporting
import ServiceModel

/// `attain report`: the monthly run.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Compute a month and write its reports.",
    discussion: "Without --month or --from the last complete month in the data.")

  @OptionGroup var common: CommonOptions

  @OptionGroup var redaction: RedactOption

  @Option(
    help: ArgumentHelp(
      "The month to report, as 2026-10, or previous: the one before that of --as-of or of the machine's clock.",
      valueName: "month"))
  var month: WantedMonth?

  @Option(help: "The first of several months.")
  var from: Month?

  @Option(help: "The last of several months.")
  var to: Month?

  @Option(help: "What happened from this instant on is not known (default: the end of the month).")
  var asOf: AsOf?

  @Option(
    help: ArgumentHelp(
      "Exit with 1 where one was found; several are parted by commas.",
      valueName: "breach|missed|overdue|rejected|empty"))
  var failOn: [FindingList] = []

  @Option(
    help: ArgumentHelp("Write below this folder instead of the project's.", valueName: "folder"))
  var output: String?

  @OptionGroup var keeping: KeepOption

  @OptionGroup var sharing: FolderOptions

  @Flag(help: "Write CSV for spreadsheets: a byte-order mark, and no text that runs as a formula.")
  var excel = false

  @Option(help: "Print the summary as text or as Markdown.")
  var format = SummaryFormat.text

  /// For those who prove that it changes nothing.
  @Option(help: .hidden)
  var pieceSize = ByteFile.exportPieceSize

  @Option(help: "How many workers read at once (default: one for each processor, eight at most).")
  var workers: Int?

  @Option(help: .hidden)
  var historyMemory = PartSpace.memoryLimit

  @Option(
    help: ArgumentHelp(
      "Count each clock's month by every rule side by side, in month-by.csv.", valueName: "all"))
  var monthBy: MonthBy?

  @Flag(
    help: "List every clock of the month in clocks.csv, met ones too, and every ticket in flow.csv."
  )
  var clocks = false

  @Option(
    help: ArgumentHelp(
      "Compute nothing: write back what was published of --month by this date or instant.",
      valueName: "date"))
  var asKnown: AsOf?

  func validate() throws {
    if let workers, !(1...64).contains(workers) {
      throw ValidationError("--workers is from 1 to 64.")
    }
    if pieceSize < 1 { throw ValidationError("--piece-size is at least 1.") }
    if month != nil, from != nil || to != nil {
      throw ValidationError("--month and --from … --to … exclude one another.")
    }
    if asKnown != nil, month == nil || asOf != nil {
      throw ValidationError("--as-known needs --month, and has the as-of that was published.")
    }
    if asKnown != nil, redaction.redact {
      throw ValidationError(
        "--as-known writes what was published, in which --redact hides nothing.")
    }
    if (from == nil) != (to == nil) { throw ValidationError("--from and --to need one another.") }
    if let from, let to, to < from { throw ValidationError("--to is before --from.") }
  }

  func run() throws {
    try common.tell(redaction) { () throws(RunProblem) in
      let project = try redaction.load(common.project)
      common.console.show(project.warnings)
      let folder = try sharing.open(
        output ?? Folder.path(project.folder, project.catalogue.project.reports.folder),
        keep: keeping.keep)
      defer { folder.close() }
      let months = self.months(project.rulebook.zone)
      if let asKnown { return try writeBack(months[0], asKnown, project, folder) }
      let published = try ProjectLedger(project).published()
      let sizes = TicketRun.Sizes(
        piece: pieceSize, historyMemory: historyMemory,
        workers: workers ?? Machine.processorCount, progress: common.console.progress)
      let style: CSVStyle = excel ? .excel : .plain
      let run = MonthlyRun(try TicketRun(project, sizes: sizes), extras: extras(project))
      let results = try run.results(months, asOf: asOf?.instant(in: project.rulebook.zone))
        .map { $0.restating(published) }
      let areChanged = try ReportWriter(
        folder: folder, style: style, reports: project.catalogue.project.reports,
        branding: project.branding
      ).write(results)
      // Whoever reads what is shown may take their time.
      folder.close()
      if !common.quiet { show(results, folder.path) }
      for result in results {
        let place = Folder.path(folder.path, result.month.description)
        common.console.sum("\(SummaryLine(result).text); reports: \(place)/")
      }
      return result(of: results, areChanged, folder.path)
    }
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

  private func writeBack(
    _ month: Month, _ asKnown: AsOf, _ project: Project, _ folder: ReportsFolder
  ) throws(RunProblem) -> RunResult {
    let by = asKnown.last(in: project.rulebook.zone)
    let reports = PublishedReports(project, folder: folder)
    let seal = try reports.write(month, by: by)
    folder.close()
    let done = RunResult(status: .done, folder: folder.path)
    if common.quiet { return done }
    Console.print(
      "\(month) as published at \(seal.sealedAt), as of \(seal.asOf) (seal \(seal.number))\n\n"
        + "Reports: \(Folder.path(folder.path, month.description))/\n")
    return done
  }

  private func extras(_ project: Project) -> Assessor.Extras {
    var extras: Assessor.Extras = []
    if monthBy != nil { extras.insert(.monthRules) }
    if clocks || project.catalogue.project.reports.listsAllClocks { extras.insert(.allClocks) }
    return extras
  }

  /// None where no month is stated.
  private func months(_ zone: Zone) -> [Month] {
    if let month {
      return [month.month(in: zone, at: asOf?.instant(in: zone) ?? SystemClock.read())]
    }
    guard let from, let to else { return [] }
    return (from.index...to.index).map { Month(index: $0) }
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

  private func show(_ results: [ReportInput], _ folder: String) {
    for result in results {
      Console.print(summary(of: result))
      if format == .markdown { continue }
      Console.print("\nReports: \(Folder.path(folder, result.month.description))/\n")
    }
  }
}

/// In what form the summary is printed.
enum SummaryFormat: String, CaseIterable, ExpressibleByArgument {
  case text, markdown
}

/// The rules of the month that are counted side by side.
enum MonthBy: String, CaseIterable, ExpressibleByArgument {
  case all
}

/// An as-of as it is stated: an instant, or a date, at whose end in the reporting zone it stands.
enum AsOf: ExpressibleByArgument {
  case instant(Instant)
  case date(LocalDate)

  init?(argument: String) {
    if let instant = Instant(iso8601: argument) {
      self = .instant(instant)
    } else if let date = LocalDate(argument) {
      self = .date(date)
    } else {
      return nil
    }
  }

  func instant(in zone: Zone) -> Instant {
    switch self {
    case .instant(let instant): instant
    case .date(let date): zone.instant(of: LocalDateTime(date: date + 1))
    }
  }

  /// The last instant that it includes.
  func last(in zone: Zone) -> Instant {
    switch self {
    case .instant(let instant): instant
    case .date: instant(in: zone) - Seconds(1)
    }
  }
}

extension Month: ExpressibleByArgument {
  /// A month as `2026-10`.
  public init?(argument: String) { self.init(argument) }
}
