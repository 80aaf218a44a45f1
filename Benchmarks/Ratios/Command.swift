import Glibc

/// A program with its arguments, run as a process of its own.
struct Command {
  let arguments: [String]

  init(_ arguments: [String]) { self.arguments = arguments }

  /// What a run cost.
  struct Cost {
    /// By the wall clock.
    let seconds: Double
    /// Of all its threads, in the program and in the kernel.
    let processorSeconds: Double
    /// The most memory that it held at once.
    let mebibytes: Int
  }

  /// Runs it to its end, without what it prints unless that goes to a file; nothing where it fails.
  func run(output: String = "/dev/null") -> Cost? {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(
      &actions, STDOUT_FILENO, output, O_WRONLY | O_CREAT | O_TRUNC, 0o666)
    unsafe posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var texts = unsafe arguments.map { unsafe strdup($0) } + [nil]
    defer { for index in 0..<arguments.count { unsafe free(texts[index]) } }
    var process = pid_t()
    let clock = ContinuousClock()
    let start = clock.now
    // The texts live until the process has its copies of them, which is when the call returns.
    guard unsafe posix_spawnp(&process, arguments[0], &actions, nil, &texts, environ) == 0 else {
      return nil
    }
    var status: Int32 = 0
    var usage = rusage()
    // wait4(2) fills both values.
    guard unsafe wait4(process, &status, 0, &usage) == process, status == 0 else { return nil }
    return Cost(
      seconds: (clock.now - start) / .seconds(1),
      processorSeconds: usage.ru_utime.seconds + usage.ru_stime.seconds,
      mebibytes: usage.ru_maxrss / 1024)
  }
}

extension timeval {
  fileprivate var seconds: Double { Double(tv_sec) + Double(tv_usec) / 1e6 }
}
