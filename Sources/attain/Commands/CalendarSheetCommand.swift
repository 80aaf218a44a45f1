import ArgumentParser
import CivilTime
import ServiceHours
import ServiceModel

/// `attain calendar sheet`: a year day by day, to be checked and signed.
struct CalendarSheetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sheet",
    abstract: "Write a proof sheet: the open time of every day, month and year.")

  @OptionGroup var options: CalendarOptions

  @Argument(help: "The calendar's name.")
  var name: String

  @Option(help: "The year.")
  var year: Int

  func validate() throws {
    guard (1970...2100).contains(year) else {
      throw ValidationError("--year is a year from 1970 to 2100.")
    }
  }

  func run() throws {
    try options.common.run { () throws(RunProblem) in
      let library = options.library
      let definition = try library.calendar(name, options.common.console)
      guard let calendar = ServiceCalendar(resolving: definition, zones: library.zones) else {
        return .fault
      }
      let sheet = CalendarSheet(calendar, year: year, file: definition.file)
      Console.print(sheet.text(zoneVersion: library.zones.version))
      return .done
    }
  }
}
