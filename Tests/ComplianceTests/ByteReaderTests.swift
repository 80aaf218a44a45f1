import CivilTime
import TestSupport
import Testing

@testable import Compliance

/// What a writer wrote is read as it was, and nothing else is believed.
struct ByteReaderTests {
  @Test func `every number comes back as it was written`() {
    var random = SeededGenerator(seed: 1)
    var numbers: [UInt64] = [0, 1, 127, 128, .max]
    for _ in 0..<500 { numbers.append(random.next() >> UInt64.random(in: 0..<64, using: &random)) }
    var writer = ByteWriter()
    for number in numbers {
      writer.number(number)
      writer.signed(Int64(bitPattern: number))
      writer.word(number)
    }
    writer.text("words")
    writer.optional(Outcome.overdue) { $0.word($1) }
    var reader = ByteReader(writer.bytes)
    for number in numbers {
      #expect(reader.number() == number)
      #expect(reader.signed() == Int64(bitPattern: number))
      #expect(reader.word() == number)
    }
    #expect(reader.text() == "words")
    #expect(reader.optional { $0.word(Outcome.self) } == .overdue)
    #expect(reader.isAtEnd && !reader.isDamaged)
  }

  @Test func `counters come back as they were counted`() {
    var counts = Counts()
    (counts.met, counts.breached, counts.verdictEvidence) = (3, 700, 70_000)
    (counts.elapsed, counts.longest) = (Seconds(-5), .hours(9))
    var writer = ByteWriter()
    writer.numbers(counts)
    var reader = ByteReader(writer.bytes)
    #expect(reader.numbers(Counts.self) == counts && reader.isAtEnd)
  }

  @Test func `counters add up number by number, the longest but for itself`() {
    var random = SeededGenerator(seed: 3)
    func held(_ value: some CodedNumbers) -> [Int64] {
      var list = NumberList()
      var value = value
      value.code(by: &list)
      return list.numbers
    }
    func check<Value: CodedNumbers>(_: Value.Type, longest: Int? = nil) {
      let (one, other) = (Value.drawn(by: &random), Value.drawn(by: &random))
      var sum = one
      sum += other
      let wanted = zip(held(one), held(other)).enumerated().map { place, pair in
        place == longest ? max(pair.0, pair.1) : pair.0 + pair.1
      }
      #expect(held(sum) == wanted && Set(wanted).count == wanted.count, "\(Value.self)")
    }
    for _ in 0..<20 {
      check(Counts.self, longest: 15)
      check(BacklogCounts.self)
      check(HolderCounts.self)
      check(MonthRuleCounts.self)
      check(VerdictCounts.self)
      check(SignalCounts.self)
      check(TicketCount.self)
      check(ListCounts.self)
      check(Books.self)
    }
  }

  @Test func `nonsense is damage, and never read beyond its end`() {
    var random = SeededGenerator(seed: 2)
    for _ in 0..<3_000 {
      let count = Int.random(in: 0..<60, using: &random)
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
      var reader = ByteReader(bytes, readers: Int.random(in: 0..<9, using: &random))
      var total = 0
      while !reader.isAtEnd {
        switch Int.random(in: 0..<9, using: &random) {
        case 0: _ = reader.number()
        case 1: total += reader.place(below: Int.random(in: -1..<300, using: &random))
        case 2: _ = reader.instant()
        case 3: total += reader.list { $0.flag() }.count
        case 4: total += reader.bytesOfText().count
        case 5: total += reader.numbers(Counts.self).met
        case 6: _ = reader.word(DisagreementClass.self)
        case 7: _ = reader.signed()
        default: _ = reader.optional { $0.word() }
        }
      }
      #expect(total < 1 << 50)
      #expect(!reader.isDamaged || reader.number() == 0)
    }
  }

  @Test func `a length that is longer than what is left is damage`() {
    var writer = ByteWriter()
    writer.number(4)
    for number in 1...3 { writer.number(number) }
    var reader = ByteReader(writer.bytes)
    #expect(reader.bytesOfText().isEmpty && reader.isDamaged)
    reader = ByteReader(writer.bytes)
    #expect(reader.list { $0.number() }.isEmpty && reader.isDamaged)
  }
}

/// Lists the numbers of a value.
private struct NumberList: NumberCoder {
  private(set) var numbers: [Int64] = []

  mutating func count(_ number: inout Int, _: Int) { numbers.append(Int64(number)) }

  mutating func seconds(_ length: inout Seconds, _: Seconds) { numbers.append(length.count) }
}

/// Draws the numbers of a value.
private struct NumberDraw: NumberCoder {
  var random: SeededGenerator

  mutating func count(_ number: inout Int, _: Int) {
    number = .random(in: 0..<1 << 40, using: &random)
  }

  mutating func seconds(_ length: inout Seconds, _: Seconds) {
    length = Seconds(.random(in: -(1 << 40)..<1 << 40, using: &random))
  }
}

extension CodedNumbers {
  fileprivate static func drawn(by random: inout SeededGenerator) -> Self {
    var (value, draw) = (Self(), NumberDraw(random: SeededGenerator(seed: random.next())))
    value.code(by: &draw)
    return value
  }
}
