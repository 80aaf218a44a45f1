import Diagnostics
import Reporting

extension ReadFile {
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
