import ArgumentParser
import Diagnostics

/// What every command that reads a project accepts.
struct CommonOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The project's folder.", valueName: "folder"))
  var project: String?

  @Flag(help: "Print nothing but errors.")
  var quiet = false

  @Option(help: "The form of messages: text or json.")
  var diagnostics: Console.Form = .text

  @Flag(help: "List every error, however often it repeats.")
  var allErrors = false

  func validate() throws {
    if project?.isEmpty == true { throw ValidationError("--project names a folder.") }
  }

  var console: Console {
    Console(form: diagnostics, isQuiet: quiet, foldsRepeats: !allErrors)
  }

  /// Runs a command's work and turns what stops it into messages and an exit status.
  func run(_ body: () throws(RunProblem) -> ExitStatus) throws {
    try console.run(body)
  }

  /// The same for a command that has more to tell of how it ended.
  func tell(_ body: () throws(RunProblem) -> RunResult) throws {
    try console.tell(body)
  }
}

extension Console.Form: ExpressibleByArgument {}
