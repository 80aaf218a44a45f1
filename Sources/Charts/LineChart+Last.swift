import Markup

extension LineChart {
  /// The value of the last point that has one, and the goal at the end of its line.
  var lastLabels: [HTML] {
    guard let last = points.lastIndex(where: { $0.value != nil }), let value = points[last].value
    else { return goalLabel(beside: nil) }
    let isAtEnd = last == points.count - 1
    let text = numerals.percent(value)
    let place = spot(last, value)
    let label =
      isAtEnd
      ? Shapes.text("chart-strong", at: Spot(x: plot.right + 8, y: place.y), text)
      : Shapes.text(
        "chart-strong chart-middle", at: Spot(x: place.x, y: place.y - 8), text, .above)
    return [label] + goalLabel(beside: isAtEnd ? value : nil)
  }

  private func goalLabel(beside value: Share?) -> [HTML] {
    guard let goal = points.last?.goal else { return [] }
    let text = numerals.shortPercent(goal)
    let room = Figure.width - plot.right - 8
    let word = TextFit.cut(
      words.goal, to: room - TextFit.width(" " + text, size: 13), size: 13)
    let place = Spot(x: plot.right + 8, y: apart(plot.y(goal), from: value))
    return [
      Shapes.text(
        "chart-text", at: place,
        [.element("tspan", [("class", "chart-wide")], word + " "), .text(text)])
    ]
  }

  /// Moved away from the value's label where one would stand in the other.
  private func apart(_ place: Length, from value: Share?) -> Length {
    guard let value else { return place }
    let other = plot.y(value)
    let room: Length = 22
    if place < other { return min(place, other - room) }
    return max(place, other + room)
  }
}
