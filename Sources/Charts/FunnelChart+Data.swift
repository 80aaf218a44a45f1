import Markup

extension FunnelChart {
  /// Beside the points outside, each as far from it as the labels before it make necessary.
  var outsideLabels: [HTML] {
    var places = LabelPlaces(right: Figure.width, top: 10, bottom: plot.bottom - 10)
    return points.filter { place(of: $0) != .within }.map { point in
      let text = TextFit.cut(point.label, to: 260)
      let label = places.take(TextFit.width(text), beside: spot(point))
      let kind = label.isBefore ? "chart-label chart-halo chart-end" : "chart-label chart-halo"
      let shape = Shapes.text(kind, at: label.spot, text)
      guard label.spot.y != spot(point).y else { return shape }
      return .element("g", [], [Shapes.line("chart-whisker", spot(point), label.spot), shape])
    }
  }

  var legend: [HTML] {
    let middle = LegendKey.middle
    let within = LegendKey.entry(
      [Shapes.circle("chart-mark", at: middle, radius: 4)], words.value)
    let outside = LegendKey.entry(
      [Shapes.diamond("chart-mark chart-below", at: middle, radius: 6)], words.outside)
    return [within] + (points.contains { place(of: $0) != .within } ? [outside] : []) + [
      LegendKey.entry(
        [LegendKey.line("chart-goal")], "\(words.goal) \(numerals.shortPercent(goal))"),
      LegendKey.entry([LegendKey.line("chart-limit chart-inner")], words.inner),
      LegendKey.band(words.outer),
    ]
  }

  var table: DataTable {
    DataTable(
      headings: [words.label, words.count, words.value],
      rows: points.map { ($0.label, ["\($0.count)", numerals.percent($0.value)]) })
  }
}
