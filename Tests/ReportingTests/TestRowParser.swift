import Reporting

/// Reads rows by the tests' own reader.
struct TestRowParser: RowParser {
  func rows(
    columns: Int, of pieces: (_ take: ([UInt8]) -> Void) -> Void, _ body: (ListRow) -> Void
  ) {
    var bytes = Array("header\n".utf8)
    pieces { bytes += $0 }
    for cells in (try? CSVTable(bytes))?.rows ?? [] {
      var row = ListRow()
      for cell in cells { row.append(cell.utf8Span.span) }
      body(row)
    }
  }
}
