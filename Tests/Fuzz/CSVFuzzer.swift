import Reading
import ServiceModel

/// Bytes as a CSV file: however they are cut, the records are the same, and no cell is lost.
enum CSVFuzzer {
  static func run(_ bytes: [UInt8]) -> Int32 {
    guard let first = bytes.first else { return 0 }
    let content = Array(bytes.dropFirst())
    let delimiters = Delimiter.allCases.map { $0.byte }
    let delimiter = delimiters[Int(first) % delimiters.count]
    let whole = records(content, delimiter, piece: max(1, content.count))
    let cut = records(content, delimiter, piece: 1 + Int(first) / delimiters.count)
    precondition(whole == cut, "the records depend on the pieces")
    for candidate in HeaderSearch.candidates(in: content, isWhole: true, ExportForm()).candidates {
      precondition(candidate.end <= content.count && candidate.line >= 1)
    }
    return 0
  }

  /// The line, the number of cells and the text of each record, and how it ended.
  private static func records(_ bytes: [UInt8], _ delimiter: UInt8, piece: Int) -> [String] {
    var found: [String] = []
    var reader = CSVReader(delimiter: delimiter)
    func take(_ record: borrowing CSVRecord) {
      let cells = (0..<record.cellCount).map { record.text($0) }
      found.append("\(record.line): \(cells)")
    }
    do throws(CSVReader.Problem) {
      var start = 0
      while start < bytes.count {
        let end = min(bytes.count, start + piece)
        try reader.read(bytes.span.extracting(start..<end), take)
        start = end
      }
      try reader.finish(take)
    } catch {
      found.append("\(error)")
    }
    return found
  }
}
