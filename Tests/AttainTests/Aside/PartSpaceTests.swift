import TestSupport
import Testing

@testable import attain

/// What is put aside comes back as it went, whether it is in memory or in a file.
struct PartSpaceTests {
  /// What one worker gathered in a piece: for some parts some bytes.
  private func piece(
    of worker: Int, _ parts: Parts, _ random: inout SeededGenerator
  ) -> (taken: PartedBytes.Taken, bytes: [Int: [UInt8]]) {
    var gathered = PartedBytes(parts)
    var bytes: [Int: [UInt8]] = [:]
    for _ in 0..<Int.random(in: 0...12, using: &random) {
      let part = Int.random(in: 0..<parts.count, using: &random)
      let more = (0..<Int.random(in: 1...40, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      gathered.append(more.span, to: part)
      bytes[part, default: []] += more
    }
    var taken = gathered.take()
    taken.worker = worker
    return (taken, bytes)
  }

  /// The chunks of a part, with whose they are.
  private func chunks(_ content: [UInt8]) -> [[UInt8]] {
    var found: [[UInt8]] = []
    var reader = PartedReader(content)
    PartChunk.each(in: &reader) { reader, worker, end in
      found.append([UInt8(worker)] + content[reader.position..<end])
      reader.move(to: end)
    }
    return found
  }

  @Test(arguments: [0, 1, 60, 400, .max])
  func `each part has the chunks of all pieces in their order`(limit: Int) throws {
    var random = SeededGenerator(seed: 77)
    for _ in 0..<30 {
      let parts = Parts(bytes: 0, memory: 1)
      let space = PartSpace(parts, limit: limit)
      var expected: [Int: [[UInt8]]] = [:]
      for _ in 0..<Int.random(in: 0...15, using: &random) {
        let worker = Int.random(in: 0...3, using: &random)
        let (taken, bytes) = piece(of: worker, parts, &random)
        space.append(taken)
        for (part, bytes) in bytes { expected[part, default: []].append([UInt8(worker)] + bytes) }
      }
      try space.finish()
      for part in 0..<parts.count {
        #expect(chunks(try space.content(of: part)) == expected[part] ?? [])
      }
      if limit == .max { #expect(!space.isSpilled) }
      if limit == 0, !expected.isEmpty { #expect(space.isSpilled) }
    }
  }
}
