import ArgumentParser
import Diagnostics
import Reporting
import ServiceModel

/// `attain status`: where projects stand.
struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Say where projects stand: the last good run, sealed months, what is overdue.",
    usage: "attain status [<options>]",
    discussion: """
      Reads the reports folder and the ledger of each project, and no export. --format openmetrics \
      with --output writes a file for the folder that node_exporter reads.
      """)

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("The projects' folders.", valueName: "folder"))
  var project: [String] = []

  @Option(
    help: ArgumentHelp(
      "The folder of the reports, where it is not the project's.", valueName: "folder"))
  var reports: String?

  @Option(help: "The form: text, json or openmetrics.")
  var format = StatusFormat.text

  @Option(
    help: ArgumentHelp(
      "Write to this file, beside its place first, instead of standard output.", valueName: "file"))
  var output: String?

  @Flag(help: "Print nothing but errors.")
  var quiet = false

  @Option(help: "The form of messages: text or json.")
  var diagnostics: Console.Form = .text

  func validate() throws {
    if reports != nil, project.count > 1 {
      throw ValidationError("--reports is the folder of one project.")
    }
    if let output, output.isEmpty || output.hasSuffix("/") {
      throw ValidationError("--output is a file, not a folder.")
    }
  }

  func run() throws {
    let console = Console(form: diagnostics, isQuiet: quiet, foldsRepeats: true)
    try console.tell { () throws(RunProblem) in
      var found = FoundStatuses()
      var result = RunResult(status: .done)
      for folder in project.isEmpty ? [nil] : project.map({ Optional($0) }) {
        do throws(RunProblem) {
          found.projects.append(try status(folder))
        } catch {
          // One project in trouble hides no other.
          console.show(error.diagnostics)
          found.troubled.append(folder ?? "")
          let errors = result.errors + error.diagnostics.count(of: .error)
          result = RunResult(status: error.exitStatus, errors: errors)
        }
      }
      return console.printed(result) { () throws(RunProblem) in try write(found) }
    }
  }

  private func status(_ folder: String?) throws(RunProblem) -> ProjectStatus {
    let project = try Project.load(folder)
    let stated = Folder.path(project.folder, project.catalogue.project.reports.folder)
    return try StatusReader(project: project, reports: reports ?? stated).status()
  }

  private func write(_ found: FoundStatuses) throws(RunProblem) {
    let bytes = format.bytes(found, columns: output == nil ? Console.columns : 80)
    guard let output else {
      if !quiet || format != .text { try Console.print(bytes) }
      return
    }
    try RunProblem.told { () throws(FileProblem) in
      try Occupied.check(output, isEarlier: .status)
      try WholeFile.write(bytes, to: output)
    }
  }
}

/// What the stated projects have told.
struct FoundStatuses {
  var projects: [ProjectStatus] = []
  /// The folders of those in trouble, as they are stated.
  var troubled: [String] = []
}

/// In what form the status is told.
enum StatusFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json, openmetrics

  func bytes(_ found: FoundStatuses, columns: Int) -> [UInt8] {
    switch self {
    case .text: Array(StatusText(found.projects, columns: columns).text.utf8)
    case .json: StatusJSON(found.projects).bytes
    case .openmetrics:
      StatusMetrics(found.projects, troubled: found.troubled, version: Version.current).bytes
    }
  }
}
