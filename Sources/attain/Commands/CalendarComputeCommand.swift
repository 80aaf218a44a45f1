import ArgumentParser
import Diagnostics

/// `attain calendar compute`: bulk arithmetic on a CSV.
struct CalendarComputeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compute", abstract: "Add open times and deadlines to a CSV of cases.",
    usage: "attain calendar compute <cases> [<options>]",
    discussion: """
      Reads the columns calendar and start, and end (adds open_seconds), seconds or threshold (add \
      deadline; by and due-at as in definitions). Instants are ISO 8601; without Z or an offset they are local to the calendar. All \
      columns are written back.
      """)

  @OptionGroup var options: CalendarOptions

  @Argument(help: "The CSV file.")
  var cases: String

  func run() throws {
    try options.common.tell { () throws(RunProblem) in
      let table = try CaseTable(path: cases)
      let console = options.common.console
      let library = options.library
      let definitions = try library.calendars(table.calendarNames, console)
      var answers = CalendarAnswers(table, definitions, library.zones)
      let bytes = answers.bytes()
      console.show(ExportLines.excerpted(answers.diagnostics, from: cases))
      let errors = answers.diagnostics.count(of: .error)
      let result = RunResult(status: errors > 0 ? .data : .done, errors: errors)
      return console.printed(result) { () throws(RunProblem) in try Console.print(bytes) }
    }
  }
}
