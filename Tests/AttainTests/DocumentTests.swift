import Foundation
import TestSupport
import Testing

/// What the documents show is what happens.
struct DocumentTests {
  private func document(_ name: String) throws -> String {
    try String(contentsOf: SharedFolder.project.appending(path: name), encoding: .utf8)
  }

  /// The fenced blocks of a language.
  private func blocks(_ language: String, in text: String) -> [[String]] {
    var blocks: [[String]] = []
    var block: [String]?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line == "```\(language)" {
        block = []
      } else if line == "```", let whole = block {
        blocks.append(whole)
        block = nil
      } else {
        block?.append(line)
      }
    }
    return blocks
  }

  // Both pages write the same folder.
  @Test(.serialized, arguments: ["README.md", "Docs/manual.md"])
  func `every command of the documents says what they show`(name: String) throws {
    var count = 0
    for block in try blocks("console", in: document(name)) {
      for example in examples(block) where example.command.first == "attain" {
        let run = try AttainProgram.run(Array(example.command.dropFirst()))
        #expect(matches(run.output, example.output), "\(example.command): \(run.output)")
        count += 1
      }
    }
    #expect(count >= 3)
    try? FileManager.default.removeItem(at: SharedFolder.project.appending(path: "demo"))
  }

  private func examples(_ block: [String]) -> [(command: [String], output: [String])] {
    block.reduce(into: []) { examples, line in
      if line.hasPrefix("$ ") {
        examples.append((line.dropFirst(2).split(separator: " ").map(String.init), []))
      } else if !examples.isEmpty {
        examples[examples.count - 1].output.append(line)
      }
    }
  }

  /// A line `…` stands for any lines.
  private func matches(_ output: String, _ shown: [String]) -> Bool {
    var lines = output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[
      ...]
    if lines.last == "" { lines.removeLast() }
    for (index, line) in shown.enumerated() {
      if line == "…" {
        guard index + 1 < shown.count else { return true }
        lines = lines.drop { $0 != shown[index + 1] }
      } else if lines.popFirst() != line {
        return false
      }
    }
    return lines.isEmpty
  }

  @Test func `the project of the definitions' document is accepted without a warning`() throws {
    let folder = try TemporaryFolder()
    for block in try blocks("yaml", in: document("Docs/definitions.md")) {
      let name = try #require(block.first?.dropFirst(2))
      try folder.write(String(name), block.joined(separator: "\n") + "\n")
    }
    try folder.write(
      "agreements/suspensions.csv", "service,from,until,cause,approved by\n")
    let run = try AttainProgram.run(["check"], in: folder.url)
    #expect(run.status == 0 && run.messages.isEmpty, "\(run.messages)")
  }

  @Test func `every key that the reader knows is in the document`() throws {
    let text = try document("Docs/definitions.md")
    let folder = SharedFolder.project.appending(path: "Sources/Reading/Definitions")
    var keys: Set<String> = []
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      let source = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      let lists = source.matches(of: /(?:[kK]eys(?: =|:)) \[([^\]]*)\]/)
      for list in lists {
        keys.formUnion(list.1.matches(of: /"([a-z-]+)"/).map { String($0.1) })
      }
    }
    #expect(keys.count > 45)
    for key in keys.sorted() {
      #expect(text.contains("`\(key)`") || text.contains("  \(key):"), "\(key)")
    }
  }

  @Test func `no message of the documents' pages is missing its file`() throws {
    for name in ["README.md", "Docs/manual.md"] {
      let folder = SharedFolder.project.appending(path: name).deletingLastPathComponent()
      for link in try document(name).matches(of: /\]\(([A-Za-z\/.]+)\)/) {
        let path = folder.appending(path: String(link.1)).path
        #expect(FileManager.default.fileExists(atPath: path), "\(name) links to \(link.1)")
      }
    }
  }
}
