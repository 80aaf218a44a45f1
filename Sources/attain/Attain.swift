import ArgumentParser

/// The command line of attain.
@main
struct Attain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "attain",
    abstract: "Tells the truth about service levels, from ticket exports and agreements.",
    version: Version.current,
    subcommands: [
      InitCommand.self, CheckCommand.self, ReportCommand.self, ExplainCommand.self,
      TrendCommand.self, CompareCommand.self, WhatIfCommand.self, ImproveCommand.self,
      SealCommand.self, DiffCommand.self, CalendarCommand.self, StatusCommand.self,
      DoctorCommand.self,
    ])

  /// Runs the command that the arguments name.
  ///
  /// A report's options are read alone first, because to read them below the tree of all commands takes
  /// longer. Whatever is odd about them is said by the tree.
  static func main() {
    Machine.tellsLimits()
    let arguments = CommandLine.arguments.dropFirst()
    if arguments.elementsEqual(["--version"]) { return Console.print(Version.facts) }
    guard arguments.first == ReportCommand.configuration.commandName,
      let parsed = try? ReportCommand.parseAsRoot(Array(arguments.dropFirst())),
      let report = parsed as? ReportCommand
    else { return main(nil) }
    do {
      try report.run()
    } catch {
      exit(withError: error)
    }
  }
}
