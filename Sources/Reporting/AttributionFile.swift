import CivilTime
import Compliance
import ServiceModel

/// `attribution.csv`: for each breached clock of an SLA who spent its time, and which promises beneath
/// it were not kept, the first one first.
struct AttributionFile {
  let input: ReportInput

  func bytes(_ style: CSVStyle) -> [UInt8] {
    let names = HolderNames(input.rulebook, input.symbols)
    var csv = CSVWriter(
      style,
      columns: [
        "month", "agreement", "kind", "target", "ticket", "cycle", "row", "order", "holder_field",
        "holder", "visits", "counted_seconds", "share_percent", "promise_agreement",
        "promise_kind", "promise_target", "promise_deadline", "promise_stop",
        "met_had_all_kept", "file", "line",
      ])
    for detail in input.ordered(input.tally.breaches) {
      guard let attribution = detail.attribution else { continue }
      for (place, share) in attribution.shares.enumerated() {
        begin(detail, "spent", place, &csv)
        csv.text(names.field(of: share.holder))
        csv.text(names.name(of: share.holder))
        csv.number(share.visits)
        csv.seconds(share.counted)
        csv.percent(percent(share.counted, of: detail.measurement.elapsed))
        for _ in 0..<5 { csv.empty() }
        end(detail, attribution, &csv)
      }
      for (place, overrun) in attribution.overruns.enumerated() {
        begin(detail, "over", place, &csv)
        csv.empty()
        csv.text(holder(of: overrun))
        csv.empty()
        csv.seconds(overrun.cost)
        csv.percent(percent(overrun.cost, of: detail.measurement.elapsed))
        csv.target(
          input.rulebook.targets[input.rulebook.target(at: overrun.target).number])
        csv.instant(overrun.deadline)
        csv.instant(overrun.stop)
        end(detail, attribution, &csv)
      }
    }
    return csv.bytes
  }

  private func begin(_ detail: Detail, _ row: String, _ place: Int, _ csv: inout CSVWriter) {
    csv.month(index: detail.measurement.month)
    csv.target(input.name(of: detail.measurement))
    csv.text(detail.ticket.id)
    csv.cycle(detail.measurement)
    csv.text(row)
    csv.number(place + 1)
  }

  private func end(_ detail: Detail, _ attribution: Attribution, _ csv: inout CSVWriter) {
    csv.text(attribution.metHadAllKept.map { $0 ? "yes" : "no" } ?? "")
    csv.text(input.files[detail.ticket.place.file])
    csv.number(detail.ticket.place.line)
    csv.endRow()
  }

  private func holder(of overrun: Attribution.Overrun) -> String {
    overrun.holder.map { input.symbols.text(of: $0) }
      ?? input.rulebook.agreements[overrun.target.agreement].providerName
  }

  private func percent(_ part: Seconds, of whole: Seconds) -> Int? {
    whole.count > 0 ? Int(part.count * 10_000 / whole.count) : nil
  }
}

extension AgreementVersion {
  /// Who promises what the agreement says; its own name where no provider is stated.
  var providerName: String { parties.first { $0.role == "provider" }?.name ?? name }
}

extension CSVWriter {
  /// The number of a measurement among those of its ticket; empty where there is but one.
  mutating func cycle(_ measurement: Measurement) {
    if measurement.cycle > 0 { number(measurement.cycle) } else { empty() }
  }
}
