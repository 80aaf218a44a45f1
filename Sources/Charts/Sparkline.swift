package import Markup

/// The course of a series in the room of a word, for the cell of a table.
///
/// Without axes and without a table of its own: its description ends with its values.
package struct Sparkline: Sendable {
  private let id: ChartID
  private let title: String
  private let description: String
  private let numerals: Numerals
  private let values: [Share?]
  private let goal: Share?
  private let axis: PercentAxis

  /// - `id` differs from those of all other charts of the page; a missing value is a gap in the line.
  package init(
    id: String, title: String, description: String, numerals: Numerals = Numerals(),
    values: [Share?], goal: Share? = nil
  ) {
    self.id = ChartID(id)
    self.title = title
    self.description = description
    self.numerals = numerals
    self.values = values
    self.goal = goal
    axis = PercentAxis(covering: values.compactMap { $0 } + (goal.map { [$0] } ?? []))
  }

  package var html: HTML {
    let listed = values.map { numerals.cell($0) }.joined(separator: "; ")
    return Figure.image(
      id, size: [("class", "chart-sparkline"), ("width", "120"), ("height", "28")], width: 120,
      height: 28, title: title, description: "\(description) \(listed)",
      goalLine + lines + last)
  }

  private func spot(_ index: Int, _ share: Share) -> Spot {
    let width: Length = 108
    return Spot(
      x: Length(integerLiteral: 4) + width.scaled(2 * index + 1, of: 2 * max(values.count, 1)),
      y: Length(integerLiteral: 23) - axis.height(of: share, in: 18))
  }

  private var goalLine: [HTML] {
    goal.map { goal in
      let y = spot(0, goal).y
      return [Shapes.line("chart-goal", Spot(x: 0, y: y), Spot(x: 116, y: y))]
    } ?? []
  }

  /// A value between two gaps is a disc, since no line leads to it.
  private var lines: [HTML] {
    let spots = values.enumerated().map { index, value in value.map { spot(index, $0) } }
    return spots.split(separator: nil).map { run in
      let spots = run.compactMap { $0 }
      return spots.count == 1
        ? Shapes.circle("chart-mark", at: spots[0], radius: 2) : Shapes.path("chart-line", spots)
    }
  }

  private var last: [HTML] {
    guard let index = values.lastIndex(where: { $0 != nil }), let value = values[index] else {
      return []
    }
    let isBelow = goal.map { value < $0 } ?? false
    let place = spot(index, value)
    return [
      isBelow
        ? Shapes.diamond("chart-mark chart-below", at: place, radius: 4)
        : Shapes.circle("chart-mark", at: place, radius: 3)
    ]
  }
}
