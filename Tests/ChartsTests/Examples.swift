import Charts
import Markup

/// One chart of each kind, with every text from one place.
struct Examples {
  /// The text for what a test calls so; as the test gives it, whatever that is.
  let text: (String) -> String
  let id: String

  init(id: String = "example", _ text: @escaping (String) -> String = { $0 }) {
    self.id = id
    self.text = text
  }

  var all: [(name: String, html: HTML)] {
    [
      ("line", line.html), ("bars", bars.html), ("parts", parts.html), ("heat", heat.html),
      ("sparkline", sparkline.html), ("funnel", funnel.html),
    ]
  }

  func words(_ title: String) -> ChartWords {
    ChartWords(
      title: text(title), description: text("What it shows."), summary: text("Data"),
      caption: text("All that is drawn"))
  }

  var lineWords: LineChart.Words {
    LineChart.Words(
      words("On time, by month"), label: text("Month"), value: text("On time"), goal: text("Goal"),
      belowGoal: text("below the goal"),
      limits: RangeWords(name: text("limits"), lower: text("Lower"), upper: text("Upper")),
      interval: RangeWords(name: text("interval"), lower: text("From"), upper: text("To")))
  }

  var line: LineChart {
    let values = [9720, 9650, 9410, 9560, nil, 9700, 9812, 9388]
    return LineChart(
      id: id, words: lineWords,
      points: values.enumerated().map { index, value in
        LineChart.Point(
          label: text("2026-0\(index + 1)"), value: value.map { share($0) },
          goal: share(index < 4 ? 9500 : 9600), limits: ShareRange(share(9300), share(9860)),
          interval: value.map { ShareRange(share($0 - 80), share($0 + 70)) })
      })
  }

  var barWords: BarChart.Words {
    BarChart.Words(
      words("Hours by team"), label: text("Team"), first: text("Day"), second: text("Night"))
  }

  var bars: BarChart {
    BarChart(
      id: id, words: barWords,
      bars: [
        BarChart.Bar(label: text("Network"), .init(812, text: text("812 h"))),
        BarChart.Bar(label: text("Desk"), .init(540, text: text("540 h"))),
        BarChart.Bar(label: text("Nobody"), .init(0, text: text("0 h"))),
      ])
  }

  var parts: BarChart {
    BarChart(
      id: id, words: barWords,
      bars: [
        BarChart.Bar(
          label: text("Network"), .init(120, text: "120"), .init(80, text: "80"), text: "200"),
        BarChart.Bar(label: text("Desk"), .init(31, text: "31")),
      ])
  }

  var heatWords: HeatGrid.Words {
    HeatGrid.Words(words("By weekday and hour"), rows: text("Weekday"), count: text("Tickets"))
  }

  var heat: HeatGrid {
    HeatGrid(
      id: id, words: heatWords, columns: (0..<24).map { text("\($0)") },
      rows: ["Mon", "Tue", "Sat"].enumerated().map { day, name in
        HeatGrid.Row(
          label: text(name),
          counts: (0..<24).map { max(0, 60 - 25 * day - ($0 - 11) * ($0 - 11) / 2) })
      })
  }

  var sparkline: Sparkline {
    Sparkline(
      id: id, title: text("Course"), description: text("Six months:"),
      values: [9720, 9650, nil, 9410, nil, 9560].map { $0.map { share($0) } }, goal: share(9600))
  }

  var funnelWords: FunnelChart.Words {
    FunnelChart.Words(
      words("Teams beside each other"), label: text("Team"), count: text("Tickets"),
      value: text("On time"), goal: text("Goal"), inner: text("95% limits"),
      outer: text("99.8% limits"), outside: text("outside"))
  }

  var funnel: FunnelChart {
    let points = [
      ("Network", 240, 8800), ("Desk", 250, 8790), ("Printing", 120, 9400), ("Mail", 505, 9990),
    ]
    return FunnelChart(
      id: id, words: funnelWords,
      points: points.map { FunnelChart.Point(label: text($0.0), count: $0.1, value: share($0.2)) },
      goal: share(9500), inner: limits(1_000), outer: limits(1_600))
  }

  private func limits(_ width: Int) -> FunnelLimits {
    FunnelLimits(
      [20, 50, 100, 200, 400, 600].map { count in
        let off = width * 20 / (count + 40)
        return FunnelLimits.Stop(count: count, ShareRange(share(9500 - off), share(9500 + off)))
      })
  }

  func share(_ hundredths: Int) -> Share { Share(hundredthsOfPercent: hundredths) }
}
