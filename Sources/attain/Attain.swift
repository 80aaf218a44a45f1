import ArgumentParser
import Glibc

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
      if let name = RepeatedOptions.first(in: arguments) {
        refuse("\(name) is given twice, and takes one value.", type(of: command), arguments)
      }
      try command.run()
    } catch {
      // How a run ended it has told itself.
      if error is ExitCode { exit(withError: error) }
      if exitCode(for: error) == .validationFailure, isToldAsJSON(arguments) {
        tellAsJSON(message(for: error))
      }
      // What is asked for, help or a script of completions, is a result like any other.
      if exitCode(for: error) == .success {
        return print(fullMessage(for: error) + "\n", arguments)
      }
      exit(withError: error)
    }
  }

  private static func tellAsJSON(_ message: String) -> Never {
    Console.tell(RunResult(status: .usage, errors: 1, message: message))
    exit(withError: ExitCode(ExitStatus.usage.rawValue))
  }

  /// Says why the arguments of a command are refused that were read, as it is said of those that cannot be read.
  private static func refuse(
    _ message: String, _ command: any ParsableCommand.Type, _ arguments: [String]
  ) -> Never {
    if isToldAsJSON(arguments) { tellAsJSON(message) }
    let names = names(of: command, below: Attain.self) ?? []
    Console.write(
      """
      Error: \(message)
      Usage: \(usageString(for: command))
        See '\(names.joined(separator: " ")) --help' for more information.

      """, to: STDERR_FILENO)
    exit(withError: ExitCode(ExitStatus.usage.rawValue))
  }

  /// By what names a command is called; nothing where it is not below the other one.
  private static func names(
    of command: any ParsableCommand.Type, below other: any ParsableCommand.Type
  ) -> [String]? {
    let own = other.configuration.commandName.map { [$0] } ?? []
    if command == other { return own }
    return other.configuration.subcommands.lazy.compactMap { names(of: command, below: $0) }.first
      .map { own + $0 }
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
