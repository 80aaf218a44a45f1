/// A file that a report run has written beside the manifest.
package struct WrittenFile: Sendable {
  /// Its path below the month's folder.
  package let name: String
  package let bytes: Int
  /// In hexadecimal digits.
  package let sha256: String

  package init(name: String, bytes: Int, sha256: String) {
    self.name = name
    self.bytes = bytes
    self.sha256 = sha256
  }
}
