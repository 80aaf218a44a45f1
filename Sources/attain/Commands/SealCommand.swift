import ArgumentParser
import CivilTime
import Diagnostics
import Ledger
import Reporting
import ServiceModel

/// `attain seal`: publishes a month.
struct SealCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "seal",
    abstract: "Publish a month: keep its numbers, verdicts and reports for good.",
    usage: "attain seal [<month>] [<options>]",
    discussion: """
      Computes the month, writes its reports, and keeps them in the project's ledger, with every \
      clock's verdict and the hash of every file that they were made of. A sealed month is never \
      rewritten.
      """)

  @OptionGroup var common: CommonOptions

  @Argument(help: "The month, as 2026-10.")
  var month: Month?

  @Option(help: AsOf.help(default: "the end of the month"))
  var asOf: AsOf?

  @Option(
    help: ArgumentHelp(
      "The instant of sealing, as 2026-11-02T08:00:00Z (default: the machine's clock).",
      valueName: "instant"))
  var at: SealingInstant?

  @OptionGroup var files: FileOptions

  @OptionGroup var keeping: KeepOption

  @Flag(help: "Hold all that the ledger has to its hashes; without a month that alone.")
  var verify = false

  func validate() throws {
    if month == nil, !verify { throw ValidationError("seal needs a month, as 2026-10.") }
  }

  func run() throws {
    try common.tell { () throws(RunProblem) in
      let project = try Project.load(common.project)
      common.console.show(project.warnings)
      if verify { try verify(ProjectLedger(project)) }
      guard let month else { return RunResult(status: .done) }
      let folder = try files.open(project, keep: keeping.keep)
      defer { folder.close() }
      let writer = ReportWriter(
        folder: folder, style: files.style, reports: project.catalogue.project.reports,
        branding: project.branding)
      let run = SealRun(project, writer: writer, at: at?.instant, clock: SystemClock.read)
      let result = try run.seal(month, asOf: asOf?.instant(in: project.rulebook.zone))
      folder.close()
      common.console.warn(result.report, of: project, hasSummary: false)
      if !common.quiet { try Console.print(text(result, ProjectLedger(project).path, folder.path)) }
      let place = Folder.path(folder.path, month.description)
      return RunResult(
        status: .done, folder: folder.path,
        months: [
          RunResult.MonthResult(result.report, folder: place, isChanged: result.isChanged)
        ])
    }
  }

  private func verify(_ place: ProjectLedger) throws(RunProblem) {
    guard let ledger = try place.existing() else { throw .missing(place.noLedger) }
    let seals = try place.told { () throws(LedgerProblem) in
      try ledger.verify()
      return try ledger.seals()
    }
    if seals.isEmpty { throw .missing(place.noSeal) }
    if common.quiet { return }
    let count = counted(seals.count, "seal is as it was", many: "seals are as they were")
    try Console.print("\(place.path): \(count) sealed\n")
    if let last = seals.last { try Console.print("last hash: \(last.hash)\n") }
  }

  private func text(_ result: SealRun.Result, _ ledger: String, _ folder: String) -> String {
    let seal = result.seal
    return """
      \(seal.month) is sealed: seal \(seal.number) of \(ledger), as of \(seal.asOf)
        \(counted(result.report.targets.count, "target")), \(counted(result.clocks, "clock")), \(counted(result.files, "file"))
        hash \(seal.hash)

      Reports: \(Folder.path(folder, seal.month.description))/

      """
  }
}

/// An instant with its offset.
struct SealingInstant: ExpressibleByArgument {
  let instant: Instant

  init?(argument: String) {
    guard let instant = Instant(iso8601: argument) else { return nil }
    self.instant = instant
  }
}
