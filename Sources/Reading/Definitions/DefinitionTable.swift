package import Diagnostics

/// A small CSV file, whole: its header and its rows with their lines.
package struct DefinitionTable: Sendable {
  package let file: String
  package let headers: [String]
  private let headerPlaces: [CellPlace]
  package let rows: [Row]

  package struct Row: Sendable {
    package let line: Int
    package let cells: [String]
    /// Where each cell begins.
    let places: [CellPlace]
  }

  /// The table in some bytes, or what is wrong with them.
  ///
  /// Every row has as many cells as the header, unless ragged ones are asked for. Cost: a text a cell.
  package static func read(
    _ bytes: [UInt8], file: String, keepingRagged: Bool = false
  ) -> Found {
    if DefinitionEncoding.text(of: bytes[...]) == nil {
      return .problems([DefinitionEncoding.problem(in: file, bytes[...])])
    }
    var records: [Row] = []
    var reader = CSVReader()
    func take(_ record: borrowing CSVRecord) {
      let cells =
        records.isEmpty
        ? Header.names(of: record) : (0..<record.cellCount).map { record.text($0) }
      records.append(Row(line: record.line, cells: cells, places: record.places))
    }
    do throws(CSVReader.Problem) {
      try reader.read(bytes.span, take)
      try reader.finish(take)
    } catch {
      return .problems([error.diagnostic(in: file)])
    }
    guard let header = records.first else { return .problems([DefinitionTable.empty(file)]) }
    let table = DefinitionTable(
      file: file, headers: header.cells, headerPlaces: header.places,
      rows: Array(records.dropFirst()))
    let ragged = keepingRagged ? [] : table.rows.filter { table.isRagged($0) }
    return ragged.isEmpty ? .table(table) : .problems(ragged.map { table.ragged($0) })
  }

  package enum Found: Sendable {
    case table(DefinitionTable)
    case problems([Diagnostic])
  }

  /// The cell of a row in a column; empty where there is no such column.
  package func cell(_ row: Row, _ column: String) -> String {
    headers.firstIndex(of: column).flatMap { $0 < row.cells.count ? row.cells[$0] : nil } ?? ""
  }

  /// The place of a row's cell; that of the row where there is no such column.
  package func place(_ row: Row, _ column: String) -> Location {
    guard let index = headers.firstIndex(of: column), index < row.places.count else {
      return Location(file: file, line: row.line, column: 1)
    }
    let place = row.places[index]
    return Location(file: file, line: Int(place.line), column: Int(place.character))
  }

  /// The headers that anything stands under or that have a name, each with the place of its column.
  var filledHeaders: [(place: Int, header: String)] {
    headers.enumerated().filter { place, header in
      !header.isEmpty || rows.contains { !$0.cells[place].isEmpty }
    }.map { (place: $0.offset, header: $0.element) }
  }

  /// The place of a column's header.
  func place(ofColumn column: Int) -> Location {
    guard column < headerPlaces.count else { return Location(file: file, line: 1, column: 1) }
    let place = headerPlaces[column]
    return Location(file: file, line: Int(place.line), column: Int(place.character))
  }

  /// Whether a row has another number of cells than the header.
  package func isRagged(_ row: Row) -> Bool { row.cells.count != headers.count }

  /// Tells of the columns that the file has to have and has not, and of known ones that it has twice; whether it
  /// has each.
  func has(
    _ columns: [String], known: [String], expected: String, _ report: inout Report
  ) -> Bool {
    for problem in problems(lacking: columns, known: known, expected: expected) {
      report.add(problem)
    }
    return columns.allSatisfy { headers.contains($0) }
  }

  private static func empty(_ file: String) -> Diagnostic {
    Diagnostic(
      .error, code: "empty-table", "the file is empty",
      at: Location(file: file, line: 1, column: 1), expected: "a header, and rows below it",
      mend: "write the names of the columns into its first line; rows need not follow")
  }

  /// What is wrong with a ragged row.
  package func ragged(_ row: Row) -> Diagnostic {
    Diagnostic(
      .error, code: "ragged-row",
      "the row has \(row.cells.count) cells, the header has \(headers.count)",
      at: Location(file: file, line: row.line, column: 1))
  }
}
