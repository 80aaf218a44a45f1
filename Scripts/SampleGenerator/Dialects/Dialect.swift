/// How one tool writes an export.
struct Dialect: Sendable {
  let name: String
  let headers: [String]
  var delimiter = ","
  var lineEnd = "\r\n"
  var quotesAll = false
  /// Lines above the header.
  var titles: [String] = []
  var encoding = Encoding.utf8
  /// The rows of a ticket.
  let rows: @Sendable (DialectTicket) -> [[String]]

  enum Encoding: Sendable {
    case utf8, utf8WithMark, utf16, windows1252
  }

  /// The whole file.
  func bytes() -> [UInt8] {
    let records = [headers] + DialectTicket.all.flatMap { rows($0) }
    let lines = records.map { $0.map { cell($0) }.joined(separator: delimiter) + lineEnd }
    let text = titles.map { $0 + lineEnd }.joined() + lines.joined()
    return switch encoding {
    case .utf8: Array(text.utf8)
    case .utf8WithMark: [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    case .utf16:
      [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .windows1252:
      text.unicodeScalars.map { Dialect.windows1252[$0] ?? UInt8(truncatingIfNeeded: $0.value) }
    }
  }

  private func cell(_ text: String) -> String {
    let isSpecial = text.contains { $0 == "\"" || $0.isNewline || String($0) == delimiter }
    if !quotesAll, !isSpecial { return text }
    return
      "\"\(text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\""))\""
  }

  /// The letters of the tickets that are not the same in Latin 1.
  private static let windows1252: [Unicode.Scalar: UInt8] = ["€": 0x80, "’": 0x92, "–": 0x96]

  static let all =
    serviceNow + jira + freshworks
    + [zendesk, glpi, glpiLogs, znuny, zammad, itop, bmcHelix, manageEngine, undecided]
}
