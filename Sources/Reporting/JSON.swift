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
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    write(to: &bytes, indent: 0)
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  /// Writes the value on one line, with a line feed at its end.
  func writeLine(to bytes: inout [UInt8]) {
    write(to: &bytes, indent: nil)
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Without an indent on one line.
  private func write(to bytes: inout [UInt8], indent: Int?) {
    switch self {
    case .null: bytes += "null".utf8
    case .bool(let value): bytes += (value ? "true" : "false").utf8
    case .number(let value): bytes += String(value).utf8
    case .literal(let value): bytes += value.utf8
    case .text(let value): JSON.writeQuoted(value, to: &bytes)
    case .list(let items):
      JSON.write(items, between: "[]", to: &bytes, indent: indent) { item, bytes in
        item.write(to: &bytes, indent: indent.map { $0 + 1 })
      }
    case .object(let members):
      JSON.write(members, between: "{}", to: &bytes, indent: indent) { member, bytes in
        JSON.writeQuoted(member.0, to: &bytes)
        bytes += ": ".utf8
        member.1.write(to: &bytes, indent: indent.map { $0 + 1 })
      }
    }
  }

  /// A line for each item, one level deeper; the brackets alone where there is none.
  private static func write<Item>(
    _ items: [Item], between brackets: String, to bytes: inout [UInt8], indent: Int?,
    _ write: (Item, inout [UInt8]) -> Void
  ) {
    bytes += brackets.utf8.prefix(1)
    for (place, item) in items.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      beginLine(in: &bytes, indent: indent.map { $0 + 1 })
      write(item, &bytes)
    }
    if !items.isEmpty { beginLine(in: &bytes, indent: indent) }
    bytes += brackets.utf8.suffix(1)
  }

  private static func beginLine(in bytes: inout [UInt8], indent: Int?) {
    guard let indent else { return }
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<2 * indent { bytes.append(UInt8(ascii: " ")) }
  }

  /// Section 7: control characters, quotation marks and backslashes are escaped, nothing else is.
  private static func writeQuoted(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case 0..<0x20:
        let digits = String(byte, radix: 16)
        bytes += ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
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
