import CivilTime
import Compliance
import Diagnostics
import Reporting
import ServiceHours
import ServiceModel

/// Makes of what was counted what the reports of the months are made of, in the same way for an ordinary run
/// and for partials that were put together.
struct MonthReports {
  let project: Project
  let extras: Assessor.Extras

  /// What the reports of the months are made of; throws where the books do not close.
  func inputs(_ counted: CountedMonths) throws(RunProblem) -> [ReportInput] {
    let reading = counted.reading
    if reading.rejectedRows > 0, counted.tallies.allSatisfy({ $0.books.tickets == 0 }) {
      throw .data([MonthReports.noTickets(reading.rejectedRows)])
    }
    let results = results(counted)
    let faults = results.flatMap { $0.faults }
    if !faults.isEmpty { throw .fault(faults) }
    return results
  }

  /// The laws of the books that do not hold.
  func faults(of counted: CountedMonths) -> [String] { results(counted).flatMap { $0.faults } }

  private func results(_ counted: CountedMonths) -> [ReportInput] {
    let reading = counted.reading
    return counted.periods.indices.map { index in
      let period = counted.periods[index]
      var tally = counted.tallies[index]
      tally.count(rejected: reading.rejectedRows, merged: reading.repeatedRows)
      let calendars = calendarWarnings(tally)
      return ReportInput(
        rulebook: project.rulebook, tally: tally, symbols: reading.symbols, month: period.month,
        asOf: period.asOf, files: counted.files,
        rejections: reading.rejections,
        sources: project.sources + reading.files, zoneVersion: project.zones.version,
        toolVersion: Version.current, warnings: warnings(calendars, reading, period, tally),
        calendarWarnings: calendars,
        cutOffSigns: reading.cutOff.signs(in: period.month, asOf: period.asOf),
        history: reading.history, extras: extras, rows: counted.rows?.rows(of: index),
        parser: ListParser())
    }
  }

  /// So many rows are rejected, and there is no other.
  static func noTickets(_ rejected: Int) -> Diagnostic {
    Diagnostic(
      .error, code: "no-tickets",
      rejected == 1
        ? "the only row of the exports is rejected"
        : "all \(rejected) rows of the exports are rejected",
      at: nil, expected: "at least one ticket",
      mend: "attain check --tickets says why at each row; nothing is written")
  }

  /// What is odd about an export.
  private func exportWarning(_ warning: Diagnostic) -> ReportWarning {
    ReportWarning(
      code: warning.code, warning.message,
      at: warning.location.map {
        ReportWarning.Place(file: project.relative($0.file), line: $0.line)
      })
  }

  private func calendarWarnings(_ tally: Tally) -> [String] {
    project.rulebook.timetables.enumerated().compactMap { place, timetable in
      let calendar = timetable.calendar
      return tally.touched(timetable: place).flatMap { calendar.unstatedHolidays(in: $0) }
    }
  }

  private func warnings(
    _ calendars: [String], _ reading: TicketRun.Reading, _ period: Period, _ tally: Tally
  ) -> [ReportWarning] {
    let words = ListedWords.all(project).compactMap {
      $0.problem(in: tally, of: period.month, project.rulebook, reading.symbols)
    }
    return project.warnings.filter { $0.severity == .warning }.map {
      ReportWarning(code: $0.code, $0.message)
    } + creationWarnings(reading.cutOff, period)
      + reading.warnings.map { exportWarning($0) }
      + words.map { ReportWarning(code: "unlisted-word", $0) }
      + calendars.map { ReportWarning(code: "unstated-holidays", $0) }
      + rowWarnings(reading)
  }

  /// What is odd about when tickets were created.
  private func creationWarnings(_ cutOff: CutOffWatch, _ period: Period) -> [ReportWarning] {
    let month = period.month
    var warnings: [ReportWarning] = []
    if let end = cutOff.emptyEnd(of: month, asOf: period.asOf) {
      let why =
        end.silence.map {
          "which is \(counted($0.days, "day")), more than twice as long as ever between two dates"
            + " in the half year before (\(counted($0.longestBefore, "day")))"
        } ?? "although weekdays that follow had something in each of the four weeks before"
      warnings.append(
        ReportWarning(
          code: "empty-end",
          "nothing was created from \(end.date) on, \(why): the exports may end early"))
    }
    if let date = cutOff.lastLongBefore(month) {
      warnings.append(
        ReportWarning(
          code: "late-creation",
          "nothing was created between \(date) and \(month), which is more than a year: is a time of"
            + " creation mistyped?"))
    } else if let silence = cutOff.lastLongSilence(upTo: month) {
      warnings.append(
        ReportWarning(
          code: "early-creation",
          "nothing was created between \(silence.last) and \(silence.next), which is more than ten years:"
            + " are times of creation empty, and written as a date?"))
    }
    return warnings
  }

  /// What became of rows.
  private func rowWarnings(_ reading: TicketRun.Reading) -> [ReportWarning] {
    var warnings: [ReportWarning] = []
    if reading.repeatedRows > 0 {
      warnings.append(
        ReportWarning(
          code: "repeated-row",
          counted(
            reading.repeatedRows,
            "row tells of a ticket that stands in a later row too, which counts;",
            many: "rows tell of tickets that stand in a later row too, which counts;")
            + " rejected.csv names both"))
    }
    if project.hidesWords {
      warnings.append(
        ReportWarning(
          code: "hidden-words",
          "words of tickets that no definition names are hidden (--redact)"))
    }
    if reading.rejectedRows > 0 {
      let rows = counted(reading.rejectedRows, "row is", many: "rows are")
      warnings.append(
        ReportWarning(code: "rejected-row", "\(rows) rejected; rejected.csv says why"))
    }
    if let history = reading.history, history.rejected > 0 {
      warnings.append(
        ReportWarning(
          code: "rejected-row",
          "\(history.rejected) of \(counted(history.rows, "row")) of the history"
            + " \(history.rejected == 1 ? "is" : "are") rejected; rejected.csv says why"))
    }
    return warnings
      + (reading.history?.doubts ?? []).map { ReportWarning(code: "lost-changes", $0) }
  }
}
