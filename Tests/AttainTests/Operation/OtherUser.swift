import Foundation
import Glibc

/// A copy of the program that is run as nobody, which only root can do.
struct OtherUser {
  static let isThere = geteuid() == 0 && FileManager.default.fileExists(atPath: "/usr/bin/setpriv")

  /// What comes before a command that nobody runs.
  static let words = ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]

  private let folder: TemporaryFolder
  /// A copy that lies where everybody may come.
  var binary: URL { folder.url.appending(path: "attain") }

  init() throws {
    folder = try TemporaryFolder()
    let copy = folder.url.appending(path: "attain")
    try FileManager.default.copyItem(at: AttainProgram.binary, to: copy)
    for path in [folder.url.path, copy.path] {
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    }
  }

  /// `processes` is how many that user may have, threads among them; none for as many as the system allows.
  func run(_ arguments: [String], processes: Int? = nil) throws -> AttainProgram.Run {
    let limit = processes.map { ["/usr/bin/prlimit", "--nproc=\($0)"] } ?? []
    return try AttainProgram.run(
      Array(Self.words.dropFirst()) + limit + [binary.path] + arguments, in: URL(filePath: "/"),
      binary: URL(filePath: Self.words[0]))
  }
}
