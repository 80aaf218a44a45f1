import Markup

extension FunnelChart {
  func place(of point: Point) -> FunnelPlace {
    point.place ?? outer.place(of: point.value, at: point.drawnCount)
  }

  func x(_ count: Int) -> Length {
    plot.left + (plot.right - plot.left).scaled(count, of: counts.end)
  }

  func spot(_ point: Point) -> Spot { Spot(x: x(point.drawnCount), y: plot.y(point.value)) }

  /// What the curves are cut by.
  var window: HTML {
    HTML.element(
      "defs",
      [
        HTML.element(
          "clipPath", [("id", id.part(.window))],
          [
            Shapes.rectangle(
              "chart-area", at: Spot(x: plot.left, y: plot.top), width: plot.right - plot.left,
              height: plot.bottom - plot.top)
          ])
      ])
  }

  /// The field between the outer curves, both pairs of curves and the goal.
  var curves: HTML {
    let goalY = plot.y(goal)
    let area = line(outer, \.upper) + line(outer, \.lower).reversed()
    let pairs = [(inner, "chart-limit chart-inner"), (outer, "chart-limit")].flatMap {
      limits, kind in
      [line(limits, \.upper), line(limits, \.lower)].filter { $0.count > 1 }
        .map { Shapes.path(kind, $0) }
    }
    return HTML.element(
      "g", [("clip-path", id.reference(.window))],
      (area.isEmpty ? [] : [Shapes.path("chart-area", area, isClosed: true)]) + pairs + [
        Shapes.line("chart-goal", Spot(x: plot.left, y: goalY), Spot(x: plot.right, y: goalY))
      ])
  }

  private func line(_ limits: FunnelLimits, _ curve: KeyPath<ShareRange, Share>) -> [Spot] {
    limits.stops.map { Spot(x: x($0.count), y: plot.y($0.range[keyPath: curve])) }
  }

  /// The numbers of the level axis, and below them what they count.
  var countLabels: [HTML] {
    counts.ticks.map { tick in
      Shapes.text(
        "chart-text chart-middle", at: Spot(x: x(tick), y: plot.bottom + 8), "\(tick)", .below)
    } + [
      Shapes.text(
        "chart-text chart-end", at: Spot(x: plot.right, y: plot.bottom + 32),
        TextFit.cut(words.count, to: plot.right), .below)
    ]
  }

  var marks: [HTML] {
    points.map { point in
      Shapes.group(
        titled: "\(point.label) · \(words.value) \(numerals.percent(point.value))"
          + " · \(words.count) \(point.count)", [mark(point)])
    }
  }

  private func mark(_ point: Point) -> HTML {
    switch place(of: point) {
    case .below: Shapes.diamond("chart-mark chart-below", at: spot(point), radius: 6)
    case .within: Shapes.circle("chart-mark", at: spot(point), radius: 4)
    case .above: Shapes.diamond("chart-mark chart-beyond", at: spot(point), radius: 6)
    }
  }
}
