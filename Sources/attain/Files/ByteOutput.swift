import Glibc

/// Writes to what a descriptor stands for.
enum ByteOutput {
  /// Writes all bytes, however many times it takes; returns 0, or what went wrong, as `errno` says it.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    var done = 0
    while done < bytes.count {
      // write(2) reads inside the array only.
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(descriptor, buffer.baseAddress?.advanced(by: done), buffer.count - done)
      }
      if count < 0, errno != EINTR { return errno }
      done += max(0, count)
    }
    return 0
  }
}
