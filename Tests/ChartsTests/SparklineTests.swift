import Charts
import Markup
import Testing

/// A line in the room of a word.
struct SparklineTests {
  private func picture(_ values: [Int?], goal: Int? = nil) throws -> Picture {
    try Picture(
      Sparkline(
        id: "spark", title: "Course", description: "Months:",
        values: values.map { $0.map { Share(hundredthsOfPercent: $0) } },
        goal: goal.map { Share(hundredthsOfPercent: $0) }
      ).html)
  }

  @Test func `the description ends with the values`() throws {
    let picture = try picture([9_700, nil, 10_000])
    #expect(picture.named("desc").map { $0.text } == ["Months: 97.00%; –; 100.00%"])
  }

  @Test func `a missing value is a gap, and one between gaps a disc`() throws {
    let picture = try picture([9_700, 9_600, nil, 9_500, nil, 9_400, 9_300])
    #expect(picture.ofKind("chart-line").map { $0.spots.count } == [2, 2])
    #expect(picture.ofKind("chart-mark").count == 2)
  }

  @Test func `the last value is marked, as a diamond where it is below the goal`() throws {
    #expect(
      try picture([9_700, 9_500], goal: 9_600).ofKind("chart-below").map { $0.name } == ["path"])
    #expect(
      try picture([9_500, 9_600], goal: 9_600).ofKind("chart-mark").map { $0.name } == ["circle"])
    #expect(try picture([9_500, 9_600], goal: 9_600).ofKind("chart-goal").count == 1)
    #expect(try picture([9_500]).ofKind("chart-goal").isEmpty)
    #expect(try picture([nil, nil]).ofKind("chart-mark").isEmpty)
  }

  @Test(arguments: [1, 2, 12, 200])
  func `all of it is within its 120 by 28 units`(count: Int) throws {
    let picture = try picture((0..<count).map { ($0 * 7_919) % 10_001 }, goal: 9_600)
    let spots = picture.ofKind("chart-line").flatMap { $0.spots }
    #expect(spots.allSatisfy { (0...120).contains($0.x) && (0...28).contains($0.y) })
    #expect(spots.count == (count == 1 ? 0 : count))
  }
}
