import Charts
import Markup
import TestSupport
import Testing

/// Lines of seeded random series against what was to be drawn.
struct LineChartTests {
  private typealias Point = LineChart.Point

  private let words = Examples().lineWords

  private func picture(_ points: [Point]) throws -> Picture {
    try Picture(LineChart(id: "line", words: words, points: points).html)
  }

  private func random(_ generator: inout SeededGenerator) -> [Point] {
    let lowest = Int.random(in: 0...10_000, using: &generator)
    // Of a few shares only, so that some values are just their goals.
    let shares = (0..<6).map { _ in Int.random(in: lowest...10_000, using: &generator) }
    func share() -> Share {
      Share(hundredthsOfPercent: shares[Int.random(in: 0..<6, using: &generator)])
    }
    let count = Int.random(in: 1...40, using: &generator)
    return (0..<count).map { index in
      let isThere = (0..<4).map { _ in Bool.random(using: &generator) }
      return Point(
        label: "\(index)", value: isThere[0] ? share() : nil, goal: isThere[1] ? share() : nil,
        limits: isThere[2] ? ShareRange(share(), share()) : nil,
        interval: isThere[3] ? ShareRange(share(), share()) : nil)
    }
  }

  private func marks(_ picture: Picture) -> (discs: Int, diamonds: Int) {
    let marks = picture.ofKind("chart-mark")
    return (marks.count { $0.name == "circle" }, marks.count { $0.name == "path" })
  }

  @Test(arguments: 0..<60)
  func `a point below its goal has another shape, and its own colour`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let points = random(&generator)
    let values = points.compactMap { point in point.value.map { (value: $0, goal: point.goal) } }
    let below = values.count { point in point.goal.map { point.value < $0 } ?? false }
    let picture = try picture(points)
    #expect(marks(picture) == (values.count - below, below))
    #expect(picture.ofKind("chart-below").count == below)
  }

  @Test(arguments: 0..<60)
  func `a missing value is a gap, and a line joins neighbours alone`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let points = random(&generator)
    let runs = points.split { $0.value == nil }.map { $0.count }
    let lines = try picture(points).ofKind("chart-line").map { $0.spots.count }
    #expect(lines == runs.filter { $0 > 1 })
  }

  @Test(arguments: 0..<60)
  func `all that is drawn stands within the picture, and what is higher above`(seed: UInt64) throws
  {
    var generator = SeededGenerator(seed: seed)
    let points = random(&generator)
    let picture = try picture(points)
    let spots = ["chart-line", "chart-goal", "chart-limit", "chart-mark"].flatMap { kind in
      picture.ofKind(kind).flatMap { $0.spots }
    }
    #expect(spots.allSatisfy { (0...640).contains($0.x) && (22...266).contains($0.y) })
    let line = picture.ofKind("chart-line").flatMap { $0.spots }
    let drawn = points.split { $0.value == nil }.filter { $0.count > 1 }.flatMap { $0 }
    #expect(line.count == drawn.count)
    for (one, other) in zip(zip(line, drawn), zip(line, drawn).dropFirst()) {
      let isHigher = (one.1.value ?? Examples().share(0)) > (other.1.value ?? Examples().share(0))
      #expect(!isHigher || one.0.y <= other.0.y)
      #expect(one.0.x < other.0.x)
    }
  }

  @Test(arguments: [
    [0], [1], [10_000], [9_999], [9_950, 10_000], [5_000], [9_300, 9_800], [4_999],
  ])
  func `the axis has few ticks, ends at the whole and begins below the lowest`(shares: [Int]) throws
  {
    let picture = try picture(
      shares.map { Point(label: "m", value: Share(hundredthsOfPercent: $0)) })
    let ticks = picture.ofKind("chart-grid").count + picture.ofKind("chart-axis").count
    #expect((4...6).contains(ticks))
    let texts = picture.ofKind("chart-text").map { $0.text }
    #expect(texts.contains("100%"))
    let lowest = picture.ofKind("chart-mark").map { $0.number("cy") }.max() ?? 0
    let floor = try #require(picture.ofKind("chart-axis").first).number("y1")
    #expect(shares.contains(0) ? lowest == floor : lowest < floor)
  }

  @Test func `the last point that has a value has it written beside it`() throws {
    let values = [9_700, 9_512, nil].map { $0.map { Share(hundredthsOfPercent: $0) } }
    let gap = try picture(values.map { Point(label: "m", value: $0) }).ofKind("chart-strong")
    let end = try picture(values.prefix(2).map { Point(label: "m", value: $0) })
      .ofKind("chart-strong")
    #expect(gap.map { $0.text } == ["95.12%"] && end.map { $0.text } == ["95.12%"])
    #expect(try picture([]).ofKind("chart-strong").isEmpty)
  }

  @Test(arguments: [0, 1, 10, 499, 500, 501, 1_000])
  func `the labels of the last value and of the goal never stand in one another`(off: Int) throws {
    for value in [9_500 - off, min(9_500 + off, 10_000)] {
      let picture = try picture([
        Point(
          label: "m", value: Share(hundredthsOfPercent: value),
          goal: Share(hundredthsOfPercent: 9_500))
      ])
      let value = try #require(picture.ofKind("chart-strong").first).number("y")
      let goal = try #require(picture.ofKind("chart-text").first { $0.text.contains("Goal") })
      #expect(abs(value - goal.number("y")) >= 22)
    }
  }

  @Test(arguments: 0..<20)
  func `the table has what is drawn, and a sign where there is nothing`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let points = random(&generator)
    let rows = try picture(points).rows
    let numerals = Numerals()
    #expect(rows.map { $0[0] } == points.map { $0.label })
    #expect(rows.map { $0[1] } == points.map { $0.value.map { numerals.percent($0) } ?? "–" })
  }

  @Test func `many labels are thinned out, but never the last one`() throws {
    for count in [1, 5, 12, 24, 60, 200] {
      let points = (1...count).map { Point(label: "2026-\($0)", value: nil) }
      let labels = try picture(points).ofKind("chart-middle")
      #expect(labels.last?.text == "2026-\(count)" && labels.count <= 12)
      let places = labels.map { $0.number("x") }
      #expect(zip(places, places.dropFirst()).allSatisfy { $1 - $0 >= 40 })
    }
  }
}
