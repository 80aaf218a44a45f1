import Diagnostics
import ServiceModel

/// Reads the keys that say where exports lie and how their bytes become records.
enum FormReader {
  static let keys = ["encoding", "delimiter", "header-line"]

  static func form(_ fields: Fields, _ report: inout Report) -> ExportForm {
    ExportForm(
      encoding: fields["encoding"]?.word("encoding", &report),
      delimiter: fields["delimiter"].flatMap { delimiter($0, &report) },
      headerLine: fields["header-line"].flatMap { line($0, &report) })
  }

  /// The files, at least one.
  static func files(_ fields: Fields, _ report: inout Report) -> [Located<String>] {
    guard let node = fields.required("files", &report),
      node.isFilled("'files' names no file", expected: "at least one file", &report)
    else { return [] }
    return node.texts("files", &report)
  }

  /// By its name or as the character itself.
  private static func delimiter(
    _ node: YAMLNode, _ report: inout Report
  ) -> Located<Delimiter>? {
    if case .text(let text) = node.content,
      let found = Delimiter.allCases.first(where: { text == String(UnicodeScalar($0.byte)) })
    {
      return Located(found, at: node.location)
    }
    return node.word("delimiter", &report)
  }

  private static func line(_ node: YAMLNode, _ report: inout Report) -> Int? {
    guard let text = node.text("header-line", &report) else { return nil }
    if let line = Int(text.value), (1...1_000).contains(line) { return line }
    report.error(
      "header-line", "'\(text.value)' is no line of a header", at: text.location,
      expected: "the number of the header's line in the file, from 1 to 1000")
    return nil
  }
}
