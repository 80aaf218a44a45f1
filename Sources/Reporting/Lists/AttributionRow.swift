import CivilTime
import Compliance
import ServiceModel

/// `attribution.csv`: for each breached clock of an SLA who spent its time, and which promises beneath
/// it were not kept, the first one first.
enum AttributionRow {
  static let columns = [
    "month", "agreement", "kind", "target", "ticket", "cycle", "row", "order", "holder_field",
    "holder", "visits", "counted_seconds", "of_seconds", "share_percent",
    "promise_agreement", "promise_kind", "promise_target", "promise_deadline", "promise_stop",
    "met_had_all_kept", "file", "line",
  ]

  static func write(_ detail: Detail, _ rule: RuleText, _ text: inout RowText) {
    guard let attribution = detail.attribution else { return }
    for (place, share) in attribution.shares.enumerated() {
      begin(detail, rule, "spent", place, &text)
      text.csv.text(text.names.field(of: share.holder))
      text.csv.text(text.names.name(of: share.holder))
      text.csv.number(share.visits)
      write(share.counted, of: detail.measurement.elapsed, &text)
      for _ in 0..<5 { text.csv.empty() }
      end(detail, attribution, &text)
    }
    for (place, overrun) in attribution.overruns.enumerated() {
      begin(detail, rule, "over", place, &text)
      text.csv.empty()
      text.csv.text(holder(of: overrun, text))
      text.csv.empty()
      write(overrun.cost, of: detail.measurement.elapsed, &text)
      text.csv.rendered(text.rule(at: overrun.target).target)
      text.csv.instant(overrun.deadline)
      text.csv.instant(overrun.stop)
      end(detail, attribution, &text)
    }
  }

  private static func begin(
    _ detail: Detail, _ rule: RuleText, _ row: String, _ place: Int, _ text: inout RowText
  ) {
    text.begin(detail, rule)
    text.csv.cycle(detail.measurement)
    text.csv.text(row)
    text.csv.number(place + 1)
  }

  private static func end(
    _ detail: Detail, _ attribution: Attribution, _ text: inout RowText
  ) {
    text.csv.text(attribution.metHadAllKept.map { $0 ? "yes" : "no" } ?? "")
    text.place(detail.ticket)
    text.csv.endRow()
  }

  private static func holder(of overrun: Attribution.Overrun, _ text: RowText) -> String {
    overrun.holder.map { text.symbols.text(of: $0) }
      ?? text.rulebook.agreements[overrun.target.agreement].providerName
  }

  /// A part of the clock's time, all of it, and their percentage.
  private static func write(_ part: Seconds, of whole: Seconds, _ text: inout RowText) {
    text.csv.seconds(part)
    text.csv.seconds(whole)
    text.csv.percent(whole.count > 0 ? Int(part.count * 10_000 / whole.count) : nil)
  }
}

extension CSVWriter {
  /// The number of a measurement among those of its ticket; empty where there is but one.
  mutating func cycle(_ measurement: Measurement) {
    if measurement.cycle > 0 { number(measurement.cycle) } else { empty() }
  }
}
