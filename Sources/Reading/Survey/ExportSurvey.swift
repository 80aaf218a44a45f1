package import ServiceModel

/// What an export is like: its columns, counted over all rows.
package struct ExportSurvey: Sendable {
  package let headers: [String]
  package private(set) var columns: [ColumnSurvey]
  package private(set) var rows = 0
  /// The rows of each file.
  private(set) var fileRows: [Int] = []
  /// Rows with more or fewer cells than the header, and the line of the first.
  package private(set) var ragged = 0
  package private(set) var firstRaggedLine = 0

  /// Timestamps are looked for in the forms that are usual and those that the profile names.
  package init(headers: [String], missing: MissingWords, _ profile: Profile) {
    self.headers = headers
    let forms = DateForm.all(with: profile)
    columns = headers.map { ColumnSurvey(header: $0, missing: missing, forms: forms) }
  }

  /// Says that the next rows are of another file.
  package mutating func beginFile() { fileRows.append(0) }

  /// Looks at a row, all of whose columns are selected.
  package mutating func add(_ record: borrowing CSVRecord) {
    rows += 1
    if !fileRows.isEmpty { fileRows[fileRows.count - 1] += 1 }
    if record.cellCount != headers.count {
      ragged += 1
      if firstRaggedLine == 0 { firstRaggedLine = record.line }
      return
    }
    for index in columns.indices {
      let cell = record.cell(index).trimmed
      columns[index].add(cell, line: record.line)
    }
  }

  package mutating func finish() { for index in columns.indices { columns[index].finish() } }
}
