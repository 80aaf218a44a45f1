import Foundation
import TestSupport
import Testing

/// What `make install` makes works by itself, and `make uninstall` leaves nothing of it.
struct InstallTests {
  private static let tools = ["/usr/bin/make", "/usr/bin/python3", "/usr/bin/strip"]
  private static let areThere = tools.allSatisfy { FileManager.default.fileExists(atPath: $0) }

  private func make(_ task: String, _ folder: TemporaryFolder) throws {
    let run = try AttainProgram.run(
      [
        task, "PREFIX=/opt/attain", "DESTDIR=\(folder.url.path)",
        "BINARY=\(AttainProgram.binary.path)",
      ], environment: ["PATH": "/usr/bin:/bin"], binary: URL(filePath: Self.tools[0]))
    #expect(run.status == 0, "\(run.messages)")
  }

  private func files(_ folder: TemporaryFolder) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.url.path).filter { name in
      let place = folder.url.appending(path: name)
      return try place.resourceValues(forKeys: [.isDirectoryKey]).isDirectory != true
    }
  }

  @Test(.enabled(if: areThere))
  func `the installed program finds its calendars, has its pages, and goes without a trace`() throws
  {
    let folder = try TemporaryFolder()
    try make("install", folder)
    let place = folder.url.appending(path: "opt/attain")
    let shown = try AttainProgram.run(
      ["-i", place.appending(path: "bin/attain").path, "calendar", "show", "de-by-office"],
      in: URL(filePath: "/"), binary: URL(filePath: "/usr/bin/env"))
    #expect(shown.status == 0 && shown.output.contains("de-by-office"), "\(shown.messages)")
    let help = try AttainProgram.run(["--help"]).output
    let commands = help.matches(of: /\n  ([a-z][a-z-]*)  +[A-Z]/).map { String($0.1) }
    #expect(commands.count >= 12)
    for command in commands {
      let page = try folder.read("opt/attain/share/man/man1/attain-\(command).1")
      #expect(page.contains(".Nm attain \(command)\n"))
    }
    let bash = try folder.read("opt/attain/share/bash-completion/completions/attain")
    #expect(bash.contains("attain"))
    #expect(try folder.read("opt/attain/share/zsh/site-functions/_attain").hasPrefix("#compdef"))
    #expect(
      try folder.read("opt/attain/share/fish/vendor_completions.d/attain.fish")
        .contains("complete"))
    try make("uninstall", folder)
    let left = try files(folder)
    #expect(left.isEmpty, "\(left)")
  }

  @Test func `the version stands on a line by itself, with what it is built with below`() throws {
    let run = try AttainProgram.run(["--version"])
    let lines = run.output.split(separator: "\n").map { String($0) }
    #expect(run.status == 0 && lines[0].wholeMatch(of: /[0-9]+\.[0-9]+\.[0-9]+/) != nil)
    for name in ["libcsv", "libical", "libxlsxwriter", "OpenSSL", "zlib", "SQLite"] {
      #expect(lines[2].contains(try Regex("\(name) [0-9]+\\.[0-9]")), "\(lines)")
    }
    #expect(lines[1].hasPrefix("built with  Swift 6."))
    #expect(lines[3].hasPrefix("zone data   "))
    let again = try AttainProgram.run(["--version"], environment: ["LC_ALL": "tr_TR.UTF-8"])
    #expect(again.output == run.output)
  }
}
