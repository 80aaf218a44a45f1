import Markup

extension LineChart {
  private var hasGoal: Bool { points.contains { $0.goal != nil } }
  private var hasLimits: Bool { points.contains { $0.limits != nil } }
  private var hasInterval: Bool { points.contains { $0.interval != nil } }

  /// The signs that stand in the picture.
  var legend: [HTML] {
    let middle = LegendKey.middle
    var entries = [
      LegendKey.entry(
        [LegendKey.line("chart-line"), Mark.shape(at: middle, isBelow: false)], words.value)
    ]
    if points.contains(where: { $0.isBelowGoal }) {
      entries.append(LegendKey.entry([Mark.shape(at: middle, isBelow: true)], words.belowGoal))
    }
    if hasGoal { entries.append(LegendKey.entry([LegendKey.line("chart-goal")], words.goal)) }
    if hasInterval {
      entries.append(
        LegendKey.entry(
          [LineChart.whisker(Spot(x: 12, y: 1), Spot(x: 12, y: 11))], words.interval.name))
    }
    if hasLimits { entries.append(LegendKey.band(words.limits.name)) }
    return entries
  }

  var table: DataTable {
    let columns: [(heading: String, share: (Point) -> Share?)] =
      [(words.value, { $0.value })] + (hasGoal ? [(words.goal, { $0.goal })] : [])
      + (hasInterval
        ? [
          (words.interval.lower, { $0.interval?.lower }),
          (words.interval.upper, { $0.interval?.upper }),
        ] : [])
      + (hasLimits
        ? [
          (words.limits.lower, { $0.limits?.lower }), (words.limits.upper, { $0.limits?.upper }),
        ] : [])
    return DataTable(
      headings: [words.label] + columns.map { $0.heading },
      rows: points.map { point in
        (point.label, columns.map { numerals.cell($0.share(point)) })
      })
  }
}
