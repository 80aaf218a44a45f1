import Diagnostics

/// The encoding that definitions and the tables beside them have: UTF-8.
struct DefinitionEncoding {
  /// The text of some bytes; nothing where they are no UTF-8.
  static func text(of bytes: ArraySlice<UInt8>) -> String? {
    String(validating: bytes, as: UTF8.self)
  }

  /// What is wrong with a file that has another one, at the first of its bytes that is no part of a character.
  static func problem(in file: String, _ bytes: ArraySlice<UInt8>) -> Diagnostic {
    let start = String(decoding: bytes.prefix(wholeCount(bytes)), as: UTF8.self)
    let lines = start.split(omittingEmptySubsequences: false) { $0.isNewline }
    let column = (lines.last?.unicodeScalars.count ?? 0) + 1
    return Diagnostic(
      .error, code: "not-utf8", "the file is not text in UTF-8",
      at: Location(file: file, line: max(lines.count, 1), column: column),
      mend: "save it again with the encoding UTF-8")
  }

  /// How many bytes stand before the first one that is no part of a character.
  private static func wholeCount(_ bytes: ArraySlice<UInt8>) -> Int {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      return bytes.count
    } catch {
      return error.byteOffsets.lowerBound
    }
  }
}
