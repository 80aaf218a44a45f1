import Foundation
import Testing

/// The charts of the examples, kept byte for byte.
///
/// `ATTAIN_RECORD=1` writes them anew, and fails the run that does.
struct GoldenTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Golden")

  @Test(arguments: Examples().all.map { $0.name })
  func `an example is drawn as it is kept`(name: String) throws {
    let example = try #require(Examples().all.first { $0.name == name })
    let made = try Picture(example.html).markup
    let place = Self.folder.appending(path: "\(name).html")
    if ProcessInfo.processInfo.environment["ATTAIN_RECORD"] == "1" {
      try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
      try made.write(to: place, atomically: true, encoding: .utf8)
      Issue.record("\(name) was recorded anew: look at what changed, then run without")
    }
    #expect(made == (try? String(contentsOf: place, encoding: .utf8)), "\(name)")
  }

  @Test func `every kept file is one of the examples`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(files.sorted() == Examples().all.map { "\($0.name).html" }.sorted())
  }
}
