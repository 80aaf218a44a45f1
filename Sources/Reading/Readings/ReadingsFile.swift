package import Diagnostics

/// Reads a file of readings: the name of each, and its change or a list of them.
///
/// ```yaml
/// softer P2: threshold gold/resolution/P2=10h
/// next contract: [goal gold/resolution=92%, pauses gold=none]
/// ```
package struct ReadingsFile {
  package struct Entry: Sendable {
    package let name: Located<String>
    /// Each with the place where its text begins.
    package let changes: [Located<String>]
  }

  /// The readings in their order; what is wrong with the file as YAML.
  package static func entries(
    of bytes: [UInt8], path: String
  ) -> (entries: [Entry], problems: [Diagnostic]) {
    var report = Report()
    guard let root = YAMLFile.root(of: bytes, path: path, &report) else {
      return ([], report.diagnostics)
    }
    let entries = root.entries("a file of readings", &report).map { entry in
      Entry(
        name: entry.key,
        changes: entry.value.texts("a reading", &report).map { Located($0.value, at: $0.inside) })
    }
    return (entries, report.diagnostics)
  }
}

extension Located<String> {
  /// Where the text itself begins: behind the quotation mark, where it has one.
  fileprivate var inside: Location {
    let isQuoted = location.length == value.unicodeScalars.count + 2
    return Location(
      file: location.file, line: location.line, column: location.column + (isQuoted ? 1 : 0),
      length: value.unicodeScalars.count)
  }
}
