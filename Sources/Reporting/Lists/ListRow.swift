import ServiceModel

/// A row of a list as it stands in the list's CSV file, its cells one behind the other.
package struct ListRow: Hashable, Sendable {
  private var bytes: [UInt8] = []
  /// Where each cell ends in `bytes`.
  private var ends: [Int] = []

  package init() {}

  /// Makes room for another row in the same memory.
  package mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }

  /// Adds the next cell.
  package mutating func append(_ cell: Span<UInt8>) {
    bytes.append(addingCapacity: cell.count) { output in
      for index in cell.indices { output.append(cell[index]) }
    }
    ends.append(bytes.count)
  }

  /// The bytes of a cell, its columns counted from 0.
  package func cell(_ column: Int) -> ArraySlice<UInt8> {
    bytes[(column == 0 ? 0 : ends[column - 1])..<ends[column]]
  }

  /// The text of a cell, repaired where it is not UTF-8.
  package func text(_ column: Int) -> String { String(decoding: cell(column), as: UTF8.self) }

  /// The number of a cell; nothing where it holds none.
  package func number(_ column: Int) -> Int? { Int(text(column)) }
}

/// Reads rows of CSV that this program has written.
package protocol RowParser: Sendable {
  /// Hands out each row of the pieces that `pieces` hands out; every row has so many cells.
  func rows(
    columns: Int, of pieces: (_ take: ([UInt8]) -> Void) -> Void, _ body: (ListRow) -> Void)
}

extension ReportInput {
  /// Hands out the rows of a list that are about a target, in the order of the tickets.
  func rows(
    of list: TicketList, target: Int, by parser: any RowParser, _ body: (ListRow) -> Void
  ) {
    let columns = list.columns(rulebook.fields.names).count
    var rows = ListRows(rulebook, files: files, month: month, asOf: asOf, style: .plain)
    parser.rows(
      columns: columns,
      of: { take in
        self.rows?.rows(of: list, target: target, to: take)
        rows.write(list, target: target, of: tally, symbols, to: take)
      }, body)
  }
}
