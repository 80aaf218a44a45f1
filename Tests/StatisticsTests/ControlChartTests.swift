import Testing

@testable import Statistics

struct ControlChartTests {
  @Test(arguments: Table.rows("control-charts"))
  func `limits agree with NumPy`(row: Table.Row) throws {
    let method: ControlChart.Method = row.text(1) == "laney" ? .laney : .binomial
    let series = try row.series(0)
    let chart = try #require(ControlChart(series, method: method))
    let sigma = ScoreSigma.value(of: series, around: .pooled(series))
    #expect(sigma.map { isNear($0, row.number(2)) } == true)
    for (point, (low, high)) in zip(chart.points, zip(row.numbers(3), row.numbers(4))) {
      let limits = try #require(point.limits)
      #expect(isNear(limits.lower, low))
      #expect(isNear(limits.upper, high))
    }
  }

  @Test(arguments: [
    (12, 11, 7613...10_000), (40, 37, 8466...10_000), (100, 95, 8846...10_000),
    (500, 470, 9208...9792),
  ])
  func `limits around 95 percent narrow with the total`(
    total: Int, count: Int, printed: ClosedRange<Int>
  ) throws {
    let rest = try of(950 - count, 1000 - total)
    let chart = try #require(try ControlChart([of(count, total), rest]))
    #expect(chart.points[0].limits?.rounded(perOne: 10_000) == printed)
  }

  @Test func `Laney's limits are used where 8 scores spread by more than chance`() throws {
    let wild = try (0..<12).map { try of($0 % 2 == 0 ? 80 : 99, 100) }
    let tame = try (0..<12).map { try of($0 % 2 == 0 ? 94 : 95, 100) }
    #expect(ControlChart(wild)?.method == .laney)
    #expect(ControlChart(tame)?.method == .binomial)
    #expect(ControlChart(Array(wild.prefix(8)))?.method == .laney)
    #expect(ControlChart(Array(wild.prefix(7)))?.method == .binomial)
    #expect(ControlChart(tame, method: .laney)?.method == .laney)
  }

  /// The first weeks of Mohammed et al., BMJ Quality and Safety 22 (2013): more than 260,000
  /// attendances a week, of which four of six lie outside the limits of chance and none outside
  /// Laney's.
  @Test func `very large totals signal by Laney's limits only what is unusual among them`() throws {
    let weeks = try [
      (266_501, 280_443), (264_225, 276_823), (276_532, 291_681), (281_461, 296_155),
      (269_071, 282_343), (261_215, 275_888),
    ].map { try of($0.0, $0.1) }
    let binomial = try #require(ControlChart(weeks, method: .binomial))
    let laney = try #require(ControlChart(weeks, method: .laney))
    #expect(binomial.points.count { $0.outside != nil } == 4)
    #expect(laney.points.allSatisfy { $0.outside == nil })
  }

  @Test func `the automatic limits are never narrower than chance alone makes them`() throws {
    for seed in 0..<40 {
      let series = try randomProportions(15, seed: UInt64(seed))
      let chosen = try #require(ControlChart(series))
      let binomial = try #require(ControlChart(series, method: .binomial))
      for (one, other) in zip(chosen.points, binomial.points) {
        #expect((one.limits == nil) == (one.observed.total == 0))
        #expect(one.limits?.width ?? 0 >= other.limits?.width ?? 0)
      }
    }
  }

  @Test func `nothing has no chart and a point of nothing no limits`() throws {
    #expect(ControlChart([]) == nil)
    #expect(try ControlChart([of(0, 0), of(0, 0)]) == nil)
    let chart = try #require(try ControlChart([of(0, 0), of(9, 10)]))
    #expect(chart.points[0].limits == nil)
    #expect(chart.points[0].outside == nil)
  }

  @Test func `where all is met the limits are the line and nothing signals`() throws {
    let chart = try #require(ControlChart(Array(repeating: try of(9, 9), count: 12)))
    #expect(chart.points[0].limits?.width == 0)
    #expect(chart.signals() == [])
  }
}
