import Charts
import Markup
import TestSupport
import Testing

/// Points beside curves.
struct FunnelChartTests {
  private struct Sample {
    let points: [FunnelChart.Point]
    let stops: [(count: Int, lower: Int, upper: Int)]

    init(seed: UInt64) {
      var generator = SeededGenerator(seed: seed)
      func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }
      stops = Set((0..<number(1...8)).map { _ in number(0...500) }).sorted().map {
        ($0, number(8_000...9_400), number(9_600...10_000))
      }
      points = (0..<30).map { index in
        FunnelChart.Point(
          label: "p\(index)", count: number(0...600),
          value: Share(hundredthsOfPercent: number(8_000...10_000)))
      }
    }

    /// Whether the share of a point is beyond a curve, by fractions of its stretch.
    func isOutside(_ point: FunnelChart.Point) -> Bool {
      let count = min(max(point.count, stops[0].count), stops[stops.count - 1].count)
      let right = stops.first { $0.count >= count } ?? stops[0]
      let left = stops.last { $0.count <= count } ?? stops[0]
      let width = Double(max(right.count - left.count, 1))
      let part = Double(count - left.count) / width
      let value = Double(point.value.hundredthsOfPercent)
      func on(_ start: Int, _ end: Int) -> Double { Double(start) + part * Double(end - start) }
      let isBelow = value < on(left.lower, right.lower) - 1e-6
      return isBelow || value > on(left.upper, right.upper) + 1e-6
    }
  }

  private func picture(
    _ points: [FunnelChart.Point], _ stops: [(count: Int, lower: Int, upper: Int)]
  ) throws -> Picture {
    let limits = FunnelLimits(
      stops.map { FunnelLimits.Stop(count: $0.count, ShareRange(share($0.lower), share($0.upper))) }
    )
    return try Picture(
      FunnelChart(
        id: "funnel", words: Examples().funnelWords, points: points, goal: share(9_500),
        inner: limits, outer: limits
      ).html)
  }

  private func share(_ hundredths: Int) -> Share { Share(hundredthsOfPercent: hundredths) }

  @Test(arguments: 0..<60)
  func `the points outside the outer curves are diamonds with their labels, no others`(seed: UInt64)
    throws
  {
    let sample = Sample(seed: seed)
    let outside = sample.points.filter { sample.isOutside($0) }
    let picture = try picture(sample.points, sample.stops)
    #expect(picture.ofKind("chart-halo").map { $0.text } == outside.map { $0.label })
    let marks = picture.ofKind("chart-mark")
    #expect(marks.count { $0.name == "path" } == outside.count)
    #expect(marks.count { $0.name == "circle" } == sample.points.count - outside.count)
  }

  @Test func `a point on a curve is within`() throws {
    let stops = [(count: 0, lower: 9_000, upper: 9_900), (count: 300, lower: 9_300, upper: 9_600)]
    for (count, value, isOutside) in [
      (100, 9_100, false), (100, 9_099, true), (100, 9_800, false), (100, 9_801, true),
      (900, 9_300, false), (900, 9_299, true), (0, 9_900, false), (0, 9_901, true),
    ] {
      let point = FunnelChart.Point(label: "p", count: count, value: share(value))
      #expect(try picture([point], stops).ofKind("chart-halo").count == (isOutside ? 1 : 0))
    }
  }

  @Test(arguments: [0, 1, 4, 12])
  func `labels of points in one place stand apart`(count: Int) throws {
    let points = (0..<count).map {
      FunnelChart.Point(label: "team \($0)", count: 300, value: share(8_000 + $0))
    }
    let stops = [
      (count: 0, lower: 9_000, upper: 10_000), (count: 600, lower: 9_000, upper: 10_000),
    ]
    let labels = try picture(points, stops).ofKind("chart-halo")
    #expect(labels.count == count)
    let places = labels.map { (isBefore: $0.kinds.contains("chart-end"), y: $0.number("y")) }
    for (index, one) in places.enumerated() {
      let others = places[..<index].filter { $0.isBefore == one.isBefore }
      #expect(others.allSatisfy { abs($0.y - one.y) >= 20 }, "\(index)")
    }
  }

  @Test(arguments: [0, 1, 5, 9, 10, 11, 49, 50, 51, 99, 100, 101, 12_345, 1 << 40, Int.max])
  func `the level axis is round, has few ticks and holds every point`(count: Int) throws {
    let picture = try picture(
      [FunnelChart.Point(label: "p", count: count, value: share(9_500))], [])
    let ticks = picture.ofKind("chart-middle").compactMap { Int($0.text) }
    #expect((2...6).contains(ticks.count) && ticks.first == 0)
    #expect(ticks.last ?? 0 >= min(max(count, 1), 1 << 40))
    let mark = try #require(picture.ofKind("chart-mark").first)
    #expect((56...612).contains(mark.number("cx")))
  }

  @Test func `without curves all points are within`() throws {
    let picture = try picture([FunnelChart.Point(label: "p", count: 1, value: share(0))], [])
    #expect(picture.ofKind("chart-halo").isEmpty && picture.ofKind("chart-area").count == 1)
  }
}
