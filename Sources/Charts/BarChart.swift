package import Markup

/// Numbers as bars one below the other, each under its label and with its text behind its end.
///
/// A bar may have a second part, which is hatched. The widest bar fills the room; the height is
/// that of so many bars.
package struct BarChart: Sendable {
  /// A number and how it is written.
  package struct Amount: Sendable {
    let drawn: Int
    let text: String

    /// - `value` below zero is drawn as zero, above 2^40 as that.
    package init(_ value: Int, text: String) {
      drawn = min(max(value, 0), 1 << 40)
      self.text = text
    }
  }

  /// A labelled bar of one part or two.
  package struct Bar: Sendable {
    let label: String
    let first: Amount
    let second: Amount?
    let text: String

    /// - `text` stands behind the bar's end; that of the first part where it is not given.
    package init(label: String, _ first: Amount, _ second: Amount? = nil, text: String? = nil) {
      self.label = label
      self.first = first
      self.second = second
      self.text = text ?? first.text
    }

    fileprivate var drawn: Int { first.drawn + (second?.drawn ?? 0) }
  }

  /// The headings of the table, which also name the two parts below the picture.
  package struct Words: Sendable {
    let chart: ChartWords
    let label: String
    let first: String
    let second: String

    package init(_ chart: ChartWords, label: String, first: String, second: String = "") {
      self.chart = chart
      self.label = label
      self.first = first
      self.second = second
    }
  }

  let id: ChartID
  let words: Words
  let numerals: Numerals
  let bars: [Bar]

  /// - `id` differs from those of all other charts of the page.
  package init(id: String, words: Words, numerals: Numerals = Numerals(), bars: [Bar]) {
    self.id = ChartID(id)
    self.words = words
    self.numerals = numerals
    self.bars = bars
  }

  /// The picture, its signs where bars have two parts, and its table; in time and size linear in the
  /// number of bars.
  package var html: HTML {
    let scale = Scale(bars)
    return Figure(id: id, words: words.chart, height: BarChart.pitch * bars.count + 2).html(
      picture: (isStacked ? [pattern] : [])
        + bars.enumerated().map { row($1, top: BarChart.pitch * $0, scale) },
      legend: isStacked ? legend : [], table: table)
  }

  /// From one bar to the next.
  private static let pitch: Length = 54

  /// How long bars are, such that the texts behind them have room.
  private struct Scale {
    private let room: Length
    private let widest: Int

    init(_ bars: [Bar]) {
      let texts = bars.map { TextFit.width(shown($0.text), size: TextFit.strong) }.max() ?? 0
      room = Figure.width - texts - 8
      widest = bars.map { $0.drawn }.max() ?? 0
    }

    func length(_ amount: Amount?) -> Length { room.scaled(amount?.drawn ?? 0, of: widest) }
  }

  private static func shown(_ text: String) -> String {
    TextFit.cut(text, to: 280, size: TextFit.strong)
  }

  private func row(_ bar: Bar, top: Length, _ scale: Scale) -> HTML {
    let first = scale.length(bar.first)
    let second = scale.length(bar.second)
    let label = Shapes.text(
      "chart-label", at: Spot(x: 0, y: top + 12), TextFit.cut(bar.label, to: Figure.width))
    let text = Shapes.text(
      "chart-strong", at: Spot(x: first + second + 8, y: top + 35), BarChart.shown(bar.text))
    return Shapes.group(
      titled: title(of: bar), [label] + parts(first, second, top: top + 28) + [text])
  }

  /// From a thin line on, so that a bar of nothing has a place too.
  private func parts(_ first: Length, _ second: Length, top: Length) -> [HTML] {
    let base = Shapes.line("chart-axis", Spot(x: 0, y: top - 2), Spot(x: 0, y: top + 16))
    let bar = Shapes.rectangle(
      "chart-bar", at: Spot(x: 0, y: top), width: first, height: 14, round: 2)
    if second == 0 { return [bar, base] }
    return [
      bar,
      Shapes.rectangle(
        "chart-second", at: Spot(x: first, y: top), width: second, height: 14,
        fill: id.reference(.hatch)), base,
    ]
  }
}
