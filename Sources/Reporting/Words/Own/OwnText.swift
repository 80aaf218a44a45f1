import ServiceModel

/// A text that attain itself writes in English for files and programs, such as the reason in `rejected.csv`, as pages
/// say it in other languages.
///
/// `%1` to `%5` stand for what varies, some of which may be such texts themselves.
struct OwnText: Sendable {
  let english: String
  let german: String
  let french: String
  /// The numbers of what may be a text of attain's own itself; all else are names and values of the user's.
  let nested: Set<Int>
  /// Whether it is only told within another one.
  let isPart: Bool

  init(
    _ english: String, _ german: String, _ french: String, nested: Set<Int> = [],
    isPart: Bool = false
  ) {
    self.isPart = isPart
    self.english = english
    self.german = german
    self.french = french
    self.nested = nested
  }

  /// All of them; of two that a text has the form of, the first one holds.
  static var all: [OwnText] { reasons + warnings + differences + words }
}

/// The English text, taken apart where something varies.
struct OwnTextForm: Sendable {
  /// What stands before, between and behind.
  private let parts: [String]
  /// Which number stands in each place.
  private let places: [Int]
  let translation: String
  private let nested: Set<Int>
  let isPart: Bool

  init(_ text: OwnText, _ translation: String) {
    nested = text.nested
    isPart = text.isPart
    var (parts, places) = ([""], [Int]())
    var rest = text.english[...]
    while let sign = rest.firstIndex(of: "%"),
      let number = rest[rest.index(after: sign)...].first?.wholeNumberValue
    {
      parts[parts.count - 1] += rest[..<sign]
      parts.append("")
      places.append(number)
      rest = rest[rest.index(sign, offsetBy: 2)...]
    }
    parts[parts.count - 1] += rest
    self.parts = parts
    self.places = places
    self.translation = translation
  }

  /// What varies in a text of this form, by its number; nothing where the text is another one.
  func arguments(of text: String) -> [String]? {
    guard text.hasPrefix(parts[0]) else { return nil }
    var rest = text.dropFirst(parts[0].count)
    var found = [String](repeating: "", count: places.max() ?? 0)
    for (place, number) in places.enumerated() {
      let next = parts[place + 1]
      let isLast = place == places.count - 1
      guard let end = isLast ? OwnTextForm.end(of: rest, before: next) : rest.firstRange(of: next)
      else { return nil }
      found[number - 1] = String(rest[..<end.lowerBound])
      rest = rest[end.upperBound...]
    }
    return rest.isEmpty ? found : nil
  }

  func isNested(_ number: Int) -> Bool { nested.contains(number) }

  private static func end(of text: Substring, before suffix: String) -> Range<String.Index>? {
    guard text.hasSuffix(suffix) else { return nil }
    return text.index(text.endIndex, offsetBy: -suffix.count)..<text.endIndex
  }
}

extension Wording {
  /// A text of attain's own in the language; as it is where it is none.
  func own(_ text: String) -> String { own(text, isPart: false) }

  private func own(_ text: String, isPart: Bool) -> String {
    for form in ownForms where isPart || !form.isPart {
      guard let arguments = form.arguments(of: text) else { continue }
      let told = arguments.enumerated().map {
        form.isNested($0.offset + 1) ? own($0.element, isPart: true) : $0.element
      }
      return filled(form.translation, told)
    }
    return text
  }

  /// The name of a field of tickets; one of the project's own stays as it is.
  func field(_ name: String) -> String { OwnText.isField(name) ? own(name) : name }

  static func ownForms(_ language: ReportLanguage) -> [OwnTextForm] {
    switch language {
    case .english: []
    case .german: OwnText.all.map { OwnTextForm($0, $0.german) }
    case .french: OwnText.all.map { OwnTextForm($0, $0.french) }
    }
  }
}
