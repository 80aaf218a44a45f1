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

  @Option(help: AsOf.help(default: "the end of the month"))
  var asOf: AsOf?

  @OptionGroup var writing: WritingOptions

  @Option(
    help: ArgumentHelp(
      "Write no report, but what these files come to, for attain merge.", valueName: "file"))
  var partial: String?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "With --partial: read these ticket files of the project alone; patterns are quoted.",
      valueName: "files"))
  var input: [String] = []

  @OptionGroup var sizes: SizeOptions

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
    if let from, let to {
      if to < from { throw ValidationError("--to is before --from.") }
      if to.index - from.index >= SpanOptions.mostMonths {
        throw ValidationError("--from … --to … is at most \(SpanOptions.mostMonths) months.")
      }
    }
    if partial == nil, !input.isEmpty { throw ValidationError("--input needs --partial.") }
    if let partial, partial.isEmpty || partial.hasSuffix("/") {
      throw ValidationError("--partial needs the name of a file.")
    }
    if partial != nil { try validatePartial() }
  }

  /// Of what is said of the writing, nothing is passed over in silence.
  private func validatePartial() throws {
    if month == nil, from == nil {
      throw ValidationError("--partial needs --month, or --from and --to: its files are not all.")
    }
    if redaction.redact {
      throw ValidationError("--redact belongs to a report: a partial holds the words of tickets.")
    }
    if asKnown != nil || writing.isStated {
      throw ValidationError(
        "--partial writes no report: --output, --keep, --excel, --fail-on and --format belong to"
          + " attain merge, and --as-known goes without it.")
    }
  }

  func run() throws {
    try common.tell(redaction) { () throws(RunProblem) in
      let project = try redaction.load(common.project)
      common.console.show(project.warnings)
      if let partial { return try write(partial, of: project) }
      let folder = try writing.open(project)
      defer { folder.close() }
      let months = self.months(project.rulebook.zone)
      if let asKnown { return try writeBack(months[0], asKnown, project, folder) }
      let published = try ProjectLedger(project).published()
      let tickets = try TicketRun(project, sizes: sizes.stated(common.console))
      let run = MonthlyRun(tickets, extras: extras(project))
      let results = try run.results(months, asOf: asOf?.instant(in: project.rulebook.zone))
      return try writing.write(
        results.map { $0.restating(published) }, of: project, in: folder, common)
    }
  }

  /// Counts as a report does, and writes what came of it.
  private func write(_ partial: String, of project: Project) throws(RunProblem) -> RunResult {
    let tickets = try TicketRun(project, sizes: sizes.stated(common.console), inputs: input)
    if let problem = PartialWriter.problem(tickets) { throw .data([problem]) }
    try RunProblem.told { () throws(FileProblem) in
      try Occupied.check(partial, isEarlier: .partial)
    }
    let extras = extras(project)
    let run = MonthlyRun(tickets, extras: extras)
    let counted = try run.counted(
      months(project.rulebook.zone), asOf: asOf?.instant(in: project.rulebook.zone),
      keepingIDs: true)
    // Books that do not close would be found when it is merged, and told as damage.
    let results = try run.inputs(counted)
    let header = PartialHeader(counted, project, extras: extras)
    try RunProblem.told { () throws(FileProblem) in
      try PartialWriter(counted, project, header).write(to: partial)
    }
    for result in results { common.console.sum("\(SummaryLine(result).text); partial: \(partial)") }
    return RunResult(status: .done)
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
    try Console.print(
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
}

/// The rules of the month that are counted side by side.
enum MonthBy: String, CaseIterable, ExpressibleByArgument {
  case all
}

/// An as-of as it is stated: an instant, or a date, at whose end in the reporting zone it stands.
enum AsOf: ExpressibleByArgument {
  case instant(Instant)
  case date(LocalDate)

  /// The last year that is written with four digits, and so can be read again.
  static let lastYear = 9999

  init?(argument: String) {
    if let instant = Instant(iso8601: argument),
      Zone.utc.local(at: instant).date.year <= AsOf.lastYear
    {
      self = .instant(instant)
    } else if let date = LocalDate(argument), (date + 1).year <= AsOf.lastYear {
      self = .date(date)
    } else {
      return nil
    }
  }

  static func help(default without: String) -> ArgumentHelp {
    ArgumentHelp(
      "What happened from this instant on is not known, as 2026-10-20T12:00:00Z or 2026-10-20: its"
        + " end (default: \(without)).")
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
  /// A month as `2026-10`; none whose end lies beyond the years that are written with four digits.
  public init?(argument: String) {
    guard let month = Month(argument), month.next.year <= AsOf.lastYear else { return nil }
    self = month
  }
}
