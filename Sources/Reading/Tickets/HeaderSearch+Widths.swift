import ServiceModel

extension HeaderSearch {
  /// The candidates that have as many cells as most rows, by the delimiter that parts most rows alike: a row in
  /// which something is not quoted has more cells than its header, and a title fewer.
  package static func usual(
    among candidates: [Candidate], in head: [UInt8], isWhole: Bool
  ) -> [Candidate] {
    let usual = Delimiter.allCases.map { delimiter in
      (delimiter.byte, usualWidth(in: head, isWhole: isWhole, delimiter.byte))
    }.filter { $0.1.cells > 1 }
    let best = usual.max { ($0.1.rows, $0.1.cells) < ($1.1.rows, $1.1.cells) }
    guard let (delimiter, width) = best else { return [] }
    return candidates.filter { $0.delimiter == delimiter && $0.names.count == width.cells }
  }

  /// How many cells most records have, of several numbers the most; and how many records that are.
  private static func usualWidth(
    in head: [UInt8], isWhole: Bool, _ delimiter: UInt8
  ) -> (cells: Int, rows: Int) {
    var reader = CSVReader(delimiter: delimiter)
    var rows: [Int: Int] = [:]
    do throws(CSVReader.Problem) {
      try reader.read(head.span) { rows[$0.cellCount, default: 0] += 1 }
      if isWhole { try reader.finish { rows[$0.cellCount, default: 0] += 1 } }
    } catch {
      // What cannot be read to its end is judged by what comes before.
    }
    let most = rows.max { ($0.value, $0.key) < ($1.value, $1.key) }
    return (most?.key ?? 0, most?.value ?? 0)
  }
}
