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
  /// Every row has as many cells as the header. Cost: a text a cell.
  package static func read(_ bytes: [UInt8], file: String) -> Found {
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
    let ragged = table.rows.filter { $0.cells.count != header.cells.count }
    return ragged.isEmpty ? .table(table) : .problems(ragged.map { table.ragged($0) })
  }

  package enum Found: Sendable {
    case table(DefinitionTable)
    case problems([Diagnostic])
  }

  /// The cell of a row in a column; empty where there is no such column.
  package func cell(_ row: Row, _ column: String) -> String {
    headers.firstIndex(of: column).map { row.cells[$0] } ?? ""
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

  /// Tells of the columns that the file has to have and has not, and of known ones that it has twice; whether it
  /// has each.
  func has(
    _ columns: [String], known: [String], expected: String, _ report: inout Report
  ) -> Bool {
    for (place, header) in headers.enumerated()
    where known.contains(header) && headers[..<place].contains(header) {
      report.error(
        "repeated-column", "the file has the column '\(header)' more than once",
        at: self.place(ofColumn: place), expected: "every column once",
        mend: "take one of the two out of the file")
    }
    let missing = columns.filter { !headers.contains($0) }
    for needed in missing {
      report.error(
        "missing-column", "the file has no column '\(needed)'",
        at: Location(file: file, line: 1, column: 1), expected: expected,
        mend: NearMiss.question(needed, among: headers))
    }
    return missing.isEmpty
  }

  private static func empty(_ file: String) -> Diagnostic {
    Diagnostic(
      .error, code: "empty-table", "the file is empty",
      at: Location(file: file, line: 1, column: 1), expected: "a header, and rows below it",
      mend: "write the names of the columns into its first line; rows need not follow")
  }

  private func ragged(_ row: Row) -> Diagnostic {
    Diagnostic(
      .error, code: "ragged-row",
      "the row has \(row.cells.count) cells, the header has \(headers.count)",
      at: Location(file: file, line: row.line, column: 1))
  }
}
