import Markup

/// A sign of a picture beside what it means.
enum LegendKey {
  /// The place of a mark in the sign.
  static let middle = Spot(x: 12, y: 6)

  /// Shapes in a field of 24 by 12 units, and their meaning.
  static func entry(_ shapes: [HTML], _ meaning: String) -> HTML {
    .element(
      "span",
      [
        .element(
          "svg", [("class", "chart-key"), ("viewBox", "0 0 24 12"), ("aria-hidden", "true")],
          shapes), .text(meaning),
      ])
  }

  /// A line across.
  static func line(_ kind: String) -> HTML {
    Shapes.line(kind, Spot(x: 0, y: 6), Spot(x: 24, y: 6))
  }

  /// A filled field.
  static func field(_ kind: String, fill: String? = nil) -> HTML {
    Shapes.rectangle(kind, at: Spot(x: 3, y: 0), width: 18, height: 12, round: 2, fill: fill)
  }

  /// An area between two thin lines.
  static func band(_ meaning: String) -> HTML {
    let edges = [Length(integerLiteral: 1), Length(integerLiteral: 11)].map {
      Shapes.line("chart-limit", Spot(x: 0, y: $0), Spot(x: 24, y: $0))
    }
    let area = Shapes.rectangle("chart-area", at: Spot(x: 0, y: 1), width: 24, height: 10)
    return entry([area] + edges, meaning)
  }
}
