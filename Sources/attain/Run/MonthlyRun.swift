import CivilTime
import Compliance
import Diagnostics
import Reading
import Reporting
import ServiceHours
import ServiceModel

/// The monthly run: tickets in, one result for each month out.
struct MonthlyRun {
  let tickets: TicketRun
  private let extras: Assessor.Extras
  private let compared: ComparedBy?
  /// As `Assessor.neededMonths`.
  private let neededMonths: Int
  private var project: Project { tickets.project }

  init(
    _ tickets: TicketRun, extras: Assessor.Extras = [], compared: ComparedBy? = nil,
    neededMonths: Int = 0
  ) {
    self.tickets = tickets
    self.extras = extras
    self.compared = compared
    self.neededMonths = neededMonths
  }

  /// The results of the months, or of the last complete month where none is stated.
  func results(_ months: [Month], asOf: Instant?) throws(RunProblem) -> [ReportInput] {
    tickets.hasSnapshots
      ? try snapshotResults(months, asOf: asOf) : try ticketResults(months, asOf: asOf)
  }

  private func ticketResults(
    _ months: [Month], asOf: Instant?
  ) throws(RunProblem) -> [ReportInput] {
    var months = months
    if months.isEmpty {
      months = [try month(lastMonth())]
    }
    let periods = periods(months, asOf)
    let fresh = Tallies(
      project.rulebook, periods, extras: extras, compared: compared, neededMonths: neededMonths)
    if let found = try tickets.tallies(fresh, periods) {
      return try inputs(periods, found.tallies.tallies, found.reading, found.rows)
    }
    var tallies = fresh
    let reading = try tickets.readJoined(into: &tallies)
    if reading.isReordered {
      for index in tallies.tallies.indices { tallies.tallies[index].restoreOrder() }
    }
    return try inputs(periods, tallies.tallies, reading)
  }

  /// What the creations of all tickets say of the last month.
  private func lastMonth() throws(RunProblem) -> LastMonth {
    let seeking = Tallies(project.rulebook, [], seeksLastMonth: true)
    if let last = try tickets.tallies(seeking, [])?.tallies.last { return last }
    var last = LastMonth(zone: project.rulebook.zone)
    _ = try tickets.read(into: &last)
    return last
  }

  private func snapshotResults(
    _ months: [Month], asOf: Instant?
  ) throws(RunProblem) -> [ReportInput] {
    let (collector, reading) = try tickets.snapshots()
    var months = months
    if months.isEmpty {
      var last = LastMonth(zone: project.rulebook.zone)
      collector.tickets(asOf: .distantFuture) { last.take($0, updated: nil) }
      months = [try month(last)]
    }
    let periods = periods(months, asOf)
    let tallies = periods.map { period in
      var tallies = Tallies(
        project.rulebook, [period], extras: extras, compared: compared, neededMonths: neededMonths)
      collector.tickets(asOf: period.asOf) { tallies.take($0, updated: nil) }
      tallies.tallies[0].count(merged: collector.rowCount - collector.ticketCount)
      return tallies.tallies[0]
    }
    return try inputs(periods, tallies, reading)
  }

  private func month(_ last: LastMonth) throws(RunProblem) -> Month {
    if let month = last.month { return month }
    throw .data([
      Diagnostic(
        .error, code: "no-tickets", "no row of the exports is a ticket, so there is no month",
        at: nil, expected: "at least one ticket", mend: "name the month with --month")
    ])
  }

  private func periods(_ months: [Month], _ asOf: Instant?) -> [Period] {
    months.map { Period(month: $0, asOf: asOf, zone: project.rulebook.zone) }
  }

  /// What the reports of the months are made of; throws where the books do not close.
  func inputs(
    _ periods: [Period], _ tallies: [Tally], _ reading: TicketRun.Reading, _ rows: TicketRows? = nil
  ) throws(RunProblem) -> [ReportInput] {
    let results = periods.indices.map { index in
      let period = periods[index]
      var tally = tallies[index]
      tally.count(rejected: reading.rejectedRows, merged: reading.repeatedRows)
      return ReportInput(
        rulebook: project.rulebook, tally: tally, symbols: reading.symbols, month: period.month,
        asOf: period.asOf, files: tickets.paths.map { project.relative($0) },
        rejections: reading.rejections,
        sources: project.sources + reading.files, zoneVersion: project.zones.version,
        toolVersion: Version.current, warnings: warnings(tally, reading, period.month),
        history: reading.history, extras: extras, rows: rows?.rows(of: index),
        parser: ListParser())
    }
    let faults = results.flatMap { $0.faults }
    if !faults.isEmpty { throw .fault(faults) }
    return results
  }

  private func warnings(
    _ tally: Tally, _ reading: TicketRun.Reading, _ month: Month
  ) -> [String] {
    var warnings = project.warnings.filter { $0.severity == .warning }.map { $0.message }
    if let date = reading.cutOff.emptyEnd(of: month) {
      warnings.append(
        "nothing was created from \(date) on, although something was on each such weekday before: the"
          + " exports may end early")
    }
    warnings += reading.warnings.map { warning in
      let place = warning.location.map { "\(project.relative($0.file)):\($0.line): " } ?? ""
      return place + warning.message
    }
    for (place, timetable) in project.rulebook.timetables.enumerated() {
      let years = tally.touchedYears(of: place, in: timetable.calendar.zone)
      guard let years, !timetable.calendar.isAlwaysOpen else { continue }
      let unstated = years.filter { !timetable.calendar.completeYears.contains($0) }
      if unstated.isEmpty { continue }
      warnings.append(
        "calendar \(timetable.calendar.name) does not state its holidays of "
          + unstated.map { String($0) }.joined(separator: ", "))
    }
    if reading.repeatedRows > 0 {
      warnings.append(
        "\(reading.repeatedRows) rows tell of tickets that stand in a later row too, which counts;"
          + " rejected.csv names both")
    }
    if project.hidesWords {
      warnings.append("words of tickets that no definition names are hidden (--redact)")
    }
    if reading.rejectedRows > 0 {
      warnings.append("\(reading.rejectedRows) rows are rejected; rejected.csv says why")
    }
    return warnings
  }
}
