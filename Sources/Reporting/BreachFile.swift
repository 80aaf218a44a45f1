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

  func write(_ style: CSVStyle, to output: ([UInt8]) -> Void) {
    let cells = TicketCells(input, style)
    let rules = RuleCells(input, style)
    var csv = CSVWriter(
      style,
      columns: ["month", "agreement", "kind", "target", "ticket", "cycle"] + cells.fieldNames + [
        "created", "start", "stop", "deadline", "threshold", "calendar", "elapsed_seconds",
        "threshold_seconds", "over_seconds", "paused_seconds", "evidence", "could_be_met",
        "most_spent_by", "most_spent_seconds", "first_over", "first_over_seconds",
        "met_had_all_kept", "file", "line",
      ])
    let names = HolderNames(input.rulebook, input.symbols)
    for index in input.order(of: details) {
      write(details[index], cells, rules[details[index].measurement.target], names, &csv)
      csv.handOutFull(to: output)
    }
    output(csv.bytes)
  }

  private func write(
    _ detail: Detail, _ cells: TicketCells, _ rule: RuleCells.Rule, _ names: HolderNames,
    _ csv: inout CSVWriter
  ) {
    let measurement = detail.measurement
    csv.month(index: measurement.month)
    csv.rendered(rule.target)
    csv.text(detail.ticket.id)
    csv.cycle(measurement)
    cells.fields(detail.ticket, &csv)
    csv.instant(detail.ticket.created)
    csv.instant(measurement.start)
    csv.instant(measurement.stop)
    csv.instant(detail.deadline)
    csv.rendered(rule.threshold)
    csv.rendered(rule.calendar)
    csv.seconds(measurement.shown(measurement.elapsed))
    csv.seconds(rule.limit.openTime)
    csv.seconds(measurement.over(rule.limit, deadline: detail.deadline, asOf: input.asOf))
    csv.seconds(measurement.shown(measurement.paused))
    csv.text(measurement.grade.rawValue)
    csv.text(measurement.doubt == .couldBeMet ? "yes" : "no")
    write(detail.attribution, names, &csv)
    cells.place(detail.ticket, &csv)
    csv.endRow()
  }

  /// Who spent the most, who was first beyond a promise, and what had come of it had all kept theirs.
  private func write(_ attribution: Attribution?, _ names: HolderNames, _ csv: inout CSVWriter) {
    guard let attribution else {
      for _ in 0..<5 { csv.empty() }
      return
    }
    let most = attribution.mostSpent
    csv.text(most.map { names.title(of: $0.holder) } ?? "")
    csv.seconds(most?.counted)
    let first = attribution.overruns.first
    csv.text(
      first.map { input.rulebook.targets[input.rulebook.target(at: $0.target).number].agreement }
        ?? "")
    csv.seconds(first?.cost)
    csv.text(attribution.metHadAllKept.map { $0 ? "yes" : "no" } ?? "")
  }
}

/// What lists tell of a target and its limit, put into words once for each limit.
private struct RuleCells {
  /// Nothing in it changes; it is a class so that every row shares it.
  final class Rule {
    /// Agreement, kind and target, with the commas between them.
    let target: [UInt8]
    let limit: Limit
    let threshold: [UInt8]
    let calendar: [UInt8]

    init(_ name: TargetName, _ limit: Limit, _ rulebook: Rulebook, _ style: CSVStyle) {
      target = Array(
        [name.agreement, name.kind.rawValue, name.target]
          .map { CSVWriter.rendered($0, style) }.joined(separator: [UInt8(ascii: ",")]))
      self.limit = limit
      threshold = CSVWriter.rendered("\(limit.threshold)", style)
      calendar = CSVWriter.rendered(rulebook.calendarName(of: limit), style)
    }
  }

  /// By the places of agreement, target and limit.
  private let rules: [[[Rule]]]

  init(_ input: ReportInput, _ style: CSVStyle) {
    let rulebook = input.rulebook
    rules = rulebook.agreements.map { agreement in
      agreement.targets.map { target in
        target.within.map { Rule(rulebook.targets[target.number], $0, rulebook, style) }
      }
    }
  }

  subscript(place: TargetPlace) -> Rule { rules[place.agreement][place.target][place.limit] }
}

extension Measurement {
  /// How far beyond: counted time beyond the threshold, or for days wall time beyond the deadline;
  /// nothing where the clock could not be read.
  func over(_ limit: Limit, deadline: Instant?, asOf: Instant) -> Seconds? {
    if !isRead { return nil }
    if let open = limit.openTime { return elapsed - open }
    return deadline.map { (stop ?? asOf) - $0 }
  }
}
