package import CivilTime
import ServiceModel

/// The forms by which a project reads its timestamps: the first that fits is it.
package struct DateForms: Sendable {
  let forms: [DateForm]

  /// The form of a cell and its local time; nothing where none fits.
  func reading(_ cell: Span<UInt8>) -> (local: LocalDateTime, form: DateForm)? {
    for form in forms {
      if let local = form.local(cell) { return (local, form) }
    }
    return nil
  }

  /// The cell as local time; nothing where it is written in no form.
  package func local(_ cell: Span<UInt8>) -> LocalDateTime? { reading(cell)?.local }

  /// As YAML writes them: a text, or a list of several.
  var yaml: String {
    if forms.map({ $0.text }) == ["iso8601"] { return "iso8601" }
    let texts = forms.map { YAMLText.quoted($0.text) }
    return texts.count == 1 ? texts[0] : "[\(texts.joined(separator: ", "))]"
  }

  /// For a message.
  var text: String { forms.map { $0.text }.joined(separator: ", ") }
}
