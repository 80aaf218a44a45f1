import ArgumentParser
import CivilTime
import Diagnostics
import ServiceHours
import ServiceModel

/// `attain calendar sheet`: a year day by day, to be checked and signed.
struct CalendarSheetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sheet",
    abstract: "Write a proof sheet: the open time of every day, month and year.",
    usage: "attain calendar sheet <name> [<options>]")

  @OptionGroup var options: CalendarOptions

  @Argument(help: "The calendar's name.")
  var name: String

  @Option(help: "The year (default: every year whose holidays are stated in full).")
  var year: Int?

  func validate() throws {
    guard let year, !(1970...2100).contains(year) else { return }
    throw ValidationError("--year is a year from 1970 to 2100.")
  }

  func run() throws {
    try options.common.run { () throws(RunProblem) in
      let library = options.library
      let definition = try library.calendar(name, options.common.console)
      guard let calendar = ServiceCalendar(resolving: definition, zones: library.zones) else {
        return .fault
      }
      let years = year.map { [$0] } ?? calendar.completeYears.sorted()
      if years.isEmpty { throw .data([withoutYears]) }
      let sheets = years.map { year in
        CalendarSheet(calendar, year: year, file: definition.file)
          .text(zoneVersion: library.zones.version)
      }
      try Console.print(sheets.joined(separator: "\n"))
      return .done
    }
  }

  private var withoutYears: Diagnostic {
    Diagnostic(
      .error, code: "no-year", "the calendar '\(name)' states its holidays in full for no year",
      at: nil, mend: "name the year with --year")
  }
}
