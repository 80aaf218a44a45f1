/// A JSON value whose members keep their order.
///
/// Source: RFC 8259.
indirect enum JSON {
  case null
  case bool(Bool)
  case number(Int)
  /// A number that is already written, such as `93.33`.
  case literal(String)
  case text(String)
  case list([JSON])
  case object([(String, JSON)])

  /// The value with two blanks for each level, and a line feed at the end.
  var bytes: [UInt8] { Array((text(indent: "") + "\n").utf8) }

  private func text(indent: String) -> String {
    let inner = indent + "  "
    switch self {
    case .null: return "null"
    case .bool(let value): return value ? "true" : "false"
    case .number(let value): return String(value)
    case .literal(let value): return value
    case .text(let value): return JSON.quoted(value)
    case .list(let items) where items.isEmpty: return "[]"
    case .object(let members) where members.isEmpty: return "{}"
    case .list(let items):
      let lines = items.map { inner + $0.text(indent: inner) }
      return "[\n\(lines.joined(separator: ",\n"))\n\(indent)]"
    case .object(let members):
      let lines = members.map { "\(inner)\(JSON.quoted($0.0)): \($0.1.text(indent: inner))" }
      return "{\n\(lines.joined(separator: ",\n"))\n\(indent)}"
    }
  }

  /// Section 7: control characters, quotation marks and backslashes are escaped, nothing else is.
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

extension JSON {
  static func text(_ value: (some CustomStringConvertible)?) -> JSON {
    value.map { .text($0.description) } ?? .null
  }

  static func percent(_ hundredths: Int?) -> JSON {
    hundredths.map { .literal(Percent.text($0)) } ?? .null
  }
}
