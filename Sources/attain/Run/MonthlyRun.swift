import CivilTime
import Compliance
import Diagnostics
import Reading
import Reporting
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
    try inputs(counted(months, asOf: asOf))
  }

  /// What the tickets come to in the months, from which all reports are made.
  ///
  /// `keepingIDs` is for who puts it together with that of other files: 24 bytes a ticket.
  func counted(
    _ months: [Month], asOf: Instant?, keepingIDs: Bool = false
  ) throws(RunProblem) -> CountedMonths {
    tickets.hasSnapshots
      ? try ofSnapshots(months, asOf) : try ofTickets(months, asOf, keepingIDs)
  }

  private func ofTickets(
    _ months: [Month], _ asOf: Instant?, _ keepingIDs: Bool
  ) throws(RunProblem) -> CountedMonths {
    if !months.isEmpty { return try count(months, asOf, keepingIDs).months }
    // A right guess saves a second way through the files.
    let guess = tickets.likelyMonth().map { [known($0, asOf)] } ?? []
    let found = try count(guess, asOf, keepingIDs, seeksLastMonth: true)
    let month = known(try month(found.last, found.months.reading), asOf)
    return guess == [month] ? found.months : try count([month], asOf, keepingIDs).months
  }

  /// Goes through the files once; without a month only for the last one.
  private func count(
    _ months: [Month], _ asOf: Instant?, _ keepingIDs: Bool, seeksLastMonth: Bool = false
  ) throws(RunProblem) -> (months: CountedMonths, last: LastMonth?) {
    let periods = periods(months, asOf)
    let fresh = Tallies(
      project.rulebook, periods, extras: extras, compared: compared, neededMonths: neededMonths,
      seeksLastMonth: seeksLastMonth)
    let found = try tickets.tallies(fresh, periods, keepingIDs: keepingIDs)
    let counted = gathered(periods, found.tallies.tallies, found.reading, found.rows)
    return (counted, found.tallies.last)
  }

  private func ofSnapshots(
    _ months: [Month], _ asOf: Instant?
  ) throws(RunProblem) -> CountedMonths {
    let (collector, reading) = try tickets.snapshots()
    var months = months
    if months.isEmpty {
      var last = LastMonth(zone: project.rulebook.zone)
      collector.tickets(asOf: .distantFuture) { last.take($0) }
      months = [known(try month(last, reading), asOf)]
    }
    let periods = periods(months, asOf)
    let tallies = periods.map { period in
      var tallies = Tallies(
        project.rulebook, [period], extras: extras, compared: compared, neededMonths: neededMonths)
      collector.tickets(asOf: period.asOf) { tallies.take($0) }
      tallies.tallies[0].count(merged: collector.rowCount - collector.ticketCount)
      return tallies.tallies[0]
    }
    return gathered(periods, tallies, reading)
  }

  /// The last month, unless an as-of is stated before which less is known: then the month that it ends in.
  private func known(_ last: Month, _ asOf: Instant?) -> Month {
    asOf.map { min(last, Month(endingAt: $0, in: project.rulebook.zone)) } ?? last
  }

  private func month(
    _ last: LastMonth?, _ reading: TicketRun.Reading
  ) throws(RunProblem) -> Month {
    if let month = last?.month { return month }
    if reading.rejectedRows > 0 {
      throw .data([MonthReports.noTickets(reading.rejectedRows)])
    }
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
  func inputs(_ counted: CountedMonths) throws(RunProblem) -> [ReportInput] {
    try MonthReports(project: project, extras: extras).inputs(counted)
  }

  func gathered(
    _ periods: [Period], _ tallies: [Tally], _ reading: TicketRun.Reading, _ rows: TicketRows? = nil
  ) -> CountedMonths {
    CountedMonths(
      periods: periods, files: tickets.rowNames, tallies: tallies,
      reading: reading, rows: rows)
  }
}
