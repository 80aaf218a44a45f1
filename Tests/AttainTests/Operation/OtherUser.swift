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

  func run(_ arguments: [String]) throws -> AttainProgram.Run {
    try AttainProgram.run(
      Array(Self.words.dropFirst()) + [binary.path] + arguments, in: URL(filePath: "/"),
      binary: URL(filePath: Self.words[0]))
  }
}
