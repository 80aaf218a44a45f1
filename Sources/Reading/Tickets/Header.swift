package import Diagnostics

/// The first record of an export: the names of its columns.
package enum Header {
  /// The names, without a byte-order mark before the first.
  package static func names(of record: borrowing CSVRecord) -> [String] {
    var names = (0..<record.cellCount).map { record.text($0) }
    if let first = names.first, first.hasPrefix("\u{FEFF}") {
      names[0] = unquoted(String(first.dropFirst()))
    }
    return names
  }

  /// What is wrong with an export that has no record at all, or none from a stated line on.
  package static func missing(in file: String, from line: Int? = nil) -> Diagnostic {
    if let line, line > 1 { return missing(in: file, on: line) }
    return Diagnostic(
      .error, code: "empty-export", "the export is empty",
      at: Location(file: file, line: 1, column: 1),
      expected: "a header and a row for each ticket",
      mend: "export it again, or take it out of files:")
  }

  private static func missing(in file: String, on line: Int) -> Diagnostic {
    Diagnostic(
      .error, code: "missing-header",
      "nothing stands on line \(line) of the export, or below it, which is to be its header",
      at: Location(file: file, line: 1, column: 1),
      expected: "the line with the names of the columns",
      mend:
        "write its number under header-line in attain.yaml, or take header-line out: the header is found"
    )
  }

  /// Behind a byte-order mark libcsv takes quotes for letters.
  private static func unquoted(_ text: String) -> String {
    guard text.count >= 2, text.hasPrefix("\""), text.hasSuffix("\"") else { return text }
    return String(text.dropFirst().dropLast()).replacing("\"\"", with: "\"")
  }
}

extension CSVReader.Problem {
  /// What is wrong, for people.
  package func diagnostic(in file: String) -> Diagnostic {
    switch self {
    case .unclosedQuote(let line):
      Diagnostic(
        .error, code: "unclosed-quote",
        "a quoted cell of the record that begins here is not closed before the end of the file",
        at: Location(file: file, line: line, column: 1), expected: "a closing quotation mark",
        mend: "the export was cut off, or a quotation mark stands alone: export it again")
    case .cellTooLarge(let line):
      Diagnostic(
        .error, code: "cell-too-large",
        "a cell of the record that begins here has more than 16 MiB",
        at: Location(file: file, line: line, column: 1), expected: "cells of at most 16 MiB",
        mend: "a quotation mark is probably not closed on this line")
    case .tooManyCells(let line):
      Diagnostic(
        .error, code: "too-many-cells",
        "the record that begins here has more than 100,000 cells",
        at: Location(file: file, line: line, column: 1), expected: "at most 100,000 cells a row",
        mend: "this is probably no CSV file, or its delimiter is another one")
    case .outOfMemory(let line):
      Diagnostic(
        .error, code: "out-of-memory", "no memory is left for the record that begins here",
        at: Location(file: file, line: line, column: 1))
    }
  }
}
