import Glibc

extension FileProblem {
  /// How a run ends for it.
  var exitStatus: ExitStatus {
    switch step {
    case .use: .data
    case .write, .make, .replace, .lock: .write
    case .open, .read, .hold: code == ENOENT || code == ENOTDIR ? .missing : .io
    }
  }
}
