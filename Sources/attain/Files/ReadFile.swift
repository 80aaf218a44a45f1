/// An export that has been read to its end; size and hash are those of the file on disk.
struct ReadFile: Hashable, Sendable {
  let path: String
  let bytes: Int
  let sha256: String
  /// Bytes that are no UTF-8, in an export that is; and where the first of them stands, from 0.
  var invalidBytes = 0
  var firstInvalidByte = 0
}
