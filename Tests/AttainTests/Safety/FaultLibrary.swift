import Foundation
import TestSupport
import Testing

/// The library that lets a call of the program go wrong, made by the machine's C compiler.
enum FaultLibrary {
  static let source = SharedFolder.project.appending(path: "Tests/Preload/faults.c")
  /// What a test that needs it says where it is skipped.
  static let need: Comment =
    "needs a C compiler (cc), and no sanitizer, which would have to come first"

  /// Nothing where there is no compiler, or the program is watched by a sanitizer.
  static let path: String? = {
    if ProcessInfo.processInfo.environment["ASAN_OPTIONS"] != nil { return nil }
    let compiler = URL(filePath: "/usr/bin/cc")
    guard FileManager.default.isExecutableFile(atPath: compiler.path),
      let library = try? TemporaryFolder.file(),
      let run = try? AttainProgram.run(
        ["-shared", "-fPIC", "-O1", "-o", library.path, source.path, "-ldl"],
        environment: ["PATH": "/usr/bin:/bin"], binary: compiler),
      run.status == 0
    else { return nil }
    return library.path
  }()

  static var isThere: Bool { path != nil }

  /// How many rounds a test of many goes through; `make kill-test` asks for more.
  static func rounds(_ usual: Int) -> Int {
    ProcessInfo.processInfo.environment["ATTAIN_KILLS"].flatMap { Int($0) } ?? usual
  }
}
