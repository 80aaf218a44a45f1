import CivilTime
import Compliance
import ServiceModel

/// `reconciliation.csv`: every clock of the month that the tool judges otherwise, and why it may.
struct ReconciliationFile {
  let input: ReportInput

  func write(_ style: CSVStyle, to output: ([UInt8]) -> Void) {
    var text = RowText(input.rulebook, files: input.files, input.month, style)
    text.use(input.symbols)
    text.csv.header(
      [
        "month", "agreement", "kind", "target", "ticket", "ours", "tool", "class", "says",
        "elapsed_seconds", "deadline",
      ] + input.rulebook.fields.names + ["file", "line"])
    let disagreements = input.tally.disagreements
    let targets = input.rulebook.targets.indices.map { input.reconciliation(of: $0) }
    for index in input.order(of: disagreements.map { $0.detail }) {
      let measurement = disagreements[index].detail.measurement
      let target = targets[input.rulebook.target(at: measurement.target).number]
      write(disagreements[index], target.kind(of: disagreements[index]), &text)
      text.csv.handOutFull(to: output)
    }
    text.csv.handOut(to: output)
  }

  private func write(
    _ disagreement: Disagreement, _ kind: DisagreementClass, _ text: inout RowText
  ) {
    let detail = disagreement.detail
    text.csv.month(index: detail.measurement.month)
    text.csv.rendered(text.rule(at: detail.measurement.target).target)
    text.csv.bytes(detail.ticket.id)
    text.csv.text(detail.measurement.outcome.rawValue)
    text.csv.text(disagreement.tool.outcome?.rawValue ?? "")
    text.csv.text(kind.rawValue)
    text.csv.text(kind.sentence)
    text.csv.seconds(detail.measurement.elapsed)
    text.csv.instant(detail.deadline)
    text.fields(detail.ticket)
    text.place(detail.ticket)
    text.csv.endRow()
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
