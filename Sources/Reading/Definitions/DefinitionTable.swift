package import Diagnostics

/// A small CSV file, whole: its header and its rows with their lines.
package struct DefinitionTable: Sendable {
  package let file: String
  package let headers: [String]
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
      return .problems([DefinitionEncoding.problem(in: file)])
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
    guard let header = records.first else { return .problems([Header.missing(in: file)]) }
    let table = DefinitionTable(
      file: file, headers: header.cells, rows: Array(records.dropFirst()))
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

  /// Tells of the columns that the file has to have and has not; whether it has them all.
  func has(_ columns: [String], expected: String, _ report: inout Report) -> Bool {
    let missing = columns.filter { !headers.contains($0) }
    for needed in missing {
      report.error(
        "missing-column", "the file has no column '\(needed)'",
        at: Location(file: file, line: 1, column: 1), expected: expected,
        mend: NearMiss.question(needed, among: headers))
    }
    return missing.isEmpty
  }

  private func ragged(_ row: Row) -> Diagnostic {
    Diagnostic(
      .error, code: "ragged-row",
      "the row has \(row.cells.count) cells, the header has \(headers.count)",
      at: Location(file: file, line: row.line, column: 1))
  }
}
