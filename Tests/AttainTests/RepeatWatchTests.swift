import ServiceModel
import Testing

@testable import attain

/// Ids that differ are never taken for one another, and those that repeat are found.
struct RepeatWatchTests {
  private func watch(_ ids: [String], limit: Int = .max, from line: Int = 2) -> RepeatWatch {
    var watch = RepeatWatch(limit: limit)
    for (number, id) in ids.enumerated() {
      var ticket = Ticket(fieldCount: 1)
      ticket.id = Array(id.utf8)
      ticket.place = TicketPlace(file: 0, line: line + number)
      _ = watch.add(ticket)
    }
    return watch
  }

  @Test func `short ids of all lengths are told apart`() {
    let letters = Array("T0123456789").map { String($0) }
    let two = letters.flatMap { one in letters.map { one + $0 } }
    let three = two.flatMap { one in letters.map { one + $0 } }
    let four = three.flatMap { one in letters.map { one + $0 } }
    let ids = (letters + two + three + four).reversed()
    #expect(watch(Array(ids)).repeated().isEmpty)
  }

  @Test func `what parts of an export saw comes to what one watch sees`() {
    let ids = (1...60).map { "T\(($0 * 7) % 41)" }
    let whole = watch(ids)
    for cut in 0...ids.count {
      var parts = RepeatWatch(limit: .max)
      _ = parts.append(watch(Array(ids[..<cut])))
      _ = parts.append(watch(Array(ids[cut...]), from: cut + 2))
      #expect(parts.isAscending == whole.isAscending)
      #expect(parts.hasToReadAgain == whole.hasToReadAgain)
      #expect(parts.repeated().count == whole.repeated().count)
      for line in 2..<62 {
        let place = TicketPlace(file: 0, line: line)
        #expect(parts.repeated()[place] == whole.repeated()[place])
      }
    }
  }

  @Test func `a sorted export needs no fingerprints, an unsorted long one is read again`() {
    let sorted = watch((100...199).map { "T\($0)" }, limit: 10)
    #expect(!sorted.hasToReadAgain && sorted.repeated().isEmpty)
    #expect(watch((100...199).reversed().map { "T\($0)" }, limit: 10).hasToReadAgain)
  }
}
