import Glibc

/// What the machine has.
enum Machine {
  /// Has a file that may grow no further told as any other trouble with writing, instead of ending the program.
  static func tellsLimits() { signal(SIGXFSZ, SIG_IGN) }

  /// How many processors may be used, eight at most: more only wait for the disk.
  static var processorCount: Int { min(8, max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))) }
}
