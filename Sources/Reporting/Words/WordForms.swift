import ServiceModel

/// The forms that words have by a number: `{1?ticket|tickets}` is the first of two where the first thing that is put
/// in is one, and else the second.
///
/// A form may hold places for what is put in, and no form.
struct WordForms {
  private let language: ReportLanguage

  init(_ language: ReportLanguage) { self.language = language }

  /// A phrase with one form of each; what is put in is not looked through.
  func chosen(_ text: String, by arguments: [String]) -> String {
    var chosen = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "{"), let end = rest[start...].firstIndex(of: "}") {
      chosen += rest[..<start] + form(rest[rest.index(after: start)..<end], arguments)
      rest = rest[rest.index(after: end)...]
    }
    return chosen + rest
  }

  private func form(_ group: Substring, _ arguments: [String]) -> Substring {
    let parts = group.dropFirst(2).split(
      separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
    guard let number = group.first?.wholeNumberValue, arguments.indices.contains(number - 1),
      parts.count == 2
    else { return group }
    return isOne(arguments[number - 1]) ? parts[0] : parts[1]
  }

  /// French has the form of one for zero too.
  private func isOne(_ number: String) -> Bool {
    number == "1" || number == "0" && language == .french
  }
}
