import ArgumentParser
import Checks
import CivilTime
import Diagnostics
import Reading

/// `attain init`: a project around an export as it is.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Write a project around an export as it is, with its doubts as comments.",
    usage: "attain init <exports> ... [<options>]",
    discussion: """
      Finds the encoding, the delimiter, the header, the tool and the form of the timestamps from \
      the whole of the export. Where the order of day and month is not proved by it, the project \
      asks, and nothing runs until the question is answered.
      """)

  @Argument(help: "The exports: those of the tickets, and of their history where there is one.")
  var exports: [String]

  @Option(help: "The order of timestamps such as 03/04/2026, where the export does not prove it.")
  var dateOrder: DateOrder?

  @Option(help: "The zone of timestamps that state none, such as Europe/London.")
  var timezone: String?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if exports.contains(StandardInput.name) {
      throw ValidationError("init reads files: the project that it writes names them.")
    }
  }

  func run() throws {
    try common.run { () throws(RunProblem) in
      let folder = common.project ?? ""
      for name in [InitCommand.project, InitCommand.agreement]
      where Folder.exists(Folder.path(folder, name)) {
        throw .exists(exists(name, folder))
      }
      let zones = try ZoneDatabase.present()
      if let timezone, let problem = Checks.zone(named: timezone, zones: zones) {
        throw .usage([problem])
      }
      let run = try InitRun(
        exports, folder: folder,
        InitRun.Answers(dayFirst: dateOrder.map { $0 == .dayFirst }, timezone: timezone))
      common.console.show(run.warnings)
      try write(run.draft, folder)
      if !common.quiet { try Console.print(summary(run.draft, folder)) }
      return .done
    }
  }

  private static let project = "attain.yaml"
  private static let agreement = "agreements/first.yaml"

  private func write(_ draft: ProjectDraft, _ folder: String) throws(RunProblem) {
    do throws(FileProblem) {
      for (name, text) in [
        (InitCommand.agreement, draft.agreement), (InitCommand.project, draft.project),
      ] {
        try WholeFile.write(Array(text.utf8), to: Folder.path(folder, name))
      }
    } catch {
      throw .file(error)
    }
  }

  private func summary(_ draft: ProjectDraft, _ folder: String) -> String {
    let option = folder.isEmpty ? "" : " --project \(folder)"
    return
      (draft.findings.map { "found: \($0)" } + draft.doubts.map { "doubt: \($0)" }
      + draft.questions.map { "QUESTION: \($0)" } + [
        "",
        "Written: \(Folder.path(folder, InitCommand.project)) and"
          + " \(Folder.path(folder, InitCommand.agreement))",
        "Next:    attain check\(option), then attain report\(option)", "",
      ]).joined(separator: "\n")
  }

  private func exists(_ name: String, _ folder: String) -> Diagnostic {
    Diagnostic(
      .error, code: "project-exists",
      "there is an \(name) already in \(folder.isEmpty ? "this folder" : "'\(folder)'")",
      at: nil, mend: "go to another folder, name one with --project, or take it away")
  }
}

/// Which of day and month stands first.
enum DateOrder: String, CaseIterable, ExpressibleByArgument {
  case dayFirst = "day-first"
  case monthFirst = "month-first"
}
