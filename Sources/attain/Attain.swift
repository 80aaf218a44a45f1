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
      CalendarCommand.self,
    ])
}
