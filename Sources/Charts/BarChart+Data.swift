import Markup

extension BarChart {
  var isStacked: Bool { bars.contains { $0.second != nil } }

  func title(of bar: Bar) -> String {
    let second = bar.second.map { " · \(words.second) \($0.text)" } ?? ""
    return "\(bar.label) · \(words.first) \(bar.first.text)\(second)"
  }

  /// Slanted lines, so that the second part is told from the first without colours.
  var pattern: HTML {
    HTML.element(
      "defs",
      [
        HTML.element(
          "pattern",
          [
            ("id", id.part(.hatch)), ("width", "6"), ("height", "6"),
            ("patternUnits", "userSpaceOnUse"), ("patternTransform", "rotate(45)"),
          ],
          [
            Shapes.rectangle("chart-second-ground", at: Spot(x: 0, y: 0), width: 6, height: 6),
            Shapes.rectangle("chart-hatch", at: Spot(x: 0, y: 0), width: 2, height: 6),
          ])
      ])
  }

  var legend: [HTML] {
    [
      LegendKey.entry([LegendKey.field("chart-bar")], words.first),
      LegendKey.entry(
        [LegendKey.field("chart-second", fill: id.reference(.hatch))], words.second),
    ]
  }

  var table: DataTable {
    DataTable(
      headings: [words.label, words.first] + (isStacked ? [words.second] : []),
      rows: bars.map { bar in
        let second = bar.second?.text ?? numerals.missing
        return (bar.label, [bar.first.text] + (isStacked ? [second] : []))
      })
  }
}
