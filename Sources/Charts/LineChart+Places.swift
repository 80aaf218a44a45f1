extension LineChart {
  /// The width of the field that a point has for itself.
  private var field: Length { (plot.right - plot.left) / max(points.count, 1) }

  /// Whether marks of the usual size would stand in each other.
  var isCrowded: Bool { field < 13 }

  /// The middle of a point's field.
  func centre(_ index: Int) -> Length { edge(2 * index + 1) }

  /// The place after so many halves of fields.
  private func edge(_ halves: Int) -> Length {
    plot.left + (plot.right - plot.left).scaled(halves, of: 2 * max(points.count, 1))
  }

  func spot(_ index: Int, _ share: Share) -> Spot { Spot(x: centre(index), y: plot.y(share)) }

  /// A step for each share, from the left to the right edge of its field.
  func steps(_ run: [(index: Int, share: Share)]) -> [Spot] {
    run.flatMap { index, share in
      [
        Spot(x: edge(2 * index), y: plot.y(share)), Spot(x: edge(2 * index + 2), y: plot.y(share)),
      ]
    }
  }

  /// The longest stretches of neighbours that have a share.
  func runs(of share: (Point) -> Share?) -> [[(index: Int, share: Share)]] {
    var runs: [[(index: Int, share: Share)]] = []
    var isOpen = false
    for (index, point) in points.enumerated() {
      guard let share = share(point) else {
        isOpen = false
        continue
      }
      if isOpen {
        runs[runs.count - 1].append((index, share))
      } else {
        runs.append([(index, share)])
      }
      isOpen = true
    }
    return runs
  }

  /// How many fields a label takes in letters of a size, with a blank beside it.
  func fields(ofLabels size: Length) -> Int {
    let widest = points.map { TextFit.width(shortLabel($0), size: size) }.max() ?? 0
    return (widest + size).hundredths / max(field.hundredths, 1) + 1
  }

  func shortLabel(_ point: Point) -> String { TextFit.cut(point.label, to: 160) }
}
