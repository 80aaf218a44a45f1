import CivilTime
import Diagnostics

extension YAMLNode {
  /// The text, which is not empty.
  func text(_ what: String, _ report: inout Report) -> Located<String>? {
    guard case .text(let text) = content, !text.isEmpty else {
      report.error("wrong-kind", "\(what) is \(kind)", at: location, expected: "a text")
      return nil
    }
    return Located(text, at: location)
  }

  /// One text or a list of texts; empty texts in quotes among them.
  func texts(_ what: String, _ report: inout Report) -> [Located<String>] {
    switch content {
    case .text where isNothing:
      report.error(
        "wrong-kind", "\(what) is nothing", at: location, expected: "a text or a list of texts")
      return []
    case .text(let text): return [Located(text, at: location)]
    case .list(let items):
      return items.compactMap { item in
        if case .text(let text) = item.content, !item.isNothing {
          return Located(text, at: item.location)
        }
        report.error(
          "wrong-kind", "\(what) holds \(item.kind)", at: item.location, expected: "texts")
        return nil
      }
    case .mapping:
      report.error(
        "wrong-kind", "\(what) is a mapping", at: location, expected: "a text or a list of texts")
      return []
    }
  }

  /// Tells of a list or a mapping in which nothing stands, saying what is wrong with that; whether anything does.
  func isFilled(_ message: String, expected: String, _ report: inout Report) -> Bool {
    let isEmpty =
      switch content {
      case .list(let items): items.isEmpty
      case .mapping(let entries): entries.isEmpty
      case .text: false
      }
    if isEmpty { report.error("empty-list", message, at: location, expected: expected) }
    return !isEmpty
  }

  /// The items of a list.
  func list(_ what: String, _ report: inout Report) -> [YAMLNode] {
    if case .list(let items) = content { return items }
    report.error("wrong-kind", "\(what) is \(kind)", at: location, expected: "a list")
    return []
  }

  /// The parts of a list, or what stands alone.
  var items: [YAMLNode] { if case .list(let items) = content { items } else { [self] } }

  /// The entries of a mapping.
  func entries(_ what: String, _ report: inout Report) -> [Entry] {
    if case .mapping(let entries) = content { return entries }
    report.error("wrong-kind", "\(what) is \(kind)", at: location, expected: "a mapping")
    return []
  }

  /// One of a set of words.
  func word<Word: RawRepresentable & CaseIterable>(
    _ what: String, _ report: inout Report
  ) -> Located<Word>? where Word.RawValue == String {
    guard let text = text(what, &report) else { return nil }
    if let word = Word(rawValue: text.value) { return Located(word, at: text.location) }
    let words = Word.allCases.map { $0.rawValue }
    report.error(
      "unknown-word", "\(what) is '\(text.value)'", at: text.location,
      expected: "one of \(words.joined(separator: ", "))",
      mend: NearMiss.question(text.value, among: words))
    return nil
  }

  /// A whole number within a range, written as `what`: `number of tickets`.
  func count(
    _ what: String, _ range: ClosedRange<Int>, _ report: inout Report
  ) -> Located<Int>? {
    guard let text = text("a count", &report) else { return nil }
    if let count = Int(text.value), range.contains(count) {
      return Located(count, at: text.location)
    }
    report.error(
      "count", "'\(text.value)' is no \(what)", at: text.location,
      expected: "a whole number from \(range.lowerBound) to \(range.upperBound)")
    return nil
  }

  /// `true` or `false`.
  func bool(_ what: String, _ report: inout Report) -> Located<Bool>? {
    guard let text = text(what, &report) else { return nil }
    switch text.value {
    case "true": return text.map { _ in true }
    case "false": return text.map { _ in false }
    default:
      report.error(
        "unknown-word", "\(what) is '\(text.value)'", at: text.location,
        expected: "true or false")
      return nil
    }
  }

  /// A date as `2026-10-25`.
  func date(_ what: String, _ report: inout Report) -> Located<LocalDate>? {
    guard let text = text(what, &report) else { return nil }
    if let date = LocalDate(text.value) { return Located(date, at: text.location) }
    report.error(
      "date", "\(what) is '\(text.value)', which is no date", at: text.location,
      expected: "a date that exists, as 2026-10-25")
    return nil
  }

  /// A text that any program can keep whole.
  func title(_ what: String, _ report: inout Report) -> Located<String>? {
    guard let text = text(what, &report) else { return nil }
    if !text.value.utf8.contains(0) { return text }
    report.error(
      "name", "\(what) holds a NUL, at which other programs end a text", at: text.location,
      expected: "a text of characters that can be seen", mend: "take the NUL out")
    return nil
  }

  /// A name of an agreement or a calendar.
  func name(_ what: String, _ report: inout Report) -> Located<String>? {
    guard let text = text(what, &report) else { return nil }
    let allowed = text.value.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
        || "-_.".unicodeScalars.contains(scalar)
    }
    if allowed, text.value.unicodeScalars.count <= 64, text.value.first != "." { return text }
    report.error(
      "name", "'\(text.value)' is no name for \(what)", at: text.location,
      expected: "letters, digits, - _ and ., at most 64 of them, and no . at the beginning")
    return nil
  }
}
