import Glibc

/// What the machine has.
enum Machine {
  /// Has a file that may grow no further, and a reader that has gone away, told as any other trouble with
  /// writing, instead of ending the program.
  static func tellsLimits() {
    signal(SIGXFSZ, SIG_IGN)
    signal(SIGPIPE, SIG_IGN)
  }

  /// How many bytes the program may have, by its own limit and by that of its control group, the stricter
  /// one; nothing where neither is set.
  static var memoryLimit: Int? {
    let limits = try? ByteFile.content(of: "/proc/self/limits", limit: 1 << 14)
    let own = limits.map { String(decoding: $0, as: UTF8.self) }?.split(separator: "\n")
      .first { $0.hasPrefix("Max address space") }
      .flatMap { line in line.split(separator: " ").dropFirst(3).first }
      .flatMap { Int($0) }
    let text = try? ByteFile.content(of: "/sys/fs/cgroup/memory.max", limit: 64)
    let group = text.flatMap { Int(String(decoding: $0.dropLast(), as: UTF8.self)) }
    return [own, group].compactMap { $0 }.min()
  }

  /// How many processors may be used, eight at most: more only wait for the disk.
  static var processorCount: Int { min(8, max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))) }
}
