import Compliance
import ServiceModel

/// How the verdicts of each target compare with the tool's own, for programs and for a terminal.
struct ReconciliationTable {
  /// The targets that the tool's verdict is about, in the order of the rulebook.
  private let rows: [(target: TargetName, reconciliation: Reconciliation)]

  /// Nothing where no column holds a verdict.
  init?(_ input: ReportInput) {
    guard let targets = input.comparedTargets else { return nil }
    rows = targets.map { (input.rulebook.targets[$0], input.reconciliation(of: $0)) }
  }

  var json: JSON {
    .list(
      rows.map { target, reconciliation in
        .object([
          ("agreement", .text(target.agreement)), ("kind", .text(target.kind.rawValue)),
          ("target", .text(target.target)), ("agree", .number(reconciliation.counts.agree)),
          ("compared", .number(reconciliation.compared)),
          ("agree_percent", .percent(reconciliation.hundredthsOfPercent)),
          ("without_verdict", .number(reconciliation.counts.withoutVerdict)),
          ("excluded", .number(reconciliation.counts.excluded)),
          ("classes", .list(reconciliation.classes.map { classJSON($0.kind, $0.count) })),
        ])
      })
  }

  private func classJSON(_ kind: DisagreementClass, _ count: Int) -> JSON {
    .object([
      ("class", .text(kind.rawValue)), ("count", .number(count)), ("says", .text(kind.sentence)),
    ])
  }

  /// A heading and a line for each target, each in so many columns.
  func lines(columns: Int) -> [String] {
    let heading = "agree of compared"
    let counts = rows.map { "\($0.reconciliation.counts.agree) of \($0.reconciliation.compared)" }
    let width = ([heading] + counts).map { $0.count }.max().map { $0 + 1 } ?? 0
    // Behind the name: the counts, the percentage, and the largest class with its number.
    let name = columns - width - 8 - 21
    func line(_ target: String, _ count: String, _ percent: String, _ most: String) -> String {
      DisplayWidth.fit(target, name) + DisplayWidth.right(count, width)
        + DisplayWidth.right(percent, 8) + (most.isEmpty ? "" : "  " + most)
    }
    let header = line("  target", heading, "%", "most often")
    return ["", "Against the tool's own verdict", header]
      + zip(rows, counts).map { row, count in
        line(
          "  \(row.target.title(in: name - 3))", count,
          row.reconciliation.hundredthsOfPercent.map { Percent.text($0) } ?? "–",
          largest(of: row.reconciliation))
      }
  }

  /// The class of most disagreements, the first of several, with their number.
  private func largest(of reconciliation: Reconciliation) -> String {
    var largest: (kind: DisagreementClass, count: Int)?
    for entry in reconciliation.classes where entry.kind != .excluded {
      if entry.count > largest?.count ?? 0 { largest = entry }
    }
    return largest.map { "\($0.count) \($0.kind.rawValue)" } ?? ""
  }
}
