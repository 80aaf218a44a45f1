/// How the program ends, for scripts.
///
/// Source of the numbers above 63: BSD's sysexits.h.
enum ExitStatus: Int32, CaseIterable {
  case done = 0
  /// Done, and what `--fail-on` names was found.
  case found = 1
  case usage = 64
  /// The data cannot be used.
  case data = 65
  /// An input is missing.
  case missing = 66
  /// A fault of the program itself.
  case fault = 70
  /// A file could not be made or written.
  case write = 73
  /// A file could not be read.
  case io = 74
  /// Another run holds the lock.
  case locked = 75
  /// The definitions have errors.
  case definitions = 78
}
