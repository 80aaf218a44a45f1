import Foundation
import TestSupport

/// A project whose months a test seals.
struct SealedProject {
  let folder: TemporaryFolder
  var url: URL { folder.url }

  /// The small project, and more files beside it.
  init(_ project: SmallProject = SmallProject(), files: [String: String] = [:]) throws {
    folder = try project.folder()
    for (path, text) in files { try folder.write(path, text) }
  }

  /// A copy of the sample, without its kept reports.
  init(sample: Void) throws {
    folder = try TemporaryFolder()
    for name in ["attain.yaml", "agreements", "calendars", "exports", "meridian.svg"] {
      try FileManager.default.copyItem(
        at: SharedFolder.project.appending(path: "SampleData/\(name)"),
        to: folder.url.appending(path: name))
    }
  }

  var hasLedger: Bool {
    FileManager.default.fileExists(atPath: url.appending(path: "attain.sqlite").path)
  }

  func run(_ arguments: String...) throws -> AttainProgram.Run {
    try AttainProgram.run(arguments, in: url)
  }

  /// Seals a month at an instant.
  @discardableResult
  func seal(
    _ month: String = "2026-10", at: String = "2026-11-02T08:00:00Z"
  ) throws -> AttainProgram.Run {
    try run("seal", month, "--at", at)
  }

  /// The content of every file below a folder of the project, by its path, but what attain keeps for itself.
  func files(_ path: String) -> [String: Data] {
    let root = url.appending(path: path)
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: root.path)) ?? []
    return paths.filter { !$0.hasPrefix(".attain") }.reduce(into: [:]) { files, path in
      let file = root.appending(path: path)
      if !file.hasDirectoryPath, let bytes = try? Data(contentsOf: file) { files[path] = bytes }
    }
  }

  /// The rows that `attain diff` gives.
  func diff(_ options: String...) throws -> [[String: String]] {
    let run = try AttainProgram.run(
      ["diff", "2026-10", "--format", "csv"] + options, in: url)
    return try CSVTable(run.output).rows
  }

  /// Replaces the first place of a text in a file.
  func change(_ path: String, _ text: String, to other: String) throws {
    let content = try folder.read(path)
    guard let place = content.range(of: text) else { throw Missing(text: text) }
    try folder.write(path, content.replacingCharacters(in: place, with: other))
  }

  struct Missing: Error { let text: String }
}
