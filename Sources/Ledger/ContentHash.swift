/// A hash of bytes that arrive in pieces: SHA-256 in the program, which hands it in, so that the ledger needs
/// no library for it.
package protocol ContentHash: AnyObject {
  /// Adds a piece.
  func update(_ piece: [UInt8])

  /// The hash of all pieces in hexadecimal digits; the last thing to ask for.
  func finish() -> String
}
