package import Markup

/// Shares in the order of a series, as of months, with what they are held against.
///
/// A point without a value is a gap in the line. A point below its goal is a hollow diamond, any other one a
/// filled disc, so that no colour is needed to tell them. The axis ends at 100 % and begins below the lowest
/// share that is drawn.
package struct LineChart: Sendable {
  /// One place of the series; all that is known of it may be absent but its label.
  package struct Point: Sendable {
    package let label: String
    package let value: Share?
    package let goal: Share?
    package let limits: ShareRange?
    package let interval: ShareRange?

    /// - `goal` is drawn as a dashed step, `limits` as the edges of a band from this point's half way to
    ///   those beside it, `interval` as a whisker.
    package init(
      label: String, value: Share?, goal: Share? = nil, limits: ShareRange? = nil,
      interval: ShareRange? = nil
    ) {
      self.label = label
      self.value = value
      self.goal = goal
      self.limits = limits
      self.interval = interval
    }

    var isBelowGoal: Bool {
      guard let value, let goal else { return false }
      return value < goal
    }
  }

  /// The words of the signs and of the table's columns; those of what is not drawn are never written.
  package struct Words: Sendable {
    let chart: ChartWords
    let label: String
    let value: String
    let goal: String
    let belowGoal: String
    let limits: RangeWords
    let interval: RangeWords

    /// - `label` is over the column of the points, `belowGoal` beside the hollow diamond.
    package init(
      _ chart: ChartWords, label: String, value: String, goal: String = "", belowGoal: String = "",
      limits: RangeWords = .none, interval: RangeWords = .none
    ) {
      self.chart = chart
      self.label = label
      self.value = value
      self.goal = goal
      self.belowGoal = belowGoal
      self.limits = limits
      self.interval = interval
    }
  }

  let id: ChartID
  let words: Words
  let numerals: Numerals
  let points: [Point]
  let plot: Plot

  /// - `id` differs from those of all other charts of the page.
  package init(id: String, words: Words, numerals: Numerals = Numerals(), points: [Point]) {
    self.id = ChartID(id)
    self.words = words
    self.numerals = numerals
    self.points = points
    let drawn = points.flatMap { point in
      [point.value, point.goal, point.limits?.lower, point.interval?.lower].compactMap { $0 }
    }
    plot = Plot(
      left: 56, right: 536, top: 28, bottom: 260, axis: PercentAxis(covering: drawn),
      numerals: numerals)
  }

  /// The picture, its signs and its table; in time and size linear in the number of points.
  package var html: HTML {
    Figure(id: id, words: words.chart, height: 296).html(
      picture: plot.grid + band + goalLine + whiskers + valueLine + marks + labels + lastLabels,
      legend: legend, table: table)
  }
}
