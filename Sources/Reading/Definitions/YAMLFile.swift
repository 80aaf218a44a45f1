import Diagnostics
import Yams

/// Reads one definition file into nodes, or says what is wrong with it as YAML.
struct YAMLFile {
  /// No definition that a person wrote is larger or deeper.
  static let largest = 1 << 20
  private static let deepest = 20

  private let path: String
  private let text: String

  /// The root of the file; nothing where it is not usable, which the report then tells.
  static func root(of bytes: [UInt8], path: String, _ report: inout Report) -> YAMLNode? {
    guard bytes.count <= largest else {
      report.error(
        "file-too-large", "the file has \(bytes.count) bytes",
        at: Location(file: path, line: 1, column: 1), expected: "at most \(largest) bytes")
      return nil
    }
    // Editors of Windows begin text in UTF-8 with a byte-order mark.
    let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard let text = DefinitionEncoding.text(of: bytes[mark...]) else {
      report.add(DefinitionEncoding.problem(in: path, bytes[mark...]))
      return nil
    }
    return YAMLFile(path: path, text: text).root(&report)
  }

  private func root(_ report: inout Report) -> YAMLNode? {
    do {
      // Every scalar is a text: to tell numbers and truth values apart would cost more than the reading.
      let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
      // The nodes know their anchors only for as long as the parser lives.
      defer { withExtendedLifetime(parser) {} }
      guard let root = try parser.singleRoot() else {
        report.error(
          "empty-definition", "the file is empty", at: place(line: 1, column: 1),
          expected: "a mapping of keys to values")
        return nil
      }
      let before = report.diagnostics.count
      let read = node(root, depth: 0, &report)
      // Half a file would only give errors that are not the user's.
      return report.diagnostics.count == before ? read : nil
    } catch let error as YamlError {
      report.add(diagnostic(of: error))
    } catch {
      report.error("yaml", "\(error)", at: place(line: 1, column: 1))
    }
    return nil
  }

  private func node(_ node: Node, depth: Int, _ report: inout Report) -> YAMLNode? {
    let location = place(of: node)
    if node.anchor != nil {
      report.error(
        "alias", "anchors and aliases are not read in definitions", at: location,
        mend: "write the value out in each place")
      return nil
    }
    guard depth < YAMLFile.deepest else {
      report.add(tooDeep(at: location))
      return nil
    }
    switch node {
    case .scalar(let scalar):
      return YAMLNode(content: .text(text(of: scalar)), location: location)
    case .sequence(let sequence):
      let items = sequence.compactMap { self.node($0, depth: depth + 1, &report) }
      return YAMLNode(content: .list(items), location: location)
    case .mapping(let mapping):
      let entries = mapping.compactMap { entry($0.key, $0.value, depth: depth, &report) }
      return YAMLNode(content: .mapping(entries), location: location)
    case .alias:
      return nil
    }
  }

  private func entry(
    _ key: Node, _ value: Node, depth: Int, _ report: inout Report
  ) -> YAMLNode.Entry? {
    guard case .scalar(let scalar) = key else {
      report.error(
        "key", "a key is not a text", at: place(of: key), expected: "a word and a colon")
      return nil
    }
    guard let value = node(value, depth: depth + 1, &report) else { return nil }
    return YAMLNode.Entry(key: Located(scalar.string, at: place(of: key)), value: value)
  }

  private func tooDeep(at location: Location) -> Diagnostic {
    Diagnostic(
      .error, code: "nested-too-deep", "the definition is nested too deep", at: location,
      expected: "at most \(YAMLFile.deepest) levels")
  }

  /// A bare `null` or `~` is no text.
  private func text(of scalar: Node.Scalar) -> String {
    scalar.style == .plain && ["~", "null"].contains(scalar.string) ? "" : scalar.string
  }

  private func place(of node: Node) -> Location {
    let length = node.scalar.map { $0.string.unicodeScalars.count + ($0.style == .plain ? 0 : 2) }
    let mark = node.mark
    return Location(
      file: path, line: mark?.line ?? 1, column: mark?.column ?? 1, length: length ?? 1)
  }

  private func place(line: Int, column: Int) -> Location {
    Location(file: path, line: line, column: column)
  }
}

extension YAMLFile {
  private func diagnostic(of error: YamlError) -> Diagnostic {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      if problem.contains("max_nest_level") {
        return tooDeep(at: place(line: mark.line, column: mark.column))
      }
      return Diagnostic(
        .error, code: "yaml", "this is not YAML: \(problem)",
        at: place(line: mark.line, column: mark.column), expected: expected(problem),
        mend: mend(problem))
    case .duplicatedKeysInMapping(let keys, let context):
      let key = keys.first ?? ""
      let repeated = RepeatedKey(key, in: text, from: context.mark)
      let length = key.unicodeScalars.count
      return Diagnostic(
        .error, code: "repeated-key", "the key '\(key)' is already given",
        at: Location(
          file: path, line: repeated.second.line, column: repeated.second.column, length: length),
        expected: "every key once", mend: "keep one of the two",
        notes: [
          .init(
            "first given here",
            at: Location(
              file: path, line: repeated.first.line, column: repeated.first.column, length: length))
        ])
    case .reader(let problem, let offset, let value, _):
      let escape = Unicode.Scalar(UInt32(truncatingIfNeeded: value)).map { YAMLText.escape($0) }
      return Diagnostic(
        .error, code: "yaml", "this is not YAML: \(problem)", at: place(behind: offset ?? 0),
        expected: "characters that can be seen, in UTF-8",
        mend: "take the character away"
          + (escape.map { ", or write it in double quotes as \($0)" } ?? ""))
    default:
      return Diagnostic(
        .error, code: "yaml", "this is not YAML: \(error)", at: place(line: 1, column: 1))
    }
  }

  private func place(behind characters: Int) -> Location {
    let lines = text.prefix(characters).split(omittingEmptySubsequences: false) { $0.isNewline }
    return place(line: lines.count, column: (lines.last?.unicodeScalars.count ?? 0) + 1)
  }

  private func expected(_ problem: String) -> String? {
    problem.contains("did not find expected <document start>") ? "one document in a file" : nil
  }

  private func mend(_ problem: String) -> String? {
    if problem.contains("cannot start any token") {
      return "indent with spaces, never tabs, and put texts with special characters in quotes"
    }
    if problem.contains("mapping values are not allowed") {
      return "put a text that holds a colon in quotes, and check the indentation"
    }
    return nil
  }
}
