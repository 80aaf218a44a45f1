/// The user's own line with a mark under the place, cut to 100 characters round it.
struct Excerpt {
  /// Tickets hold people's words: no more of a line than this is ever shown.
  private static let widest = 100

  let lines: [String]

  init?(_ diagnostic: Diagnostic) {
    guard let location = diagnostic.location, let line = diagnostic.excerpt else { return nil }
    let characters = Array(line.unicodeScalars.map { Excerpt.visible($0) })
    let column = min(location.column - 1, characters.count)
    let start = characters.count <= Excerpt.widest ? 0 : max(0, min(column - 30, characters.count))
    let shown = characters.dropFirst(start).prefix(Excerpt.widest)
    let cutLeft = start > 0 ? "…" : ""
    let cutRight = start + shown.count < characters.count ? "…" : ""
    let text = cutLeft + String(String.UnicodeScalarView(shown)) + cutRight
    let number = "\(location.line)"
    let blank = String(repeating: " ", count: number.count)
    let before = String(repeating: " ", count: column - start + cutLeft.count)
    let length = max(1, min(location.length, start + shown.count - column))
    let mark = String(repeating: "^", count: length)
    lines = ["  \(number) | \(text)", "  \(blank) | \(before)\(mark)"]
  }

  /// A text with what would not stay in its place shown, as the other `visible` does.
  static func visible(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { visible($0) }))
  }

  /// A control character, or one that turns the direction of writing, would move the mark or the terminal: it is shown
  /// as a middle dot.
  private static func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let properties = scalar.properties
    return properties.generalCategory == .control || properties.isBidiControl ? "\u{B7}" : scalar
  }
}
