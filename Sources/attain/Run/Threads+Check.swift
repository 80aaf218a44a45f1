import Diagnostics

extension Threads {
  /// Throws where a run by so many workers would wait for ever.
  static func check(_ workers: Int) throws(RunProblem) {
    guard let reason = refusal(of: workers + 1) else { return }
    throw .system(
      Diagnostic(
        .error, code: "no-threads", "the system refuses \(workers + 1) threads: \(reason)", at: nil,
        expected: "room for as many threads as workers, and one more",
        mend:
          "allow more processes (ulimit -u) or more memory (ulimit -v), or take fewer --workers"))
  }
}
