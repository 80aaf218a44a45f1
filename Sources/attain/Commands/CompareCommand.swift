import ArgumentParser
import CivilTime
import Compliance
import Diagnostics
import Reporting
import ServiceModel

/// `attain compare`: a fair comparison of suppliers, groups, customers or agreements.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "Compare suppliers, groups, customers or agreements fairly.",
    discussion: "Without --month or --as-of over the months up to the last complete one.")

  @OptionGroup var common: CommonOptions

  @OptionGroup var redaction: RedactOption

  @Option(
    help: ArgumentHelp(
      "Who is compared: agreement, or the values of a field.",
      valueName: "supplier|group|customer|agreement|field"))
  var by: String

  @OptionGroup var span: SpanOptions

  @Option(
    help: ArgumentHelp(
      "The targets compared, as agreement/target or the name of a target.", valueName: "target"))
  var target: String?

  @Option(help: ArgumentHelp("Compare all with this one.", valueName: "name"))
  var against: String?

  @OptionGroup var link: LinkOptions

  @OptionGroup var files: FileOptions

  func validate() throws {
    try span.check()
    try link.check()
    if link.with != nil, redaction.redact {
      throw ValidationError("--with and --redact exclude one another: hidden words link nothing.")
    }
    if link.with != nil, by == "agreement" {
      throw ValidationError("--with needs a field of tickets, as --by supplier.")
    }
  }

  func run() throws {
    try common.run(redaction) { () throws(RunProblem) in
      let project = try redaction.load(common.project)
      common.console.show(project.warnings)
      let reports = try files.open(project)
      defer { reports.close() }
      let rulebook = project.rulebook
      let compared = ComparedBy(try field(rulebook), monthCount: span.months, rulebook)
      let targets = try target.map { name throws(RunProblem) in try rulebook.targets(named: name) }
      let tickets = try TicketRun(project, sizes: span.sizes.stated(common.console))
      let result = try span.result(MonthlyRun(tickets, compared: compared))
      let against = self.against.map { project.shown($0) }
      let study = ComparisonStudy(result, compared, targets: targets, against: against)
      try checkAgainst(against, study)
      let linked = try link.projects(tickets, asOf: result.asOf)
      let handovers = try compared.field.flatMap { field throws(RunProblem) in
        try linked?.handovers(by: field)
      }
      let folder = try files.write(
        to: folderName, CompareCommand.names, project, in: reports
      ) {
        CompareCommand.files(of: study, $0, $1, project.branding)
          + CompareCommand.files(of: handovers, $0, $1)
      }
      common.console.warn(result, of: project)
      if common.quiet { return .done }
      try Console.print(ComparisonText(study, columns: Console.columns).text)
      if let handovers, let linked {
        try Console.print(
          HandoverText(
            handovers, ours: rulebook.name, theirs: linked.theirs.project.rulebook.name
          ).text)
      }
      try Console.print("\nComparison: \(folder)/\n")
      return .done
    }
  }

  /// One for each field: a slash in its name is no step of a path, and a sign for it stands in no other name.
  private var folderName: String {
    "compare-" + by.replacing("%", with: "%25").replacing("/", with: "%2F")
  }

  /// The field that `--by` names; none for agreements.
  private func field(_ rulebook: Rulebook) throws(RunProblem) -> TicketField? {
    if by == "agreement" { return nil }
    if let field = rulebook.fields[by] { return field }
    let names = ["agreement"] + rulebook.fields.names
    throw .usage([
      Diagnostic(
        .error, code: "no-such-field", "no field of tickets is named '\(by)'", at: nil,
        expected: "one of " + names.joined(separator: ", "),
        mend: NearMiss.question(by, among: names) ?? "name a field of attain.yaml with --by")
    ])
  }

  private func checkAgainst(
    _ against: String?, _ study: ComparisonStudy
  ) throws(RunProblem) {
    guard let against, !study.names.contains(against) else { return }
    throw .usage([
      Diagnostic(
        .error, code: "no-such-side", "nobody who is compared is named '\(against)'", at: nil,
        expected: "one of " + study.names.joined(separator: ", "),
        mend: NearMiss.question(against, among: study.names) ?? "name one of these with --against")
    ])
  }

  static let names =
    ComparisonFile.allCases.map { $0.name } + HandoverFile.allCases.map { $0.name }
    + ["compare.html"]

  private static func files(
    of handovers: Handovers?, _ reports: ReportsDefinition, _ style: CSVStyle
  ) -> [OutputFile] {
    guard let handovers, reports.writes(.csv) else { return [] }
    return HandoverFile.allCases.map { file in
      OutputFile(file.name) { $0(file.bytes(handovers, style)) }
    }
  }

  private static func files(
    of study: ComparisonStudy, _ reports: ReportsDefinition, _ style: CSVStyle,
    _ branding: Branding
  ) -> [OutputFile] {
    let tables = ComparisonFile.allCases.map { file in
      OutputFile(file.name) { $0(file.bytes(study, style)) }
    }
    let page = OutputFile("compare.html") {
      $0(ComparisonPage(study, language: reports.language, branding: branding).bytes)
    }
    return (reports.writes(.csv) ? tables : []) + (reports.writes(.html) ? [page] : [])
  }
}
