import Compliance
import Reporting

/// How many rows of each list a partial holds for each month, as they stand there: plain CSV.
struct ListedRows {
  /// By month, then by list.
  private var counts: [[Int]]

  init(months: Int) {
    counts = Array(repeating: Array(repeating: 0, count: TicketList.allCases.count), count: months)
  }

  /// Cost: a look at every byte.
  mutating func add(_ rows: [UInt8], of list: TicketList, month: Int) {
    var count = 0
    // A line feed within quotes ends no row; a doubled quote leaves them and enters them again.
    var isQuoted = false
    for byte in rows {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if byte == UInt8(ascii: "\n"), !isQuoted { count += 1 }
    }
    counts[month][list.rawValue] += count
  }

  /// Whether there are as many as were counted in each month.
  func are(_ counted: [ListCounts]) -> Bool {
    zip(counts, counted).allSatisfy { found, counted in
      let lists: [(TicketList, Int)] = [
        (.breaches, counted.breaches), (.atRisk, counted.atRisk), (.overdue, counted.overdue),
        (.excluded, counted.excluded), (.unmeasurable, counted.unmeasurable),
        (.uncovered, counted.uncovered), (.open, counted.open),
      ]
      return lists.allSatisfy { found[$0.rawValue] == $1 }
    }
  }
}
