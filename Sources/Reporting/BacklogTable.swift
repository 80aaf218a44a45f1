import CivilTime
import Compliance
import ServiceModel

/// What came into and left the backlog of one type in one month.
struct BacklogRow {
  let month: Month
  /// Nothing for all tickets.
  let type: String?
  let opening: Int
  let counts: BacklogCounts

  var isWhole: Bool { type == nil }

  /// As files have it: the type, or `all`.
  var name: String { type.map { OwnWord.all.apart($0) } ?? OwnWord.all.text }

  /// What the flow says should be open at the month's end.
  var expectedClosing: Int {
    opening + counts.created + counts.reopened - counts.resolved - counts.cancelled
  }
}

/// The backlog of every type in every month from the first ticket to the reporting month, without the months that
/// lie more than ten years behind the last in which a ticket came or left.
///
/// One ticket with an empty date that a tool wrote as 0001-01-01 would make twenty thousand rows that say the same.
struct BacklogTable: CSVFile {
  let rows: [BacklogRow]

  init(_ input: ReportInput) {
    let keys = input.tally.backlogKeys
    guard let first = keys.map({ $0.month }).min(), first <= input.month else {
      rows = []
      return
    }
    let types = Set(keys.map { $0.type }).sorted { one, other in
      input.symbols.text(of: one).utf8
        .lexicographicallyPrecedes(input.symbols.text(of: other).utf8)
    }
    var openings = [Int](repeating: 0, count: types.count + 1)
    var lastFlow = first.index
    rows = (first.index...input.month.index).flatMap { index -> [BacklogRow] in
      let month = Month(index: index)
      let counts = types.map { input.tally.backlog(of: $0, in: month) }
      let all = counts.reduce(into: BacklogCounts()) { $0 += $1 }
      if all.hasFlow { lastFlow = index }
      let isShown = index - lastFlow <= 120 || input.month.index - index <= 13
      guard isShown else { return [] }
      let names: [String?] = types.map { input.symbols.text(of: $0) } + [nil]
      return zip(names, counts + [all]).enumerated().map { place, row in
        defer { openings[place] = row.1.closing }
        return BacklogRow(
          month: month, type: row.0, opening: openings[place], counts: row.1)
      }
    }
  }

  /// The rows of the reporting month, that of all tickets last.
  func rows(of month: Month) -> [BacklogRow] { rows.filter { $0.month == month } }

  /// The rows whose flow does not lead to the backlog that was counted.
  var faults: [String] {
    rows.filter { $0.expectedClosing != $0.counts.closing }.map { row in
      "the backlog of '\(row.name)' in \(row.month) closes with \(row.counts.closing), its flow"
        + " leads to \(row.expectedClosing)"
    }
  }

  var columns: [String] {
    [
      "month", "type", "opening", "created", "reopened", "resolved", "cancelled", "closing",
    ] + BacklogAge.allCases.map { $0.columnName }
  }

  func write(to csv: inout CSVWriter) {
    for row in rows {
      csv.text(row.month.description)
      csv.text(row.name)
      let counts = row.counts
      for count in [
        row.opening, counts.created, counts.reopened, counts.resolved, counts.cancelled,
        counts.closing,
      ] + BacklogAge.allCases.map({ counts.ages[$0.rawValue] }) {
        csv.number(count)
      }
      csv.endRow()
    }
  }
}
