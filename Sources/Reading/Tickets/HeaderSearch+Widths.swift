import ServiceModel

extension HeaderSearch {
  /// The first candidate that has as many cells as most of the first rows, by the delimiter that parts these most
  /// often: a row in which something is not quoted has more cells than its header.
  package static func usual(
    among candidates: [Candidate], in head: [UInt8], isWhole: Bool
  ) -> Candidate? {
    let delimiters = Delimiter.allCases.map { $0.byte }
    let widths = delimiters.map { usualWidth(in: head, isWhole: isWhole, $0) }
    guard let most = widths.max(), let place = widths.firstIndex(of: most) else { return nil }
    return candidates.first { $0.delimiter == delimiters[place] && $0.names.count == most }
  }

  /// How many cells most records have; of several the most.
  private static func usualWidth(in head: [UInt8], isWhole: Bool, _ delimiter: UInt8) -> Int {
    var reader = CSVReader(delimiter: delimiter)
    var rows: [Int: Int] = [:]
    do throws(CSVReader.Problem) {
      try reader.read(head.span) { rows[$0.cellCount, default: 0] += 1 }
      if isWhole { try reader.finish { rows[$0.cellCount, default: 0] += 1 } }
    } catch {
      // What cannot be read to its end is judged by what comes before.
    }
    return rows.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
  }
}
