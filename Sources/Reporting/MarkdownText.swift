/// Texts for Markdown.
enum MarkdownText {
  /// What a reader of a report has to know, as a list below its tables; nothing where that is nothing.
  static func warnings(of input: ReportInput) -> [String] {
    let lines = input.warnings.map { "- \(plain($0))" }
    return lines.isEmpty ? [] : [""] + lines
  }

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
