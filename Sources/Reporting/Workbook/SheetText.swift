/// A text as a cell of a workbook can hold it, in memory that is used again.
///
/// What XML does not allow, and bytes that are no UTF-8, become `�`; line ends become line feeds; what is
/// longer than a cell is cut and ended by `…`. Whatever it says, it stays a text.
struct SheetText {
  /// In units of UTF-16, as spreadsheets count.
  static let mostUnits = 32_767

  /// UTF-8 that ends in its only zero byte.
  private(set) var bytes: [UInt8] = [0]
  /// The columns that the widest line takes.
  private(set) var width = 0

  var isEmpty: Bool { bytes.count == 1 }

  mutating func set(_ text: String) { set(text.utf8) }

  /// Cost: the length of the text; plain ASCII is copied as it stands.
  mutating func set(_ text: some Collection<UInt8>) {
    bytes.removeAll(keepingCapacity: true)
    let isPlain = text.allSatisfy { $0 >= 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "_") }
    if isPlain, text.count <= SheetText.mostUnits {
      bytes.append(contentsOf: text)
      width = bytes.count
    } else {
      setAny(String(decoding: text, as: UTF8.self))
    }
    bytes.append(0)
  }

  private mutating func setAny(_ text: String) {
    var units = 0
    var line = 0
    width = 0
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      let shown = SheetText.shown(scalar, before: &rest)
      // One unit is left for the sign that something is missing.
      let most = rest.isEmpty ? SheetText.mostUnits : SheetText.mostUnits - 1
      units += shown.utf16.count
      if units > most {
        bytes += Array("…".utf8)
        return
      }
      bytes += Array(shown.utf8)
      line = scalar == "\n" || scalar == "\r" ? 0 : line + DisplayWidth.of(shown)
      width = max(width, line)
    }
  }

  /// What stands for a character; `rest` follows it.
  private static func shown(
    _ scalar: Unicode.Scalar, before rest: inout Substring.UnicodeScalarView
  ) -> String {
    switch scalar.value {
    case 0x0D:
      if rest.first == "\n" { rest.removeFirst() }
      return "\n"
    case 0x09, 0x0A: return String(scalar)
    case 0..<0x20, 0xFFFE, 0xFFFF: return "\u{FFFD}"
    case 0x5F where isEscape(rest): return "_x005F_"
    default: return String(scalar)
    }
  }

  /// Whether a workbook would read `_` and what follows as a character's number: `_x000D_`.
  private static func isEscape(_ rest: Substring.UnicodeScalarView) -> Bool {
    let next = Array(rest.prefix(6))
    return next.count == 6 && next[0] == "x" && next[5] == "_"
      && next[1...4].allSatisfy { $0.properties.isASCIIHexDigit }
  }
}
