import Glibc

/// Writes whole files with the C library: the generator needs nothing else of the system.
enum FileOutput {
  /// Makes a folder; it is no fault if it is there already.
  static func makeFolder(_ path: String) -> Bool {
    // Safe: the string is lent for the call only, as zero-ended bytes, and `mkdir` keeps nothing.
    unsafe mkdir(path, 0o755) == 0 || errno == EEXIST
  }

  /// Writes a file anew.
  ///
  /// False if any byte of it could not be written.
  static func write(_ bytes: [UInt8], to path: String) -> Bool {
    // Safe: both strings are lent for the call only; a missing file is nil and is asked for.
    guard let file = unsafe fopen(path, "wb") else { return false }
    // Safe: the buffer lives as long as the closure, and its own count bounds what is read.
    let written = unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe fwrite(buffer.baseAddress, 1, buffer.count, file)
    }
    // Safe: the file is open, and nothing uses it after this.
    let closed = unsafe fclose(file)
    return written == bytes.count && closed == 0
  }
}
