import Statistics
import Testing

struct RecurrenceTests {
  @Test func `places without an answer neither lengthen a run nor end it`() {
    #expect(Recurrence.inARow([false, true, true, nil, true]) == 3)
    #expect(Recurrence.inARow([true, false, nil]) == 0)
    #expect(Recurrence.inARow([true, true]) == 2)
    #expect(Recurrence.inARow([nil, nil]) == 0)
    #expect(Recurrence.inARow([]) == 0)
  }

  @Test func `of the last twelve places those with an answer are the total`() throws {
    let answers: [Bool?] =
      [true, true, true] + Array(repeating: false, count: 9) + [nil, true, true]
    #expect(try Recurrence.ofLast(12, answers) == of(2, 11))
    #expect(try Recurrence.ofLast(100, answers) == of(5, 14))
    #expect(try Recurrence.ofLast(0, answers) == of(0, 0))
    #expect(try Recurrence.ofLast(-3, answers) == of(0, 0))
  }
}
