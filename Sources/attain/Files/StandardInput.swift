import Glibc

/// Standard input as an export, which can be read as often as a file.
enum StandardInput {
  /// What definitions, messages and manifests call it.
  static let name = "-"
  /// Opening it begins at the first byte, whatever was read before.
  private static let path = "/proc/self/fd/0"

  /// Where a file is opened that is named so; any other stands for itself.
  static func place(of path: String) -> String { path == name ? self.path : path }

  static var isTerminal: Bool { isatty(STDIN_FILENO) == 1 }

  /// Puts what comes through a pipe into a file without a name, which takes the place of standard
  /// input: a run may go through its exports more than once.
  ///
  /// Cost: one way through the bytes, in a buffer of 256 KiB; nothing where a file stands there already.
  static func keep() throws(FileProblem) {
    if isFile { return }
    let file = try ScratchFile()
    var buffer = [UInt8](repeating: 0, count: ByteFile.pieceSize)
    while true {
      // read(2) writes at most the array's count.
      let count = unsafe buffer.withUnsafeMutableBytes { bytes in
        unsafe Glibc.read(STDIN_FILENO, bytes.baseAddress, bytes.count)
      }
      if count < 0 { throw FileProblem(name, doing: .read, errno) }
      if count == 0 { break }
      file.append(Array(buffer[..<count]))
      if let problem = file.problem { throw problem }
    }
    try file.takePlace(of: STDIN_FILENO)
  }

  /// Whether it is a file that may be opened again, from whose beginning nobody took anything.
  private static var isFile: Bool {
    var status = stat()
    // fstat(2) fills the value that it is handed.
    return unsafe fstat(STDIN_FILENO, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
      && lseek(STDIN_FILENO, 0, SEEK_CUR) == 0 && access(path, R_OK) == 0
  }
}
