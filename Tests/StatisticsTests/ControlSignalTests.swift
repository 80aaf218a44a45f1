import Statistics
import TestSupport
import Testing

struct ControlSignalTests {
  private func chart(_ counts: [Int], of total: Int = 50) throws -> ControlChart {
    try #require(ControlChart(counts.map { try of($0, total) }, method: .binomial))
  }

  private func runs(_ signals: [ControlSignal]) -> [ControlSignal] {
    signals.filter { if case .run = $0 { true } else { false } }
  }

  @Test func `eight low then eight high are two runs`() throws {
    let counts = Array(repeating: 45, count: 8) + Array(repeating: 49, count: 8)
    #expect(runs(try chart(counts).signals()) == [.run(0...7, .below), .run(8...15, .above)])
    #expect(runs(try chart(counts).signals(run: 9)) == [])
  }

  @Test func `points on the line and points of nothing neither lengthen a run nor end it`() throws {
    let series = try [40, 40, 40, 45, 40, 50, 50, 50, 50].map { try of($0, 50) }
    let chart = try #require(ControlChart(series + [try of(0, 0)], method: .binomial))
    #expect(chart.points[3].side == nil)
    #expect(runs(chart.signals(run: 4)) == [.run(0...4, .below), .run(5...8, .above)])
  }

  @Test func `a point beyond a limit is outside`() throws {
    let signals = try chart(Array(repeating: 46, count: 11) + [30]).signals()
    #expect(signals.first == .outside(at: 11, .below))
  }

  @Test func `two of three beyond two deviations are a shift`() throws {
    let quiet = Array(repeating: 45, count: 30)
    let chart = try chart(quiet + [40, 46, 40] + quiet)
    #expect(chart.points[30].score.map { $0 < -2 && $0 > -3 } == true)
    #expect(chart.shiftsAlone == [.shift(30...32, .below)])
    #expect(chart.points.allSatisfy { $0.outside == nil })
  }

  @Test func `shifts that overlap are one`() throws {
    let quiet = Array(repeating: 45, count: 30)
    #expect(try chart(quiet + [40, 40, 46, 40] + quiet).shiftsAlone == [.shift(30...33, .below)])
  }

  @Test func `four of five beyond one deviation are a shift`() throws {
    let quiet = Array(repeating: 45, count: 40)
    #expect(
      try chart(quiet + [48, 48, 45, 48, 48] + quiet).shiftsAlone == [.shift(40...44, .above)])
    #expect(try chart(quiet + [48, 48, 45, 48, 45] + quiet).shiftsAlone == [])
    let two = quiet + [48, 48, 48, 48] + quiet + [48, 48, 48, 48, 48, 48]
    #expect(try chart(two).shiftsAlone == [.shift(40...43, .above), .shift(84...89, .above)])
  }

  @Test func `signals of the complement are the same on the other side`() throws {
    for seed in 0..<60 {
      let series = try randomProportions(24, seed: UInt64(seed))
      let chart = try #require(ControlChart(series))
      let mirrored = try #require(ControlChart(series.map { $0.complement }))
      #expect(Set(chart.signals(run: 3)) == Set(mirrored.signals(run: 3).map { turned($0) }))
    }
  }

  @Test func `runs are those of a slow search`() throws {
    for seed in 0..<60 {
      let chart = try #require(ControlChart(try randomProportions(30, seed: UInt64(seed))))
      #expect(runs(chart.signals(run: 3)) == slowRuns(chart))
    }
  }

  private func turned(_ signal: ControlSignal) -> ControlSignal {
    func turned(_ side: Side) -> Side { side == .below ? .above : .below }
    return switch signal {
    case .outside(let place, let side): .outside(at: place, turned(side))
    case .run(let places, let side): .run(places, turned(side))
    case .shift(let places, let side): .shift(places, turned(side))
    }
  }

  /// Every stretch between two points of a side is tried; those within a longer one are left out.
  private func slowRuns(_ chart: ControlChart) -> [ControlSignal] {
    let sides = chart.points.map { $0.side }
    var found: [(ClosedRange<Int>, Side)] = []
    for start in sides.indices {
      for end in sides.indices where end >= start {
        let within = sides[start...end].compactMap { $0 }
        guard let side = sides[start], sides[end] == side, within.count >= 3,
          within.allSatisfy({ $0 == side })
        else { continue }
        found.append((start...end, side))
      }
    }
    return found.filter { one in
      !found.contains {
        $0.0 != one.0 && $0.0.lowerBound <= one.0.lowerBound
          && $0.0.upperBound >= one.0.upperBound
      }
    }.map { .run($0.0, $0.1) }
  }
}

extension ControlChart {
  /// The signals that are shifts.
  fileprivate var shiftsAlone: [ControlSignal] {
    signals().filter { if case .shift = $0 { true } else { false } }
  }
}
