import Diagnostics
import Reading
import ServiceModel

extension FoundExport {
  /// Why files are not of one kind: other columns than the first one, in whatever order, or characters that are
  /// written in another way; the first of each.
  static func differences(among exports: [FoundExport]) -> [Diagnostic] {
    guard let first = exports.first else { return [] }
    let other = exports.first { $0.headers.sorted() != first.headers.sorted() }
    if let other { return [columns(of: other, first)] }
    guard let bytes = exports.first(where: { $0.writing.kind == .bytes }),
      let utf8 = exports.first(where: { $0.writing.kind == .utf8 })
    else { return [] }
    return [encodings(bytes, utf8)]
  }

  private static func columns(of export: FoundExport, _ first: FoundExport) -> Diagnostic {
    func lacking(_ some: FoundExport, _ others: FoundExport) -> String {
      let names = some.headers.filter { !others.headers.contains($0) }
      return names.prefix(8).map { "'\($0)'" }.joined(separator: ", ")
        + (names.count > 8 ? ", …" : "")
    }
    let parts = [(" lacks ", lacking(first, export)), (" has ", lacking(export, first))]
    let what = parts.filter { !$0.1.isEmpty }.map { "it\($0.0)\($0.1)" }.joined(separator: ", ")
    return Diagnostic(
      .error, code: "different-exports",
      "the export has other columns than '\(first.path)'" + (what.isEmpty ? "" : ": \(what)"),
      at: Location(file: export.path, line: export.headerLine, column: 1),
      excerpt: export.headers.joined(separator: ","),
      expected: first.headers.prefix(40).joined(separator: ", "),
      mend:
        "make a project for each kind of export (attain init --project), or export both with the same columns"
    )
  }

  private static func encodings(_ bytes: FoundExport, _ utf8: FoundExport) -> Diagnostic {
    let name = bytes.writing.encoding?.rawValue ?? TextEncoding.windows1252.rawValue
    return Diagnostic(
      .error, code: "different-exports",
      "the export is written in \(name), and '\(utf8.path)' in UTF-8: a project states one encoding for all",
      at: Location(file: bytes.path, line: bytes.headerLine, column: 1),
      expected: "files that are written alike",
      mend:
        "convert it: iconv -f \(name) -t utf-8 \(ShellWord.quoted(bytes.path)) > converted.csv; or make a project for each"
    )
  }
}
