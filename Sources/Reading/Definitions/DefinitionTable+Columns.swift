package import Diagnostics
import ServiceModel

extension DefinitionTable {
  /// What is wrong with a header: columns that it has to have and has not, and known ones that it has twice.
  package func problems(
    lacking columns: [String], known: [String], expected: String
  ) -> [Diagnostic] {
    if let delimiter = otherDelimiter(columns) { return [parted(by: delimiter)] }
    let repeated = headers.indices.filter { place in
      known.contains(headers[place]) && headers[..<place].contains(headers[place])
    }
    return repeated.map { self.repeated($0) }
      + columns.filter { !headers.contains($0) }.map { missing($0, of: columns, expected) }
  }

  /// What parts the names of a header that is one cell, where that is no comma.
  private func otherDelimiter(_ columns: [String]) -> Delimiter? {
    guard headers.count == 1, columns.count > 1 else { return nil }
    return Delimiter.allCases.first { delimiter in
      let parts = headers[0].split { $0.utf8.elementsEqual([delimiter.byte]) }
      return parts.contains { columns.contains($0.lowercased()) } && parts.count > 1
    }
  }

  private func parted(by delimiter: Delimiter) -> Diagnostic {
    Diagnostic(
      .error, code: "delimiter", "the cells of the file are parted by a \(delimiter.rawValue)",
      at: place(ofColumn: 0), excerpt: headers[0], expected: "commas between the cells",
      mend: "save the file as CSV with commas")
  }

  private func repeated(_ column: Int) -> Diagnostic {
    Diagnostic(
      .error, code: "repeated-column",
      "the file has the column '\(headers[column])' more than once", at: place(ofColumn: column),
      excerpt: headers.joined(separator: ","), expected: "every column once",
      mend: "take one of the two out of the file")
  }

  /// A column that is missing, at the one that may be meant to be it: what is near is in the file, and to be mended there.
  private func missing(
    _ column: String, of columns: [String], _ expected: String
  ) -> Diagnostic {
    let others = headers.filter { !columns.contains($0) }
    let near = NearMiss.of(column, among: others)
    let place = near.flatMap { headers.firstIndex(of: $0) }
    return Diagnostic(
      .error, code: "missing-column", "the file has no column '\(column)'",
      at: place.map { self.place(ofColumn: $0) } ?? Location(file: file, line: 1, column: 1),
      excerpt: headers.joined(separator: ","), expected: expected,
      mend: near.map { "write '\(column)' in place of '\($0)'" })
  }
}
