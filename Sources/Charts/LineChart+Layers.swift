import Markup

extension LineChart {
  /// Limits as a band with edges.
  var band: [HTML] {
    let uppers = runs { $0.limits?.upper }
    let lowers = runs { $0.limits?.lower }
    return zip(uppers, lowers).flatMap { upper, lower in
      [
        Shapes.path("chart-area", steps(upper) + steps(lower).reversed(), isClosed: true),
        Shapes.path("chart-limit", steps(upper)), Shapes.path("chart-limit", steps(lower)),
      ]
    }
  }

  var goalLine: [HTML] { runs { $0.goal }.map { Shapes.path("chart-goal", steps($0)) } }

  var whiskers: [HTML] {
    points.enumerated().compactMap { index, point in
      guard let interval = point.interval else { return nil }
      return LineChart.whisker(spot(index, interval.upper), spot(index, interval.lower))
    }
  }

  static func whisker(_ upper: Spot, _ lower: Spot) -> HTML {
    func cap(_ spot: Spot) -> HTML {
      Shapes.line(
        "chart-whisker", Spot(x: spot.x - 4, y: spot.y), Spot(x: spot.x + 4, y: spot.y))
    }
    return .element("g", [], [Shapes.line("chart-whisker", upper, lower), cap(upper), cap(lower)])
  }

  var valueLine: [HTML] {
    runs { $0.value }.filter { $0.count > 1 }.map { run in
      Shapes.path("chart-line", run.map { spot($0.index, $0.share) })
    }
  }

  var marks: [HTML] {
    points.enumerated().compactMap { index, point in
      guard let value = point.value else { return nil }
      return Shapes.group(
        titled: title(of: point, value),
        [Mark.shape(at: spot(index, value), isBelow: point.isBelowGoal, isSmall: isCrowded)])
    }
  }

  private func title(of point: Point, _ value: Share) -> String {
    let goal = point.goal.map { " · \(words.goal) \(numerals.shortPercent($0))" } ?? ""
    return "\(point.label) · \(words.value) \(numerals.percent(value))\(goal)"
  }

  /// Labels from the last one backwards, as many as there is room for in letters small and large.
  var labels: [HTML] {
    let few = fields(ofLabels: 12)
    let fewest = (fields(ofLabels: TextFit.largest) + few - 1) / few * few
    return points.enumerated().compactMap { index, point in
      let back = points.count - 1 - index
      guard back.isMultiple(of: few) else { return nil }
      let kind = back.isMultiple(of: fewest) ? "" : " chart-wide"
      return Shapes.text(
        "chart-text chart-middle\(kind)", at: Spot(x: centre(index), y: plot.bottom + 10),
        shortLabel(point), .below)
    }
  }
}
