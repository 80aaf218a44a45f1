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
      default: scalar.value < 0x20 || scalar.value == 0x7F ? "\\x" + hex(scalar) : String(scalar)
      }
    }
    return "\"\(inside.joined())\""
  }

  /// A list in one line.
  static func list(_ texts: [String]) -> String {
    "[\(texts.map { scalar($0) }.joined(separator: ", "))]"
  }

  private static func hex(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    return digits.count == 1 ? "0\(digits)" : digits
  }

  /// What YAML readers take for something else than a text.
  private static let words = ["true", "false", "yes", "no", "on", "off", "null", "y", "n", "none"]
}
