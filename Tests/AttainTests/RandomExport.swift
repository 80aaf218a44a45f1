import TestSupport

/// Exports of a seed that are as untidy as exports are: ids that repeat, stamps that cannot be read, and
/// whatever may stand in a cell of text.
enum RandomExport {
  static let header = "id,created,responded,resolved,priority,status,type,note\n"

  /// What stands in the last cell of a row, its line end included: plain, quoted over several lines.
  static let notes = [
    "plain\n", "\"a, b\"\n", "\"two\nlines\"\n", "\"a \"\"word\"\"\"\n", "\r\n", "\"x\r\ny\"\r\n",
    "\n\n",
    "\"\n\n\n\"\n", "日本\n", "\"\"\"\"\n",
  ]
  /// The same in ways that break RFC 4180.
  static let oddNotes = ["5\" disk\n", "a\"b\"c\n", "x\r", "\"open\"er\n", " \"blank\" \n"]

  /// So many rows without the header, created in some months of 2026 one after the other.
  static func rows(
    _ count: Int, _ notes: [String], months: [Int] = [10], ids: String = "T",
    _ random: inout SeededGenerator
  ) -> String {
    (0..<count).map { number in
      let month = two(months[number * months.count / count])
      let day = 1 + number * 27 * months.count / count % 27
      let created = "2026-\(month)-\(two(day))T0\(number % 10):30:00Z"
      let end = "2026-\(month)-\(two(day + 1))T1\(number % 10):00:0\(number % 10)Z"
      let resolved = number % 5 == 0 ? "" : end
      let bad = number % 37 == 36 ? "soon" : resolved
      let note = notes.randomElement(using: &random) ?? "\n"
      let id = "\(ids)\(10_000 + (number % 101 == 100 ? number - 50 : number))"
      return "\(id),\(created),,\(bad),P\(number % 4),\(resolved.isEmpty ? "Open" : "Closed"),"
        + "incident,\(note)"
    }.joined()
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
