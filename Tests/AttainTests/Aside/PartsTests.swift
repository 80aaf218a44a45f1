import Foundation
import TestSupport
import Testing

@testable import attain

/// Parts are as many as it takes to work on one of them in memory, and hold every id.
struct PartsTests {
  @Test func `no part takes more than an eighth of the memory unless there are 2,048`() {
    var random = SeededGenerator(seed: 5)
    let sizes = (0..<300).map { _ in
      (
        bytes: Int.random(in: 0..<1 << Int.random(in: 1...45, using: &random), using: &random),
        memory: Int.random(in: 0..<1 << Int.random(in: 1...40, using: &random), using: &random)
      )
    }
    let edges = [(0, 0), (0, 1 << 20), (1 << 40, 0), (1 << 40, .max), (1 << 20, -1), (.max, 1)]
    for (bytes, memory) in sizes + edges {
      let count = Parts(bytes: bytes, memory: memory).count
      #expect((16...2_048).contains(count) && count.nonzeroBitCount == 1)
      #expect(count == 2_048 || bytes / count <= max(1, memory / 8), "\(bytes), \(memory)")
      // No more of them than it takes.
      #expect(count == 16 || bytes / (count / 2) + 1 > memory / 8 - 8, "\(bytes), \(memory)")
    }
  }

  @Test func `every fingerprint has a part, from the first to the last`() {
    for parts in [Parts(bytes: 0, memory: 1 << 23), .usual, Parts(bytes: 1 << 40, memory: 1)] {
      #expect(parts.part(ofPrint: 0) == 0)
      #expect(parts.part(ofPrint: .max) == parts.count - 1)
      let usual = (0..<20_000).map { parts.part(of: Array("INC\($0)".utf8).span) }
      #expect(usual.allSatisfy { (0..<parts.count).contains($0) })
      #expect(Set(usual).count == parts.count)
    }
  }

  @Test func `an archive counts ten times, and what is no file nothing`() throws {
    let folder = try TemporaryFolder()
    try folder.write("one.csv", String(repeating: "a", count: 1_000))
    try folder.write("two.csv.gz", String(repeating: "b", count: 70))
    let paths = ["one.csv", "two.csv.gz", "none.csv", "."].map {
      folder.url.appending(path: $0).path
    }
    let size = ExportSize(paths)
    #expect(size.lying == 1_070)
    #expect(size.packed == 70)
    #expect(size.unpacked == 1_700)
  }
}
