/// A text that is told from others by its bytes alone.
///
/// Two `String`s are equal where they mean the same characters, however these are written; parties, words and files whose
/// names are written in two ways are two. Example: of `é` as one scalar and as two, each is a `ByteText` of its own.
package struct ByteText: Hashable, Comparable, Sendable {
  /// UTF-8, unless the text came as other bytes.
  package let bytes: [UInt8]

  package init(_ bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }

  package init(_ text: String) { bytes = Array(text.utf8) }

  /// Repaired where the bytes are not UTF-8.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// By the first byte that differs, a beginning before what it begins.
  package static func < (one: ByteText, other: ByteText) -> Bool {
    one.bytes.lexicographicallyPrecedes(other.bytes)
  }
}
