/// A text that is told from others by its bytes alone.
///
/// Two `String`s are equal where they mean the same characters, however these are written; parties, whose
/// names an export writes in two ways, are two.
struct ByteText: Hashable, Comparable, Sendable {
  let bytes: [UInt8]

  init(_ bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }

  init(_ text: String) { bytes = Array(text.utf8) }

  /// Repaired where the bytes are not UTF-8.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  static func < (one: ByteText, other: ByteText) -> Bool {
    one.bytes.lexicographicallyPrecedes(other.bytes)
  }
}
