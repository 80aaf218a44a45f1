import CivilTime
import Compliance
import ServiceModel

/// `clocks.csv`: every clock of the month, whatever came of it.
enum ClockRow {
  static func columns(_ fields: [String]) -> [ListColumn] {
    .names(
      [
        "month", "agreement", "kind", "target", "ticket", "cycle", "holder", "outcome", "raw",
        "reason",
      ], fields: fields,
      [
        "created", "start", "stop", "deadline", "threshold", "calendar", "elapsed_seconds",
        "paused_seconds", "evidence", "could_be_met", "could_be_breached", "file", "line",
      ])
  }

  static func write(_ detail: Detail, _ rule: RuleText, _ text: inout RowText) {
    let measurement = detail.measurement
    text.begin(detail, rule)
    text.csv.cycle(measurement)
    text.csv.text(measurement.holder.map { text.symbols.text(of: $0) } ?? "")
    text.csv.text(measurement.outcome.rawValue)
    text.csv.text(measurement.raw.rawValue)
    text.csv.text(
      measurement.exclusion == nil
        ? measurement.unmeasurable?.rawValue ?? "" : text.rulebook.reason(of: measurement))
    text.fieldsAndInstants(detail)
    text.csv.rendered(rule.threshold)
    text.csv.rendered(rule.calendar)
    text.csv.seconds(measurement.shown(measurement.elapsed))
    text.csv.seconds(measurement.shown(measurement.paused))
    text.csv.text(measurement.grade.rawValue)
    text.csv.text(measurement.doubt == .couldBeMet ? "yes" : "no")
    text.csv.text(measurement.doubt == .couldBeBreached ? "yes" : "no")
    text.place(detail.ticket)
    text.csv.endRow()
  }
}
