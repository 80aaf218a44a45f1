import ArgumentParser
import CivilTime
import ServiceHours
import ServiceModel

/// `attain calendar show`: hours and holidays.
struct CalendarShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a calendar's hours and holidays.",
    usage: "attain calendar show <name> [<options>]")

  @OptionGroup var options: CalendarOptions

  @Argument(help: "The calendar's name.")
  var name: String

  @Option(help: "Only the holidays of this year.")
  var year: Int?

  func run() throws {
    try options.common.run { () throws(RunProblem) in
      let library = options.library
      let definition = try library.calendar(name, options.common.console)
      guard let calendar = ServiceCalendar(resolving: definition, zones: library.zones) else {
        return .fault
      }
      try Console.print(CalendarText(calendar, file: definition.file, year: year).text)
      return .done
    }
  }
}
