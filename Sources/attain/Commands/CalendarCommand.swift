import ArgumentParser

/// `attain calendar`: what a calendar says, and arithmetic on it.
struct CalendarCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calendar", abstract: "Show a calendar, prove it, or compute with it.",
    subcommands: [
      CalendarShowCommand.self, CalendarSheetCommand.self, CalendarComputeCommand.self,
    ])
}

/// What the calendar commands share.
struct CalendarOptions: ParsableArguments {
  @OptionGroup var common: CommonOptions

  @Option(help: ArgumentHelp("The folder of calendars.", valueName: "folder"))
  var calendars: String?

  var library: CalendarLibrary { CalendarLibrary(folder: calendars, project: common.project) }
}
