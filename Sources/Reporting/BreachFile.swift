import CivilTime
import Compliance
import ServiceModel

/// A list of clocks beyond their deadline, stopped or still running.
struct BreachFile {
  private let input: ReportInput
  private let details: [Detail]

  init(_ input: ReportInput, _ details: [Detail]) {
    self.input = input
    self.details = input.ordered(details)
  }

  func bytes(_ style: CSVStyle) -> [UInt8] {
    let cells = TicketCells(input)
    var csv = CSVWriter(
      style,
      columns: ["month", "agreement", "kind", "target", "ticket"] + cells.fieldNames + [
        "created", "start", "stop", "deadline", "threshold", "calendar", "elapsed_seconds",
        "threshold_seconds", "over_seconds", "paused_seconds", "evidence", "could_be_met", "file",
        "line",
      ])
    for detail in details { write(detail, cells, &csv) }
    return csv.bytes
  }

  private func write(_ detail: Detail, _ cells: TicketCells, _ csv: inout CSVWriter) {
    let measurement = detail.measurement
    let limit = input.rulebook.limit(at: measurement.target)
    csv.text(Month(index: measurement.month).description)
    csv.target(input.name(of: measurement))
    csv.text(detail.ticket.id)
    cells.fields(detail.ticket, &csv)
    csv.instant(detail.ticket.created)
    csv.instant(measurement.start)
    csv.instant(measurement.stop)
    csv.instant(detail.deadline)
    csv.text(limit.threshold.description)
    csv.text(input.rulebook.calendarName(of: limit))
    csv.seconds(measurement.elapsed)
    csv.seconds(limit.threshold.openTime)
    csv.seconds(detail.over(limit.threshold, asOf: input.asOf))
    csv.seconds(measurement.paused)
    csv.text(measurement.grade.rawValue)
    csv.text(measurement.doubt == .couldBeMet ? "yes" : "no")
    cells.place(detail.ticket, &csv)
    csv.endRow()
  }
}

extension Threshold {
  /// The seconds of a threshold of open time; nothing for days.
  var openTime: Seconds? {
    if case .openTime(let seconds) = length { seconds } else { nil }
  }
}

extension Detail {
  /// How far beyond: counted time beyond the threshold, or for days wall time beyond the deadline.
  func over(_ threshold: Threshold, asOf: Instant) -> Seconds? {
    if let open = threshold.openTime { return measurement.elapsed - open }
    return deadline.map { (measurement.stop ?? asOf) - $0 }
  }
}
