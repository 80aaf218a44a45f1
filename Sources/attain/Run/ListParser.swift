import Reading
import Reporting

/// Reads the rows of lists again, so that pages show what the CSV files say.
struct ListParser: RowParser {
  func rows(
    columns: Int, of pieces: (_ take: ([UInt8]) -> Void) -> Void, _ body: (ListRow) -> Void
  ) {
    var reader = CSVReader(keepsBlanks: true)
    reader.select(columns: Array(0..<columns), of: columns)
    withoutActuallyEscaping(body) { body in
      var row = ListRow()
      func handOut(_ record: borrowing CSVRecord) {
        row.removeAll()
        for column in 0..<columns { row.append(record.cell(column)) }
        body(row)
      }
      // What this program writes has no unclosed quote, and no cell is longer than those that it reads.
      pieces { piece in try? reader.read(piece.span) { handOut($0) } }
      try? reader.finish { handOut($0) }
    }
  }
}
