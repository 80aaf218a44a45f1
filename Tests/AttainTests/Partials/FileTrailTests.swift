import ServiceModel
import TestSupport
import Testing

@testable import attain

/// What the pieces of a file told comes, put together, to what the whole file tells in one piece.
struct FileTrailTests {
  private func log(_ ids: [Int], from line: Int) -> PieceLog {
    var log = PieceLog(keepingPrints: .max)
    for (number, id) in ids.enumerated() {
      var ticket = Ticket(fieldCount: 1)
      ticket.begin(id: Array("T\(id)".utf8).span)
      ticket.place = TicketPlace(file: 0, line: line + number)
      log.rows += 1
      log.lastLine = ticket.place.line
      log.cutOff.add(ticket, log.watch.add(ticket))
    }
    return log
  }

  private func read(_ pieces: [PieceLog]) -> ReadingLog {
    var log = ReadingLog(keepingPrints: .max)
    for piece in pieces { log.append(piece) }
    return log
  }

  private func gap(_ log: ReadingLog) -> IDGap { log.cutOff.gap }

  @Test func `cuts anywhere change nothing, whether the ids ascend or not`() {
    var random = SeededGenerator(seed: 12)
    for _ in 0..<400 {
      var id = 1_000
      // Mostly ascending, with holes; now and then back or of another length.
      let ids = (0..<Int.random(in: 1...40, using: &random)).map { _ in
        id += [1, 1, 1, 2, 30, 9_000, -7].randomElement(using: &random) ?? 1
        return id
      }
      var whole = read([log(ids, from: 2)])
      var pieces: [PieceLog] = []
      var start = 0
      while start < ids.count {
        let end = Int.random(in: start...ids.count, using: &random)
        pieces.append(log(Array(ids[start..<end]), from: 2 + start).trimmed)
        start = end
      }
      var joined = read(pieces)
      #expect(gap(joined) == gap(whole), "\(ids)")
      #expect(joined.watch.isAscending == whole.watch.isAscending)
      #expect(joined.watch.last == whole.watch.last || !whole.watch.isAscending)
      whole.endFile("export.csv", number: 0)
      joined.endFile("export.csv", number: 0)
      #expect(joined.cutOff.warnings == whole.cutOff.warnings, "\(ids)")
    }
  }
}
