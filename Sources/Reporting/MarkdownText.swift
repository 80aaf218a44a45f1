/// Texts for Markdown.
enum MarkdownText {
  /// A text in which nothing is a sign of Markdown or HTML, on one line.
  static func plain(_ text: String) -> String {
    var plain = ""
    for scalar in DisplayWidth.harmless(text).unicodeScalars {
      if "\\`*_{}[]()<>#+!|&~".unicodeScalars.contains(scalar) { plain += "\\" }
      plain.unicodeScalars.append(scalar)
    }
    return plain
  }
}
