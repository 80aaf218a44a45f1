import CivilTime
import Compliance
import ServiceModel

/// The lists of what stands beside the attainment: excluded, unmeasurable, uncovered, rejected.
struct ListFiles {
  let input: ReportInput
  let style: CSVStyle

  func excluded() -> [UInt8] {
    let cells = TicketCells(input, style)
    var csv = CSVWriter(
      style,
      columns: [
        "month", "agreement", "kind", "target", "ticket", "reason", "raw_outcome",
        "elapsed_seconds",
      ] + cells.fieldNames + ["created", "start", "stop", "deadline", "file", "line"])
    for detail in input.ordered(input.tally.excluded) {
      let measurement = detail.measurement
      begin(detail, &csv)
      csv.text(input.reason(of: measurement))
      csv.text(measurement.raw.rawValue)
      csv.seconds(measurement.shown(measurement.elapsed))
      cells.fields(detail.ticket, &csv)
      csv.instant(detail.ticket.created)
      csv.instant(measurement.start)
      csv.instant(measurement.stop)
      csv.instant(detail.deadline)
      cells.place(detail.ticket, &csv)
      csv.endRow()
    }
    return csv.bytes
  }

  func unmeasurable() -> [UInt8] {
    let cells = TicketCells(input, style)
    var csv = CSVWriter(
      style,
      columns: ["month", "agreement", "kind", "target", "ticket", "reason", "sentence"]
        + cells.fieldNames + ["created", "start", "file", "line"])
    for detail in input.ordered(input.tally.unmeasurable) {
      begin(detail, &csv)
      csv.text(detail.measurement.unmeasurable?.rawValue ?? "")
      csv.text(detail.measurement.unmeasurable?.sentence ?? "")
      cells.fields(detail.ticket, &csv)
      csv.instant(detail.ticket.created)
      csv.instant(detail.measurement.start)
      cells.place(detail.ticket, &csv)
      csv.endRow()
    }
    return csv.bytes
  }

  func uncovered() -> [UInt8] {
    let cells = TicketCells(input, style)
    var csv = CSVWriter(
      style,
      columns: ["ticket", "agreement", "target", "why"] + cells.fieldNames
        + ["created", "file", "line"])
    for uncovered in input.tally.uncovered {
      csv.text(uncovered.ticket.id)
      if let place = uncovered.target {
        let agreement = input.rulebook.agreements[place.agreement]
        let target = input.rulebook.targets[agreement.targets[place.target].number]
        csv.text(target.agreement)
        csv.text(target.target)
        csv.text("no entry of within holds")
      } else {
        csv.empty()
        csv.empty()
        csv.text("no agreement covers the ticket")
      }
      cells.fields(uncovered.ticket, &csv)
      csv.instant(uncovered.ticket.created)
      cells.place(uncovered.ticket, &csv)
      csv.endRow()
    }
    return csv.bytes
  }

  func rejected() -> [UInt8] {
    var csv = CSVWriter(
      style,
      columns: [
        "file", "line", "column", "field", "text", "reason", "rejected", "record", "cell_line",
        "character",
      ])
    for rejection in input.rejections {
      csv.text(input.files[rejection.file])
      csv.number(rejection.line)
      if rejection.column > 0 { csv.number(rejection.column) } else { csv.empty() }
      csv.text(rejection.field)
      csv.text(rejection.text)
      csv.text(rejection.reason)
      csv.text(rejection.kind.rawValue)
      csv.number(rejection.record)
      csv.number(rejection.cellLine)
      csv.number(rejection.character)
      csv.endRow()
    }
    return csv.bytes
  }

  private func begin(_ detail: Detail, _ csv: inout CSVWriter) {
    csv.text(Month(index: detail.measurement.month).description)
    csv.target(input.name(of: detail.measurement))
    csv.text(detail.ticket.id)
  }
}

extension ReportInput {
  /// The exclusion of the agreement's list that holds for a clock.
  func exclusion(of measurement: Measurement) -> Exclusion? {
    guard case .listed(let place) = measurement.exclusion else { return nil }
    return rulebook.agreements[measurement.target.agreement].exclusions[place]
  }

  /// Why a clock is excluded, as its agreement says.
  func reason(of measurement: Measurement) -> String {
    exclusion(of: measurement)?.reason ?? (measurement.exclusion == .cancelled ? "cancelled" : "")
  }
}
