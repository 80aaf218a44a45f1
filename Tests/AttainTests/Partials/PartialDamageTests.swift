import Foundation
import Reporting
import TestSupport
import Testing

@testable import attain

/// A partial that is cut, changed or no partial is told, whatever happened to it.
struct PartialDamageTests {
  private let project: PartialProject
  private let whole: Data

  init() throws {
    project = try PartialProject(seed: 6, exports: 2, rows: 60)
    try project.write("a.part", of: [project.exports[0]])
    try project.write("b.part", of: [project.exports[1]])
    whole = try project.bytes("b.part")
  }

  private func merge(_ bytes: Data) throws -> AttainProgram.Run {
    try bytes.write(to: project.folder.url.appending(path: "c.part"))
    return try AttainProgram.run(
      ["merge", "a.part", "c.part", "--quiet", "--output", "out"], in: project.folder.url)
  }

  /// The bytes with one stretch of them changed, left out, doubled or cut off, or with the largest of numbers in it.
  private func damaged(_ bytes: Data, _ random: inout SeededGenerator) -> Data {
    var bytes = bytes
    // The beginning is small and holds most of what is read by place.
    let place =
      Bool.random(using: &random)
      ? Int.random(in: 0..<min(6_000, bytes.count), using: &random)
      : Int.random(in: 0..<bytes.count, using: &random)
    switch Int.random(in: 0..<7, using: &random) {
    case 0: return bytes.prefix(place)
    case 1: bytes.remove(at: place)
    case 2: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
    case 3: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    case 5:
      let largest = [UInt8](repeating: 0xFF, count: 9) + [1]
      bytes.replaceSubrange(place..<min(bytes.count, place + 1), with: largest)
    case 4: bytes[place] = [0, 0x7F, 0x80, 0xFF].randomElement(using: &random) ?? 0
    default:
      let end = min(bytes.count, place + 20)
      bytes.replaceSubrange(place..<end, with: bytes[place..<end].reversed())
    }
    return bytes
  }

  @Test func `every random damage is told, and nothing is written`() throws {
    var random = SeededGenerator(seed: 66)
    for _ in 0..<150 {
      let bytes = damaged(whole, &random)
      if bytes == whole { continue }
      let run = try merge(bytes)
      let isTold = ["[damaged-partial]", "[unlike-partial]"].contains { run.messages.contains($0) }
      #expect(run.status == 65 && isTold, "\(run.status): \(run.messages)")
    }
    for size in [0, 1, 16, 17, 64, 65, 82, whole.count - 1] {
      #expect(try merge(whole.prefix(size)).messages.contains("[damaged-partial]"))
    }
    let month = project.folder.url.appending(path: "out/2026-10").path
    #expect(!FileManager.default.fileExists(atPath: month))
  }

  /// Somebody may put the right hash behind wrong bytes: that may give a wrong report, which no program can
  /// tell, and never a crash.
  @Test
  func
    `damage with a hash that fits never ends the program by a signal, nor as a fault of its own`()
    throws
  {
    var random = SeededGenerator(seed: 67)
    var statuses: Set<Int32> = []
    var sums = 0
    for _ in 0..<300 {
      let content = damaged(whole.dropLast(65), &random)
      let run = try merge(content + Data((SHA256.hash(Array(content)) + "\n").utf8))
      #expect([0, 65, 66].contains(run.status), "\(run.status): \(run.messages)")
      statuses.insert(run.status)
      let told = "error: 'c.part' says numbers that do not add up [damaged-partial]"
      if run.messages.contains(told) { sums += 1 }
    }
    #expect(statuses.contains(65) && sums > 0)
  }

  @Test(arguments: [
    TicketList.breaches, .overdue, .attribution, .excluded, .uncovered, .clocks, .open, .flow,
    .workload,
  ])
  func `a partial that lost a row of a list is told, though its hash fits`(
    list: TicketList
  ) throws {
    try expectTold("a row of \(list)") { kind, content in
      // The month, the list, the target and the file have a byte each.
      kind == .rows && content.dropFirst().first == UInt8(list.rawValue)
    }
  }

  @Test func `a partial that lost a rejected row is told, though its hash fits`() throws {
    try expectTold("a rejected row") { kind, _ in kind == .rejected }
  }

  /// Takes the last row out of the first block of more than one that is meant.
  private func expectTold(
    _ what: String, _ isMeant: (PartialBlock, [UInt8]) -> Bool
  ) throws {
    let input = try PartialInput(project.folder.url.appending(path: "b.part").path)
    var written: [UInt8] = []
    try withoutActuallyEscaping({ written += $0 }) { take in
      let output = PartialOutput(take)
      var isLost = false
      while let (kind, content) = try input.next() {
        var kept = content[...]
        if !isLost, isMeant(kind, content) {
          let ends = content.indices.filter { content[$0] == 10 && $0 > 4 }.dropLast()
          // Of cells with line ends the rows cannot be told by their last byte.
          kept = content[...(ends.last ?? 3)]
          isLost = true
        }
        output.write(kind, kept)
      }
      output.end()
      #expect(isLost, "\(what)")
    }
    let run = try merge(Data(written))
    let told = "error: 'c.part' says numbers that do not add up [damaged-partial]"
    #expect(run.status == 65 && run.messages.contains(told), "\(what): \(run.messages)")
  }
}
