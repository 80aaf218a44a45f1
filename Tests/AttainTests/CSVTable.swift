import Reading

/// The rows of a CSV text, each by its header's names.
struct CSVTable {
  let rows: [[String: String]]

  init(_ text: String) throws {
    var header: [String] = []
    var rows: [[String: String]] = []
    var reader = CSVReader()
    func take(_ record: borrowing CSVRecord) {
      let cells = (0..<record.cellCount).map { record.text($0) }
      if header.isEmpty {
        header = cells
      } else {
        rows.append(Dictionary(zip(header, cells)) { first, _ in first })
      }
    }
    try reader.read(Array(text.utf8).span, take)
    try reader.finish(take)
    self.rows = rows
  }
}
