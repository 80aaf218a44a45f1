import ArgumentParser

/// The command line of attain.
@main
struct Attain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "attain",
    abstract: "Tells the truth about service levels, from ticket exports and agreements.",
    discussion: "Exit status:\n\(ExitStatus.table)",
    version: Version.current,
    subcommands: [
      InitCommand.self, CheckCommand.self, ReportCommand.self, MergeCommand.self,
      ExplainCommand.self, TrendCommand.self, CompareCommand.self, WhatIfCommand.self,
      ImproveCommand.self,
      SealCommand.self, DiffCommand.self, CalendarCommand.self, StatusCommand.self,
      DoctorCommand.self,
    ])

  /// Runs the command that the arguments name.
  ///
  /// A report's options are read alone first, because to read them below the tree of all commands takes
  /// longer. Whatever is odd about them is said by the tree.
  static func main() {
    StandardStreams.fill()
    Machine.tellsLimits()
    let arguments = Array(CommandLine.arguments.dropFirst())
    if arguments == ["--version"] { return print(Version.facts, arguments) }
    do {
      var command = try parsed(arguments)
      try RepeatedOptions.check(arguments)
      try command.run()
    } catch {
      // How a run ended it has told itself.
      if error is ExitCode { exit(withError: error) }
      if exitCode(for: error) == .validationFailure, isToldAsJSON(arguments) {
        let result = RunResult(status: .usage, errors: 1, message: message(for: error))
        Console.tell(result)
        exit(withError: ExitCode(ExitStatus.usage.rawValue))
      }
      // What is asked for, help or a script of completions, is a result like any other.
      if exitCode(for: error) == .success {
        return print(fullMessage(for: error) + "\n", arguments)
      }
      exit(withError: error)
    }
  }

  private static func print(_ text: String, _ arguments: [String]) {
    let console = Console(
      form: isToldAsJSON(arguments) ? .json : .text, isQuiet: true, foldsRepeats: true)
    do {
      try console.run { () throws(RunProblem) in
        try Console.print(text)
        return .done
      }
    } catch {
      exit(withError: error)
    }
  }

  private static func parsed(_ arguments: [String]) throws -> any ParsableCommand {
    if arguments.first == ReportCommand.configuration.commandName,
      let parsed = try? ReportCommand.parseAsRoot(Array(arguments.dropFirst())),
      let report = parsed as? ReportCommand
    {
      return report
    }
    return try parseAsRoot(arguments)
  }

  /// Whether messages are asked for as JSON in arguments that say nothing otherwise.
  private static func isToldAsJSON(_ arguments: [String]) -> Bool {
    arguments.contains("--diagnostics=json")
      || zip(arguments, arguments.dropFirst()).contains { $0 == ("--diagnostics", "json") }
  }
}
