import Compliance
import Reporting

/// How many rows of each list a partial holds for each month, and of `rejected.csv`, as they stand there: plain CSV.
struct ListedRows: Equatable {
  /// By month, then by list.
  private var counts: [[Int]]
  private var rejected = 0

  init(months: Int) {
    counts = Array(repeating: Array(repeating: 0, count: TicketList.allCases.count), count: months)
  }

  /// Cost: a look at every byte.
  mutating func add(_ rows: [UInt8], of list: TicketList, month: Int) {
    counts[month][list.rawValue] += ListedRows.count(rows)
  }

  /// Rows of `rejected.csv`.
  mutating func add(rejected rows: [UInt8]) { rejected += ListedRows.count(rows) }

  private static func count(_ rows: [UInt8]) -> Int {
    var count = 0
    // A line feed within quotes ends no row; a doubled quote leaves them and enters them again.
    var isQuoted = false
    for byte in rows {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if byte == UInt8(ascii: "\n"), !isQuoted { count += 1 }
    }
    return count
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

extension ListedRows {
  func write(to writer: inout ByteWriter) {
    for count in counts.joined() { writer.number(count) }
    writer.number(rejected)
  }

  /// What was written of so many months; the reader is damaged where it is not.
  init(from reader: inout ByteReader, months: Int) {
    self.init(months: months)
    for month in counts.indices {
      for list in counts[month].indices { reader.count(&counts[month][list], 0) }
    }
    reader.count(&rejected, 0)
    if !reader.isAtEnd { reader.fail() }
  }
}
