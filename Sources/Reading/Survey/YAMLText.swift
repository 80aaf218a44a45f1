/// Writes texts as YAML.
enum YAMLText {
  /// A text as a scalar: plain where nothing in it could be anything else, else in double quotes.
  static func scalar(_ text: String) -> String {
    let isPlain =
      text.first.map { $0.isASCII && $0.isLetter } ?? false
      && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "_-./ ".contains($0)) }
      && text.last != " " && !words.contains(text.lowercased())
    return isPlain ? text : quoted(text)
  }

  /// In double quotes.
  static func quoted(_ text: String) -> String {
    let inside = text.unicodeScalars.map { scalar -> String in
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      case "\n": "\\n"
      case "\t": "\\t"
      case "\r": "\\r"
      // Older YAML ends a line at some that are printable.
      case _ where !isPrintable(scalar) || Character(scalar).isNewline: escape(scalar)
      default: String(scalar)
      }
    }
    return "\"\(inside.joined())\""
  }

  /// A list in one line.
  static func list(_ texts: [String]) -> String {
    "[\(texts.map { scalar($0) }.joined(separator: ", "))]"
  }

  /// Whether a character may stand in a file of YAML as it is.
  ///
  /// Source: YAML 1.2.2, production 1, c-printable.
  static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x85, 0xA0...0xFFFD, 0x10000...: true
    default: false
    }
  }

  /// A character as it stands in double quotes.
  static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    let width = scalar.value < 0x100 ? 2 : 4
    let zeros = String(repeating: "0", count: width - digits.count)
    return (width == 2 ? "\\x" : "\\u") + zeros + digits
  }

  /// What YAML readers take for something else than a text.
  private static let words = ["true", "false", "yes", "no", "on", "off", "null", "y", "n", "none"]
}
