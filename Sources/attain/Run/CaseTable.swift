import Diagnostics
import Reading

/// The cases of a calendar computation: a table with a calendar and a start.
struct CaseTable {
  typealias Row = DefinitionTable.Row

  private static let largest = 1 << 28

  /// The columns of what is asked of a calendar; one is needed.
  private static let questions = ["end", "seconds", "threshold"]
  private static let known = ["calendar", "start"] + questions + ["by", "due-at"]
  private static let expected = "calendar, start, and one of end, seconds, threshold"

  private let table: DefinitionTable
  private let lines: CaseLines

  init(path: String) throws(RunProblem) {
    let bytes: [UInt8]
    do throws(FileProblem) {
      bytes = try ByteFile.content(of: path, limit: CaseTable.largest)
    } catch {
      throw .file(error)
    }
    lines = CaseLines(bytes)
    switch DefinitionTable.read(bytes, file: path, keepingRagged: true) {
    case .problems(let problems): throw .data(problems)
    case .table(let found): table = found
    }
    let problems = table.problems(
      lacking: ["calendar", "start"], known: CaseTable.known, expected: CaseTable.expected)
    if !problems.isEmpty { throw .data(problems) }
    if CaseTable.questions.allSatisfy({ !headers.contains($0) }) {
      throw .data([CaseTable.withoutQuestion(headers, path)])
    }
  }

  var headers: [String] { table.headers }
  var rows: [Row] { table.rows }
  var calendarNames: Set<String> { Set(rows.map { cell($0, "calendar") }) }

  /// The cell of a row in a column; empty where there is no such column.
  func cell(_ row: Row, _ column: String) -> String { table.cell(row, column) }

  /// The header, or a row by its place, with further cells behind it: the file's own bytes, whatever their quotation
  /// marks, blanks and line ends.
  func written(_ place: Int?, _ cells: [String]) -> [UInt8] {
    let next = place.map { $0 + 1 } ?? 0
    let (text, end) = lines.record(
      from: place.map { rows[$0].line } ?? 1, before: next < rows.count ? rows[next].line : nil)
    return Array(text) + cells.flatMap { Array(",\($0)".utf8) } + end
  }

  /// The place of a row's cell.
  func place(_ row: Row, _ column: String) -> Location { table.place(row, column) }

  /// That a row has another number of cells than the header, where it has.
  func raggedness(of row: Row) -> Diagnostic? { table.isRagged(row) ? table.ragged(row) : nil }

  private static func withoutQuestion(_ headers: [String], _ path: String) -> Diagnostic {
    Diagnostic(
      .error, code: "missing-column",
      "the file has no column '\(questions.joined(separator: "' or '"))'",
      at: Location(file: path, line: 1, column: 1), excerpt: headers.joined(separator: ","),
      expected: expected)
  }
}
