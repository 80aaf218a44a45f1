import Diagnostics

/// The encoding that definitions and the tables beside them have: UTF-8.
struct DefinitionEncoding {
  /// The text of some bytes; nothing where they are no UTF-8.
  static func text(of bytes: ArraySlice<UInt8>) -> String? {
    String(validating: bytes, as: UTF8.self)
  }

  /// What is wrong with a file that has another one.
  static func problem(in file: String) -> Diagnostic {
    Diagnostic(
      .error, code: "not-utf8", "the file is not text in UTF-8",
      at: Location(file: file, line: 1, column: 1), mend: "save it again with the encoding UTF-8")
  }
}
