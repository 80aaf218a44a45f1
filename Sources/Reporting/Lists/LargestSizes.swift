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

  /// The column that states the size of a row: how far a clock is beyond its deadline or how near to it, how long
  /// a ticket has been open.
  var sizeColumn: String {
    switch self {
    case .open: "open_days"
    case .atRisk: "remaining_seconds"
    default: "over_seconds"
    }
  }

  /// The size of a row by what its cell states.
  func size(_ stated: Int) -> Int { self == .atRisk ? -stated : stated }
}

/// The largest sizes so far, the largest first, and which rows may be among those of the largest.
///
/// A row is left out where enough others are larger than it; among the others, in their order, the same are the
/// largest as among all. Cost: mostly one look, else the logarithm of the most and their number.
package struct LargestSizes: Sendable {
  private let most: Int
  private var sizes: [Int] = []

  package init(most: Int) { self.most = most }

  /// Whether a row of a size may be among the largest.
  package mutating func takes(_ size: Int) -> Bool { insert(size) != nil || sizes.last == size }

  /// Adds a size, and says its place, behind others that are as large; nothing where enough are as large.
  mutating func insert(_ size: Int) -> Int? {
    if sizes.count == most, sizes.last.map({ $0 >= size }) ?? true { return nil }
    let place = firstPlace(below: size)
    sizes.insert(size, at: place)
    if sizes.count > most { sizes.removeLast() }
    return place
  }

  private func firstPlace(below size: Int) -> Int {
    var (low, high) = (0, sizes.count)
    while low < high {
      let middle = (low + high) / 2
      if sizes[middle] >= size { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension ReportInput {
  /// The rows of a list that pages show, over all targets.
  func largestRows(of list: TicketList) -> LargestRows {
    let columns = ListColumns(list, fields: rulebook.fields.names)
    let place = columns.place(list.sizeColumn, fromEnd: true)
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
        { row in largest.add(row, size: list.size(row.number(place) ?? 0)) })
      largest.leaveOut(leftOut)
    }
    return largest
  }
}
