import CivilTime
import Compliance
import ServiceModel

/// `reconciliation.csv`: every clock of the month that the tool judges otherwise, and why it may.
struct ReconciliationFile {
  let input: ReportInput

  func write(_ style: CSVStyle, to output: ([UInt8]) -> Void) {
    let cells = TicketCells(input, style)
    var csv = CSVWriter(
      style,
      columns: [
        "month", "agreement", "kind", "target", "ticket", "ours", "tool", "class", "says",
        "elapsed_seconds", "deadline",
      ] + cells.fieldNames + ["file", "line"])
    let disagreements = input.tally.disagreements
    let targets = input.rulebook.targets.indices.map { input.reconciliation(of: $0) }
    for index in input.order(of: disagreements.map { $0.detail }) {
      let measurement = disagreements[index].detail.measurement
      let target = targets[input.rulebook.target(at: measurement.target).number]
      write(disagreements[index], target.kind(of: disagreements[index]), cells, &csv)
      csv.handOutFull(to: output)
    }
    output(csv.bytes)
  }

  private func write(
    _ disagreement: Disagreement, _ kind: DisagreementClass, _ cells: TicketCells,
    _ csv: inout CSVWriter
  ) {
    let detail = disagreement.detail
    csv.month(index: detail.measurement.month)
    csv.target(input.name(of: detail.measurement))
    csv.text(detail.ticket.id)
    csv.text(detail.measurement.outcome.rawValue)
    csv.text(disagreement.tool.outcome?.rawValue ?? "")
    csv.text(kind.rawValue)
    csv.text(kind.sentence)
    csv.seconds(detail.measurement.elapsed)
    csv.instant(detail.deadline)
    cells.fields(detail.ticket, &csv)
    cells.place(detail.ticket, &csv)
    csv.endRow()
  }
}

extension ReportInput {
  /// The places of the targets that are compared with the tool's own verdict; nothing where the
  /// exports have no column for it.
  var comparedTargets: [Int]? {
    rulebook.namesVerdict || tally.hasVerdicts ? rulebook.verdictTargets : nil
  }

  /// A target's verdicts beside those of the tool, by its place in the rulebook's list.
  func reconciliation(of target: Int) -> Reconciliation {
    tally.reconciliation(of: target, in: rulebook)
  }
}
