import Diagnostics
import Reading

/// A small CSV file, whole: its header and its rows with their lines.
struct CaseTable {
  private static let largest = 1 << 28

  let path: String
  let headers: [String]
  let rows: [Row]

  struct Row {
    let line: Int
    let cells: [String]
  }

  /// Every row has as many cells as the header, which has a calendar and a start.
  init(path: String) throws(RunProblem) {
    self.path = path
    let records = try CaseTable.records(of: path)
    guard let header = records.first else { throw .data([Header.missing(in: path)]) }
    headers = header.cells
    rows = Array(records.dropFirst())
    let problems =
      ["calendar", "start"].filter { !header.cells.contains($0) }
      .map { CaseTable.missing($0, header.cells, path) }
      + rows.filter { $0.cells.count != header.cells.count }
      .map { CaseTable.ragged($0, header.cells.count, path) }
    if !problems.isEmpty { throw .data(problems) }
  }

  /// The cell of a row in a column; empty where there is no such column.
  func cell(_ row: Row, _ column: String) -> String {
    headers.firstIndex(of: column).map { row.cells[$0] } ?? ""
  }

  /// The place of a row's cell, its column counted in cells.
  func place(_ row: Row, _ column: String) -> Location {
    let index = headers.firstIndex(of: column) ?? 0
    return Location(file: path, line: row.line, column: index + 1)
  }

  var calendarNames: Set<String> { Set(rows.map { cell($0, "calendar") }) }

  private static func records(of path: String) throws(RunProblem) -> [Row] {
    let bytes: [UInt8]
    do throws(FileProblem) {
      bytes = try ByteFile.content(of: path, limit: largest)
    } catch {
      throw .file(error)
    }
    var records: [Row] = []
    var reader = CSVReader()
    func take(_ record: borrowing CSVRecord) {
      let cells =
        records.isEmpty
        ? Header.names(of: record) : (0..<record.cellCount).map { record.text($0) }
      records.append(Row(line: record.line, cells: cells))
    }
    do throws(CSVReader.Problem) {
      try reader.read(bytes.span, take)
      try reader.finish(take)
    } catch {
      throw .data([error.diagnostic(in: path)])
    }
    return records
  }

  private static func missing(_ name: String, _ headers: [String], _ path: String) -> Diagnostic {
    Diagnostic(
      .error, code: "missing-column", "the file has no column '\(name)'",
      at: Location(file: path, line: 1, column: 1), excerpt: headers.joined(separator: ","),
      expected: "calendar, start, and one of end, seconds, threshold",
      mend: NearMiss.question(name, among: headers))
  }

  private static func ragged(_ row: Row, _ count: Int, _ path: String) -> Diagnostic {
    Diagnostic(
      .error, code: "ragged-row",
      "the row has \(row.cells.count) cells, the header has \(count)",
      at: Location(file: path, line: row.line, column: 1))
  }
}
