import CCrypto

/// The SHA-256 of bytes that arrive in pieces.
///
/// Source: FIPS 180-4, by libcrypto.
@safe struct SHA256: ~Copyable {
  private let context: OpaquePointer

  init() {
    // Allocation fails only where no memory is left, and nothing could go on then.
    unsafe context = EVP_MD_CTX_new()
    unsafe EVP_DigestInit_ex(context, EVP_sha256(), nil)
  }

  deinit { unsafe EVP_MD_CTX_free(context) }

  /// Adds a piece.
  func update(_ piece: Span<UInt8>) {
    // libcrypto reads the span's bytes before the call returns.
    unsafe piece.withUnsafeBytes { bytes in
      _ = unsafe EVP_DigestUpdate(context, bytes.baseAddress, bytes.count)
    }
  }

  /// The hash of all pieces in hexadecimal digits; the last thing to ask for.
  func finish() -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    // SHA-256 writes exactly 32 bytes.
    unsafe digest.withUnsafeMutableBufferPointer { buffer in
      _ = unsafe EVP_DigestFinal_ex(context, buffer.baseAddress, nil)
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
