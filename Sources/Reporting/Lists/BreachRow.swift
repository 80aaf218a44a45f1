import CivilTime
import Compliance
import ServiceModel

/// `breaches.csv`, `at-risk.csv` and `overdue.csv`: clocks at or beyond their deadline, stopped or still
/// running.
enum BreachRow {
  /// `over` is what the distance to the deadline is called.
  static func columns(_ fields: [String], over: String = "over_seconds") -> [ListColumn] {
    .names(
      ["month", "agreement", "kind", "target", "ticket", "cycle"], fields: fields,
      [
        "created", "start", "stop", "deadline", "threshold", "calendar", "elapsed_seconds",
        "threshold_seconds", over, "paused_seconds", "evidence", "could_be_met",
        "most_spent_by", "most_spent_seconds", "first_over", "first_over_seconds",
        "met_had_all_kept", "file", "line",
      ])
  }

  static func write(
    _ detail: Detail, _ rule: RuleText, over: Seconds?, _ text: inout RowText
  ) {
    let measurement = detail.measurement
    text.begin(detail, rule)
    text.csv.cycle(measurement)
    text.fieldsAndInstants(detail)
    text.csv.rendered(rule.threshold)
    text.csv.rendered(rule.calendar)
    text.csv.seconds(measurement.shown(measurement.elapsed))
    text.csv.seconds(rule.limit.openTime)
    text.csv.seconds(over)
    text.csv.seconds(measurement.shown(measurement.paused))
    text.csv.text(measurement.grade.rawValue)
    text.csv.text(measurement.doubt == .couldBeMet ? "yes" : "no")
    write(detail.attribution, &text)
    text.place(detail.ticket)
    text.csv.endRow()
  }

  /// Who spent the most, who was first beyond a promise, and what had come of it had all kept theirs.
  private static func write(_ attribution: Attribution?, _ text: inout RowText) {
    guard let attribution else {
      for _ in 0..<5 { text.csv.empty() }
      return
    }
    let most = attribution.mostSpent
    text.csv.text(most.map { text.names.name(of: $0.holder) } ?? "")
    text.csv.seconds(most?.counted)
    let first = attribution.overruns.first
    let rulebook = text.rulebook
    text.csv.text(
      first.map { rulebook.targets[rulebook.target(at: $0.target).number].agreement } ?? "")
    text.csv.seconds(first?.cost)
    text.csv.text(attribution.metHadAllKept.map { $0 ? "yes" : "no" } ?? "")
  }
}

extension Detail {
  /// What is left until the deadline of a clock at risk, or how far beyond it another one is.
  func over(_ limit: Limit, asOf: Instant) -> Seconds? {
    remaining ?? measurement.over(limit, deadline: deadline, asOf: asOf)
  }
}

extension Measurement {
  /// How far beyond: counted time beyond the threshold, or for days wall time beyond the deadline;
  /// nothing where the clock could not be read.
  func over(_ limit: Limit, deadline: Instant?, asOf: Instant) -> Seconds? {
    if !isRead { return nil }
    if let open = limit.openTime { return elapsed - open }
    return deadline.map { (stop ?? asOf) - $0 }
  }

  /// A length of the clock as a list shows it: nothing where the clock could not be read.
  func shown(_ length: Seconds) -> Seconds? { isRead ? length : nil }
}
