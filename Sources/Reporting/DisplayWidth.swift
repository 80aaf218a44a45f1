/// Text for a terminal, where some letters take two columns and some none.
enum DisplayWidth {
  /// The columns that a text takes.
  static func of(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + width($1) }
  }

  /// A text without what moves a terminal's cursor, switches its colours or turns the direction of what follows:
  /// exports hold anything.
  static func harmless(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { isHarmless($0) ? $0 : "�" }))
  }

  private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: false
    default: !scalar.properties.isBidiControl
    }
  }

  /// A text in exactly so many columns: filled up with blanks, or cut and ended by `…`.
  static func fit(_ text: String, _ columns: Int) -> String {
    let shown = cut(harmless(text), columns)
    return shown + String(repeating: " ", count: max(0, columns - of(shown)))
  }

  /// A number behind blanks; never cut, whatever columns it takes.
  static func right(_ number: String, _ columns: Int) -> String {
    String(repeating: " ", count: max(0, columns - of(number))) + number
  }

  /// A text in at most so many columns, ended by `…` where it is cut.
  static func cut(_ text: String, _ columns: Int) -> String {
    if of(text) <= columns { return text }
    var shown = String.UnicodeScalarView()
    var used = 1
    for scalar in text.unicodeScalars {
      used += width(scalar)
      if used > columns { break }
      shown.append(scalar)
    }
    return String(shown) + "…"
  }

  /// Pieces in lines of at most so many columns, each piece whole unless it is longer than a line.
  ///
  /// The first line begins with the indent, the others with the indent and two blanks.
  static func lines(_ pieces: [String], indent: String = "", columns: Int) -> [String] {
    var lines: [String] = []
    var line = indent
    var isEmpty = true
    for piece in pieces.map({ harmless($0) }) {
      if !isEmpty, of(line) + 1 + of(piece) > columns {
        lines.append(line)
        line = indent + "  "
        isEmpty = true
      }
      line += (isEmpty ? "" : " ")
      line += cut(piece, columns - of(line))
      isEmpty = false
    }
    return lines + [line]
  }

  /// A text in lines, broken at its blanks.
  static func lines(_ text: String, indent: String = "", columns: Int) -> [String] {
    lines(text.split(separator: " ").map { String($0) }, indent: indent, columns: columns)
  }

  /// The columns of one scalar, wide ones as far as names of people and services use them.
  ///
  /// Source: Unicode Standard Annex 11, the ranges of the classes `W` and `F`.
  private static func width(_ scalar: Unicode.Scalar) -> Int {
    if scalar.isASCII { return scalar.value < 0x20 || scalar.value == 0x7F ? 0 : 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}
