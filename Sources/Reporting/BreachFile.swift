import CivilTime
import Compliance
import ServiceModel

/// A list of clocks beyond their deadline, stopped or still running.
struct BreachFile {
  private let input: ReportInput
  private let details: [Detail]

  init(_ input: ReportInput, _ details: [Detail]) {
    self.input = input
    self.details = details
  }

  func bytes(_ style: CSVStyle) -> [UInt8] {
    let cells = TicketCells(input, style)
    var rules = RuleCells(input, style)
    var csv = CSVWriter(
      style,
      columns: ["month", "agreement", "kind", "target", "ticket"] + cells.fieldNames + [
        "created", "start", "stop", "deadline", "threshold", "calendar", "elapsed_seconds",
        "threshold_seconds", "over_seconds", "paused_seconds", "evidence", "could_be_met", "file",
        "line",
      ])
    for index in input.order(of: details) {
      write(details[index], cells, rules[details[index].measurement.target], &csv)
    }
    return csv.bytes
  }

  private func write(
    _ detail: Detail, _ cells: TicketCells, _ rule: RuleCells.Rule, _ csv: inout CSVWriter
  ) {
    let measurement = detail.measurement
    csv.month(index: measurement.month)
    for text in rule.target { csv.rendered(text) }
    csv.text(detail.ticket.id)
    cells.fields(detail.ticket, &csv)
    csv.instant(detail.ticket.created)
    csv.instant(measurement.start)
    csv.instant(measurement.stop)
    csv.instant(detail.deadline)
    csv.rendered(rule.threshold)
    csv.rendered(rule.calendar)
    csv.seconds(measurement.elapsed)
    csv.seconds(rule.limit.openTime)
    csv.seconds(measurement.over(rule.limit, deadline: detail.deadline, asOf: input.asOf))
    csv.seconds(measurement.paused)
    csv.text(measurement.grade.rawValue)
    csv.text(measurement.doubt == .couldBeMet ? "yes" : "no")
    cells.place(detail.ticket, &csv)
    csv.endRow()
  }
}

/// What lists tell of a target and its limit, put into words once for each limit.
private struct RuleCells {
  struct Rule {
    /// Agreement, kind and target.
    let target: [[UInt8]]
    let limit: Limit
    let threshold: [UInt8]
    let calendar: [UInt8]
  }

  private let rulebook: Rulebook
  private let style: CSVStyle
  private var known: [TargetPlace: Rule] = [:]

  init(_ input: ReportInput, _ style: CSVStyle) {
    rulebook = input.rulebook
    self.style = style
  }

  subscript(place: TargetPlace) -> Rule {
    mutating get {
      if let rule = known[place] { return rule }
      let name = rulebook.targets[rulebook.target(at: place).number]
      let limit = rulebook.limit(at: place)
      let rule = Rule(
        target: [name.agreement, name.kind.rawValue, name.target]
          .map { CSVWriter.rendered($0, style) }, limit: limit,
        threshold: CSVWriter.rendered("\(limit.threshold)", style),
        calendar: CSVWriter.rendered(rulebook.calendarName(of: limit), style))
      known[place] = rule
      return rule
    }
  }
}

extension Measurement {
  /// How far beyond: counted time beyond the threshold, or for days wall time beyond the deadline.
  func over(_ limit: Limit, deadline: Instant?, asOf: Instant) -> Seconds? {
    if let open = limit.openTime { return elapsed - open }
    return deadline.map { (stop ?? asOf) - $0 }
  }
}
