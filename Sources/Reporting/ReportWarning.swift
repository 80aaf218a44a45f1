/// What a reader of a month's report has to know, in a line.
package struct ReportWarning: Sendable {
  /// The name of the rule that speaks, in kebab case.
  package let code: String
  package let message: String
  /// Where it is about a place in an export.
  package let place: Place?

  /// A place in an export.
  package struct Place: Sendable {
    /// As the project names it.
    package let file: String
    /// From 1.
    package let line: Int

    package init(file: String, line: Int) {
      self.file = file
      self.line = line
    }
  }

  package init(code: String, _ message: String, at place: Place? = nil) {
    self.code = code
    self.message = message
    self.place = place
  }

  /// The line, its place before it.
  package var text: String { prefix + message }

  /// The same in the language of a page.
  func text(_ say: Wording) -> String { prefix + say.own(message) }

  private var prefix: String { place.map { "\($0.file):\($0.line): " } ?? "" }
}
