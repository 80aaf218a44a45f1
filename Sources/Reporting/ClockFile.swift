import CivilTime
import Compliance
import ServiceModel

/// `clocks.csv`: every clock of the month, whatever came of it.
struct ClockFile {
  let input: ReportInput

  func write(_ style: CSVStyle, to output: ([UInt8]) -> Void) {
    let cells = TicketCells(input, style)
    var csv = CSVWriter(
      style,
      columns: [
        "month", "agreement", "kind", "target", "ticket", "cycle", "holder", "outcome", "raw",
        "reason",
      ] + cells.fieldNames + [
        "created", "start", "stop", "deadline", "threshold", "calendar", "elapsed_seconds",
        "paused_seconds", "evidence", "could_be_met", "could_be_breached", "file", "line",
      ])
    for detail in input.ordered(input.tally.clocks) {
      write(detail, cells, &csv)
      csv.handOutFull(to: output)
    }
    output(csv.bytes)
  }

  private func write(_ detail: Detail, _ cells: TicketCells, _ csv: inout CSVWriter) {
    let measurement = detail.measurement
    let limit = input.rulebook.limit(at: measurement.target)
    csv.month(index: measurement.month)
    csv.target(input.name(of: measurement))
    csv.text(detail.ticket.id)
    csv.cycle(measurement)
    csv.text(measurement.holder.map { input.symbols.text(of: $0) } ?? "")
    csv.text(measurement.outcome.rawValue)
    csv.text(measurement.raw.rawValue)
    csv.text(
      measurement.exclusion == nil
        ? measurement.unmeasurable?.rawValue ?? "" : input.reason(of: measurement))
    cells.fields(detail.ticket, &csv)
    csv.instant(detail.ticket.created)
    csv.instant(measurement.start)
    csv.instant(measurement.stop)
    csv.instant(detail.deadline)
    csv.text("\(limit.threshold)")
    csv.text(input.rulebook.calendarName(of: limit))
    csv.seconds(measurement.shown(measurement.elapsed))
    csv.seconds(measurement.shown(measurement.paused))
    csv.text(measurement.grade.rawValue)
    csv.text(measurement.doubt == .couldBeMet ? "yes" : "no")
    csv.text(measurement.doubt == .couldBeBreached ? "yes" : "no")
    cells.place(detail.ticket, &csv)
    csv.endRow()
  }
}
