import Yams

/// Where a key stands for the first and for the second time in one mapping.
///
/// The YAML library names only the first place, so the text is searched from there.
struct RepeatedKey {
  typealias Place = (line: Int, column: Int)

  let first: Place
  /// The first place once more where no second one is found.
  let second: Place

  init(_ key: String, in text: String, from mark: Mark) {
    first = (mark.line, mark.column)
    let search = KeySearch(
      key: Array(key.unicodeScalars),
      lines: text.split(omittingEmptySubsequences: false) { $0.isNewline }
        .map { Array($0.unicodeScalars) })
    second = search.sibling(inBlockOf: first) ?? search.sibling(inBracesOf: first) ?? first
  }
}

private struct KeySearch {
  let key: [Unicode.Scalar]
  let lines: [[Unicode.Scalar]]

  /// Siblings in a block begin in the same column, until a line begins further left; nothing where more than blanks
  /// and dashes stand before the first one.
  func sibling(inBlockOf first: RepeatedKey.Place) -> RepeatedKey.Place? {
    guard lines.indices.contains(first.line - 1) else { return nil }
    let before = lines[first.line - 1].prefix(first.column - 1)
    if !before.allSatisfy({ $0 == " " || $0 == "-" }) { return nil }
    for line in first.line..<lines.count {
      let content = lines[line]
      let indent = content.prefix { $0 == " " }.count
      if indent == content.count || content[indent] == "#" { continue }
      if indent < first.column - 1 { return nil }
      if isKey(content, at: first.column - 1) { return (line + 1, first.column) }
    }
    return nil
  }

  /// Siblings in braces stand at the depth of the first one, until its brace is closed.
  func sibling(inBracesOf first: RepeatedKey.Place) -> RepeatedKey.Place? {
    var depth = 0
    var quote: Unicode.Scalar?
    for line in (first.line - 1)..<lines.count {
      let from = line == first.line - 1 ? first.column - 1 : 0
      for column in from..<max(from, lines[line].count) {
        let scalar = lines[line][column]
        if let open = quote {
          if scalar == open { quote = nil }
          continue
        }
        let isFirst = line == first.line - 1 && column == first.column - 1
        if depth == 0, !isFirst, isKey(lines[line], at: column) { return (line + 1, column + 1) }
        switch scalar {
        // A quote within a word is a letter of it.
        case "\"", "'": if isBeginning(lines[line], column) { quote = scalar }
        case "{", "[": depth += 1
        case "}", "]": depth -= 1
        default: break
        }
        if depth < 0 { return nil }
      }
    }
    return nil
  }

  private func isBeginning(_ line: [Unicode.Scalar], _ column: Int) -> Bool {
    column == 0 || " {[,:".unicodeScalars.contains(line[column - 1])
  }

  /// Whether the key begins there, bare or in quotes, and a colon follows.
  private func isKey(_ line: [Unicode.Scalar], at column: Int) -> Bool {
    if column > 0, column <= line.count, !" {,[".unicodeScalars.contains(line[column - 1]) {
      return false
    }
    var rest = line.dropFirst(column)
    let quote = rest.first.flatMap { $0 == "\"" || $0 == "'" ? $0 : nil }
    if quote != nil { rest = rest.dropFirst() }
    guard rest.starts(with: key) else { return false }
    rest = rest.dropFirst(key.count)
    if let quote {
      guard rest.first == quote else { return false }
      rest = rest.dropFirst()
    }
    return rest.drop { $0 == " " }.first == ":"
  }
}
