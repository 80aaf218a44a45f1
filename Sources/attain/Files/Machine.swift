import Glibc

/// What the machine has.
enum Machine {
  /// How many processors may be used, eight at most: more only wait for the disk.
  static var processorCount: Int { min(8, max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))) }
}
