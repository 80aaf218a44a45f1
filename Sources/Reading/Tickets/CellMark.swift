package import Diagnostics

/// How far a cell reaches on its line, for the mark under it.
package enum CellMark {
  /// No mark is longer: no excerpt is.
  private static let longest = 100

  /// A message about a cell with its line, marked from the cell's first character to its last.
  ///
  /// The message stands where the cell begins, blanks and a quotation mark before it included.
  package static func marked(_ diagnostic: Diagnostic, cell: String, line: String) -> Diagnostic {
    guard let place = diagnostic.location else { return diagnostic }
    let rest = Array(line.unicodeScalars.dropFirst(place.column - 1).prefix(longest))
    let blanks = rest.prefix { $0 == " " }.count
    let length =
      blanks < rest.count && rest[blanks] == "\""
      ? end(ofQuoted: rest, from: blanks + 1)
      : blanks + cell.unicodeScalars.prefix { $0 != "\n" && $0 != "\r" }.count
    return diagnostic.with(excerpt: line).with(length: min(length, max(1, rest.count)))
  }

  /// Behind the quotation mark that closes a cell; a doubled one is part of it.
  private static func end(ofQuoted scalars: [Unicode.Scalar], from start: Int) -> Int {
    var place = start
    while place < scalars.count {
      if scalars[place] == "\"" {
        guard place + 1 < scalars.count, scalars[place + 1] == "\"" else { return place + 1 }
        place += 1
      }
      place += 1
    }
    return scalars.count
  }
}
