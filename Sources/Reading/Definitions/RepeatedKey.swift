import Yams

/// Where a key stands for the first and for the second time in one mapping.
///
/// The YAML library names only the mapping, so the text is searched from there.
struct RepeatedKey {
  typealias Place = (line: Int, column: Int)

  private(set) var first: Place
  private(set) var second: Place

  init(_ key: String, in text: String, from mark: Mark) {
    first = (mark.line, mark.column)
    second = first
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
      .map { Array($0.unicodeScalars) }
    var search = KeySearch(key: Array(key.unicodeScalars), lines: lines)
    let isFlow =
      lines.indices.contains(mark.line - 1)
      && lines[mark.line - 1].dropFirst(mark.column - 1).first == "{"
    let places = isFlow ? search.flow(from: first) : search.block(from: first)
    if places.count > 1 { (first, second) = (places[0], places[1]) }
  }
}

private struct KeySearch {
  let key: [Unicode.Scalar]
  let lines: [[Unicode.Scalar]]

  /// Siblings in a block begin in the same column, until a line begins further left.
  func block(from start: RepeatedKey.Place) -> [RepeatedKey.Place] {
    var places: [RepeatedKey.Place] = []
    for line in (start.line - 1)..<lines.count {
      let content = lines[line]
      let indent = content.prefix { $0 == " " }.count
      if line >= start.line, indent < content.count, indent < start.column - 1,
        content[indent] != "#"
      {
        break
      }
      if isKey(content, at: start.column - 1) { places.append((line + 1, start.column)) }
    }
    return places
  }

  /// Siblings in braces stand at depth one.
  mutating func flow(from start: RepeatedKey.Place) -> [RepeatedKey.Place] {
    var places: [RepeatedKey.Place] = []
    var depth = 0
    var quote: Unicode.Scalar?
    for line in (start.line - 1)..<lines.count {
      let from = line == start.line - 1 ? start.column - 1 : 0
      for column in from..<max(from, lines[line].count) {
        let scalar = lines[line][column]
        if let open = quote {
          if scalar == open { quote = nil }
          continue
        }
        if depth == 1, isKey(lines[line], at: column) { places.append((line + 1, column + 1)) }
        switch scalar {
        case "\"", "'": quote = scalar
        case "{", "[": depth += 1
        case "}", "]": depth -= 1
        default: break
        }
        if depth == 0 { return places }
      }
    }
    return places
  }

  private func isKey(_ line: [Unicode.Scalar], at column: Int) -> Bool {
    var column = column
    if column > 0, column <= line.count, !" {,[".unicodeScalars.contains(line[column - 1]) {
      return false
    }
    let quoted = line.indices.contains(column) && (line[column] == "\"" || line[column] == "'")
    if quoted { column += 1 }
    guard column + key.count <= line.count, line[column..<column + key.count].elementsEqual(key)
    else { return false }
    let rest = line[(column + key.count + (quoted ? 1 : 0))...].drop { $0 == " " }
    return rest.first == ":"
  }
}
