import Diagnostics
import Reporting

/// An export that has been read to its end; size and hash are those of the file on disk.
struct ReadFile: Hashable, Sendable {
  let path: String
  let bytes: Int
  let sha256: String
  /// Bytes that are no UTF-8, in an export that is; and where the first of them stands, from 0.
  var invalidBytes = 0
  var firstInvalidByte = 0

  /// That some bytes of it are no UTF-8, where some are.
  var notUTF8: Diagnostic? {
    if invalidBytes == 0 { return nil }
    return Diagnostic(
      .warning, code: "some-not-utf8",
      counted(
        invalidBytes, "byte of the export is not UTF-8, and stands",
        many: "bytes of the export are not UTF-8, and stand") + " as \u{FFFD} in what is printed",
      at: Location(
        file: path, line: ByteFile.line(ofByte: firstInvalidByte, in: path), column: 1),
      mend: "the first stands on this line: the tool mixes encodings")
  }
}
