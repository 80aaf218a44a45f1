import Glibc

/// The three descriptors that a program begins with.
enum StandardStreams {
  /// Fills those that were handed over closed, so that no file of the run gets the number of one: messages would be
  /// written into it, or it would be read as an export.
  ///
  /// Each is open for the wrong way alone, so that to use it fails as it does where it is closed.
  static func fill() {
    for stream in STDIN_FILENO...STDERR_FILENO where FileStatus(descriptor: stream) == nil {
      // A new file has the lowest number that is free, which is this one: those below it are open.
      _ = unsafe open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }
}
