/// A warning of a month that is about a place in an export.
package struct ExportWarning: Sendable {
  /// What kind of trouble it is, as messages name it.
  package let code: String
  package let message: String
  /// As the project names it.
  package let file: String
  /// From 1.
  package let line: Int

  package init(code: String, message: String, file: String, line: Int) {
    self.code = code
    self.message = message
    self.file = file
    self.line = line
  }

  /// As it stands among `ReportInput.warnings`.
  package var text: String { "\(file):\(line): \(message)" }
}
