import Glibc

/// A file without a name that is written to its end and then read: it vanishes with the program,
/// however that ends.
final class ScratchFile {
  private static let bufferSize = 32 << 10
  /// Where files without a name lie: in the folder that TMPDIR names, or else in /var/tmp.
  static var folder: String { Environment["TMPDIR"] ?? "/var/tmp" }

  private let descriptor: Int32
  private let folder: String
  private var buffer: [UInt8] = []
  /// What went wrong first, while something was added.
  private(set) var problem: FileProblem?

  init() throws(FileProblem) {
    folder = ScratchFile.folder
    var path = Array("\(Folder.path(folder, "attain-XXXXXX"))".utf8CString)
    // mkstemp(3) puts the name's last six letters in place.
    descriptor = unsafe path.withUnsafeMutableBufferPointer { name in
      unsafe name.baseAddress.map { unsafe mkstemp($0) } ?? -1
    }
    if descriptor < 0 { throw FileProblem(folder, doing: .write, errno) }
    unsafe unlink(path)
    buffer.reserveCapacity(ScratchFile.bufferSize)
  }

  deinit { close(descriptor) }

  func append(_ bytes: some Collection<UInt8>) {
    if buffer.count + bytes.count > ScratchFile.bufferSize { flush() }
    buffer += bytes
  }

  /// What was appended from one place to another.
  func content(_ range: Range<Int>) throws(FileProblem) -> [UInt8] {
    flush()
    if let problem { throw problem }
    var content = [UInt8](repeating: 0, count: range.count)
    var done = 0
    while done < content.count {
      // pread(2) writes at most the count of bytes left in the array.
      let count = unsafe content.withUnsafeMutableBytes { bytes in
        unsafe pread(
          descriptor, bytes.baseAddress?.advanced(by: done), bytes.count - done,
          off_t(range.lowerBound + done))
      }
      if count <= 0 { throw FileProblem(folder, doing: .read, errno) }
      done += count
    }
    return content
  }

  /// Makes what was appended the content of another descriptor, from its beginning.
  func takePlace(of other: Int32) throws(FileProblem) {
    flush()
    if let problem { throw problem }
    if lseek(descriptor, 0, SEEK_SET) < 0 || dup2(descriptor, other) < 0 {
      throw FileProblem(folder, doing: .write, errno)
    }
  }

  private func flush() {
    if problem == nil {
      let code = ByteOutput.write(buffer, to: descriptor)
      if code != 0 { problem = FileProblem(folder, doing: .write, code) }
    }
    buffer.removeAll(keepingCapacity: true)
  }
}
