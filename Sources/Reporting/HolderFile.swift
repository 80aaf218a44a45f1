import CivilTime
import Compliance
import ServiceModel

/// `holders.csv`: where every open second of the month's clocks went, by holder and by cause.
struct HolderFile: CSVFile {
  let input: ReportInput

  var columns: [String] {
    [
      "month", "agreement", "kind", "target", "account", "holder_field", "holder", "clocks",
      "visits", "returns", "seconds", "unproved_seconds",
    ]
  }

  func write(to csv: inout CSVWriter) {
    let names = HolderNames(input.rulebook, input.symbols)
    for (number, target) in input.rulebook.targets.enumerated() {
      for row in rows(of: number, names) {
        csv.text(input.month.description)
        csv.target(target)
        csv.text(row.account)
        csv.text(row.field)
        csv.text(row.name)
        csv.number(row.counts.clocks)
        csv.number(row.counts.visits)
        csv.number(max(0, row.counts.visits - row.counts.clocks))
        csv.seconds(row.counts.seconds)
        csv.seconds(row.counts.unproved)
        csv.endRow()
      }
    }
  }

  private struct Row {
    let account: String
    let field: String
    let name: String
    let counts: HolderCounts
  }

  /// Holders first, then causes, each by name.
  private func rows(of target: Int, _ names: HolderNames) -> [Row] {
    input.tally.accounts(of: target, in: input.month).map { account, counts in
      let columns = names.columns(of: account)
      return Row(
        account: columns.account, field: columns.field, name: columns.name, counts: counts)
    }.sorted { one, other in
      [one.account, one.field, one.name].lexicographicallyPrecedes(
        [other.account, other.field, other.name]
      ) { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
  }
}
