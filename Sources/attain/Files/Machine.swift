import CLinux
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
    let groups = try? ByteFile.content(of: "/proc/self/cgroup", limit: 1 << 14)
    let group = groupLimit(groups.map { String(decoding: $0, as: UTF8.self) } ?? "")
    return [own, group].compactMap { $0 }.min()
  }

  /// The strictest limit of a control group and of those above it; nothing where none has one.
  ///
  /// `groups` is what `/proc/self/cgroup` says of the process, where its own group may lie deep below the root.
  ///
  /// Source: cgroups(7), section "/proc/pid/cgroup", and the kernel's cgroup-v2.rst, section "memory.max".
  static func groupLimit(_ groups: String, below root: String = "/sys/fs/cgroup") -> Int? {
    let own = groups.split(separator: "\n").first { $0.hasPrefix("0::/") }
    var group = own.map { String($0.dropFirst(3)) } ?? "/"
    var limits: [Int] = []
    while true {
      let text = try? ByteFile.content(of: Folder.path(root + group, "memory.max"), limit: 64)
      limits +=
        text.flatMap { Int(String(decoding: $0.dropLast(), as: UTF8.self)) }.map { [$0] } ?? []
      if group == "/" { return limits.min() }
      group = Folder.parent(of: group)
    }
  }

  /// How many processors may be used, eight at most: more only wait for the disk.
  static var processorCount: Int { min(8, max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))) }

  /// Gives back to the system what was freed: between two ways through files, each of which has buffers of its
  /// own, so that the second does not lie on top of what the first one needed.
  ///
  /// Cost: a look at all free blocks, some milliseconds. Source: malloc_trim(3).
  static func returnFreedMemory() { malloc_trim(0) }
}
