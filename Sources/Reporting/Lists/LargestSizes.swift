import CivilTime
import Compliance
import ServiceModel

extension TicketList {
  /// How many rows a page shows at most, those of the largest size; nothing where it shows none or all.
  var mostShown: Int? {
    switch self {
    case .overdue, .atRisk: 500
    case .open: 100
    default: nil
    }
  }

  /// The size of a row by the cell that states it: how far a clock is beyond its deadline or how near to it, how
  /// long a ticket has been open.
  func size(of row: ListRow, in columns: ListColumns) -> Int {
    let name = self == .open ? "open_days" : self == .atRisk ? "remaining_seconds" : "over_seconds"
    return size(row.number(columns.place(name, fromEnd: true)) ?? 0)
  }

  /// The same by what the cell states.
  func size(_ stated: Int) -> Int { self == .atRisk ? -stated : stated }
}

/// Which rows may be among those of the largest sizes, before all are seen.
///
/// A row is left out where enough others are larger than it; among the others, in their order, the same are the
/// largest as among all. Cost: mostly one look.
package struct LargestSizes: Sendable {
  private let most: Int
  /// The largest so far, the largest first.
  private var sizes: [Int] = []

  package init(most: Int) { self.most = most }

  /// Whether a row of a size may be among the largest.
  package mutating func takes(_ size: Int) -> Bool {
    if sizes.count == most, let smallest = sizes.last, size <= smallest { return size == smallest }
    let place = sizes.firstIndex { $0 < size } ?? sizes.count
    sizes.insert(size, at: place)
    if sizes.count > most { sizes.removeLast() }
    return true
  }
}

extension ReportInput {
  /// The rows of a list that pages show, over all targets.
  func largestRows(of list: TicketList) -> LargestRows {
    let columns = ListColumns(list, fields: rulebook.fields.names)
    var largest = LargestRows(most: list.mostShown ?? .max)
    var text = ListRows(rulebook, files: files, month: month, asOf: asOf, style: .plain)
    for target in list.isOfTickets ? [0] : Array(rulebook.targets.indices) {
      var leftOut = 0
      parser.rows(
        columns: columns.all.count,
        of: { take in
          if let count = self.rows?.largestRows(of: list, target: target, to: take) {
            leftOut = count
          } else {
            self.rows?.rows(of: list, target: target, to: take)
          }
          text.write(list, target: target, of: tally, symbols, to: take)
        },
        { row in largest.add(row, size: list.size(of: row, in: columns)) })
      largest.leaveOut(leftOut)
    }
    return largest
  }
}
