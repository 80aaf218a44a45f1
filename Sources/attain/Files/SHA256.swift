import CCrypto

/// The SHA-256 of bytes that arrive in pieces.
///
/// Source: FIPS 180-4, by libcrypto: by its functions of SHA-256 itself, since those of `EVP` read a
/// configuration and set all providers up first, which takes longer than all that a small run hashes.
@safe struct SHA256: ~Copyable {
  // A place of its own, so that adding a piece changes nothing of the value.
  private let context: UnsafeMutablePointer<SHA256_CTX>

  init() {
    unsafe context = .allocate(capacity: 1)
    unsafe context.initialize(to: SHA256_CTX())
    unsafe SHA256_Init(context)
  }

  deinit { unsafe context.deallocate() }

  /// Adds a piece.
  func update(_ piece: Span<UInt8>) {
    // libcrypto reads the span's bytes before the call returns.
    unsafe piece.withUnsafeBytes { bytes in
      _ = unsafe SHA256_Update(context, bytes.baseAddress, bytes.count)
    }
  }

  /// The hash of all pieces in hexadecimal digits; the last thing to ask for.
  func finish() -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    // SHA-256 writes exactly 32 bytes.
    unsafe digest.withUnsafeMutableBufferPointer { buffer in
      _ = unsafe SHA256_Final(buffer.baseAddress, context)
    }
    return digest.map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0\(digits)" : digits
    }.joined()
  }

  /// The hash of bytes that are all there.
  static func hash(_ bytes: [UInt8]) -> String {
    let hash = SHA256()
    hash.update(bytes.span)
    return hash.finish()
  }
}
