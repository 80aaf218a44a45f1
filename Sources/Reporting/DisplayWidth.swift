/// Text for a terminal, where some letters take two columns and some none.
enum DisplayWidth {
  /// The columns that a text takes.
  static func of(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + width($1) }
  }

  /// A text in exactly so many columns: filled up with blanks, or cut and ended by `…`.
  static func fit(_ text: String, _ columns: Int, right: Bool = false) -> String {
    let shown = of(text) <= columns ? text : cut(text, columns - 1) + "…"
    let blanks = String(repeating: " ", count: max(0, columns - of(shown)))
    return right ? blanks + shown : shown + blanks
  }

  private static func cut(_ text: String, _ columns: Int) -> String {
    var shown = String.UnicodeScalarView()
    var used = 0
    for scalar in text.unicodeScalars {
      used += width(scalar)
      if used > columns { break }
      shown.append(scalar)
    }
    return String(shown)
  }

  /// Ranges of Unicode's East Asian Width property `W` and `F`, as far as names of people and
  /// services use them. Source: Unicode Standard Annex 11.
  private static func width(_ scalar: Unicode.Scalar) -> Int {
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
