import Markup

/// The field of a picture in which shares stand over something.
struct Plot {
  let left: Length
  let right: Length
  let top: Length
  let bottom: Length
  let axis: PercentAxis
  let numerals: Numerals

  /// The place of a share from above.
  func y(_ share: Share) -> Length { bottom - axis.height(of: share, in: bottom - top) }

  /// A thin line at each tick across the whole field, its share above it at the picture's left edge.
  var grid: [HTML] {
    axis.ticks.flatMap { tick in
      [
        Shapes.line(
          tick == axis.floor ? "chart-axis" : "chart-grid", Spot(x: 0, y: y(tick)),
          Spot(x: right, y: y(tick))),
        Shapes.text(
          "chart-text", at: Spot(x: 0, y: y(tick)), numerals.shortPercent(tick), .above),
      ]
    }
  }
}
