import Diagnostics

/// What is taken for an export now and then and is no CSV, as its first bytes tell.
enum ForeignFile: String {
  case workbook = "an old workbook (.xls)"
  case markup = "HTML or XML"
  case json = "JSON"
  case pdf = "PDF"

  /// Nothing where the bytes may be CSV.
  init?(_ head: [UInt8]) {
    if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      self = .workbook
      return
    }
    let letters = head.lazy.filter { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
    let text = String(decoding: letters.prefix(4), as: UTF8.self)
    if text.hasPrefix("<") {
      self = .markup
    } else if text.hasPrefix("{") || ["[{", "[[", "[]"].contains(where: { text.hasPrefix($0) }) {
      self = .json
    } else if text == "%PDF" {
      self = .pdf
    } else {
      return nil
    }
  }

  func problem(in path: String) -> Diagnostic {
    Diagnostic(
      .error, code: "no-csv", "the file is \(rawValue), and no CSV",
      at: Location(file: path, line: 1, column: 1), expected: "CSV, as it is or packed by gzip",
      mend: "export the tickets as CSV, or save the sheet as CSV in UTF-8")
  }
}
