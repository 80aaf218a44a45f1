package import Markup

/// Shares over the counts that they are of, between curves within which chance alone would put them.
///
/// A point beyond the outer curves is a hollow diamond with its label; on a curve is within. Every point
/// has its label for a pointer and in the table.
package struct FunnelChart: Sendable {
  /// A share of a count.
  package struct Point: Sendable {
    package let label: String
    package let count: Int
    package let value: Share
    let drawnCount: Int
    let place: FunnelPlace?

    /// - `count` below zero is drawn as zero, above 2^40 as that.
    /// - `place` is where it lies by whoever knows more than two decimals of it; by what is drawn where nobody does.
    package init(label: String, count: Int, value: Share, place: FunnelPlace? = nil) {
      self.place = place
      self.label = label
      self.count = count
      drawnCount = FunnelLimits.drawn(count)
      self.value = value
    }
  }

  /// The words of the signs, of the level axis and of the table's columns.
  package struct Words: Sendable {
    let chart: ChartWords
    let label: String
    let count: String
    let value: String
    let goal: String
    let inner: String
    let outer: String
    let outside: String

    /// - `outside` is beside the hollow diamond.
    package init(
      _ chart: ChartWords, label: String, count: String, value: String, goal: String,
      inner: String, outer: String, outside: String
    ) {
      self.chart = chart
      self.label = label
      self.count = count
      self.value = value
      self.goal = goal
      self.inner = inner
      self.outer = outer
      self.outside = outside
    }
  }

  let id: ChartID
  let words: Words
  let numerals: Numerals
  let points: [Point]
  let goal: Share
  let inner: FunnelLimits
  let outer: FunnelLimits
  let plot: Plot
  let counts: CountAxis

  /// - `id` differs from those of all other charts of the page.
  ///
  /// The upright axis begins below the lowest point and the goal; curves that go lower are cut there.
  package init(
    id: String, words: Words, numerals: Numerals = Numerals(), points: [Point], goal: Share,
    inner: FunnelLimits, outer: FunnelLimits
  ) {
    self.id = ChartID(id)
    self.words = words
    self.numerals = numerals
    self.points = points
    self.goal = goal
    self.inner = inner
    self.outer = outer
    counts = CountAxis(covering: points.map { $0.drawnCount })
    plot = Plot(
      left: 56, right: 612, top: 28, bottom: 300,
      axis: PercentAxis(covering: points.map { $0.value } + [goal]), numerals: numerals)
  }

  /// The picture, its signs and its table; in time linear in the number of points within, quadratic in
  /// that of points outside.
  package var html: HTML {
    Figure(id: id, words: words.chart, height: 358).html(
      picture: [window] + plot.grid + [curves] + countLabels + marks + outsideLabels,
      legend: legend, table: table)
  }
}
