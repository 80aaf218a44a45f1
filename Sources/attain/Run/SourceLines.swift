import Reading

/// The lines of a file of definitions as its reader counts them.
struct SourceLines {
  private let lines: [Substring.UnicodeScalarView]

  /// Source: YAML 1.1 section 5.4, by which libyaml counts; in tables a line ends where one does in an export.
  init(_ source: DefinitionSource) {
    let breaks: Set<Unicode.Scalar> =
      source.role == .table ? ["\n", "\r"] : ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"]
    let text = String(decoding: source.bytes, as: UTF8.self).unicodeScalars
    var lines: [Substring.UnicodeScalarView] = []
    var start = text.startIndex
    var place = start
    while place < text.endIndex {
      let scalar = text[place]
      let end = place
      text.formIndex(after: &place)
      guard breaks.contains(scalar) else { continue }
      if scalar == "\r", place < text.endIndex, text[place] == "\n" {
        text.formIndex(after: &place)
      }
      lines.append(text[start..<end])
      start = place
    }
    self.lines = lines + [text[start...]]
  }

  /// A line, from 1; nothing where there is none of that number.
  func text(of line: Int) -> String? {
    lines.indices.contains(line - 1) ? String(lines[line - 1]) : nil
  }
}
