import Markup

/// The elements that pictures are made of; their colours come from the classes.
enum Shapes {
  static func line(_ kind: String, _ start: Spot, _ end: Spot) -> HTML {
    HTML.element(
      "line",
      [
        ("class", kind), ("x1", start.x.text), ("y1", start.y.text), ("x2", end.x.text),
        ("y2", end.y.text),
      ], [])
  }

  /// Straight lines through all spots, and back to the first one where they are the edge of an area.
  static func path(_ kind: String, _ spots: [Spot], isClosed: Bool = false) -> HTML {
    let ways = "M" + spots.map { "\($0.x.text) \($0.y.text)" }.joined(separator: "L")
    return HTML.element("path", [("class", kind), ("d", isClosed ? ways + "Z" : ways)], [])
  }

  /// Filled as its class says, or by a reference to a pattern.
  static func rectangle(
    _ kind: String, at spot: Spot, width: Length, height: Length, round: Length = 0,
    fill: String? = nil
  ) -> HTML {
    var pattern: [(StaticString, String)] = []
    if let fill { pattern.append(("fill", fill)) }
    return HTML.element(
      "rect",
      [
        ("class", kind), ("x", spot.x.text), ("y", spot.y.text), ("width", width.text),
        ("height", height.text), ("rx", round.text),
      ] + pattern, [])
  }

  static func circle(_ kind: String, at spot: Spot, radius: Length) -> HTML {
    HTML.element(
      "circle",
      [("class", kind), ("cx", spot.x.text), ("cy", spot.y.text), ("r", radius.text)], [])
  }

  static func diamond(_ kind: String, at spot: Spot, radius: Length) -> HTML {
    path(
      kind,
      [
        Spot(x: spot.x, y: spot.y - radius), Spot(x: spot.x + radius, y: spot.y),
        Spot(x: spot.x, y: spot.y + radius), Spot(x: spot.x - radius, y: spot.y),
      ], isClosed: true)
  }

  /// Where text stands beside its spot, whatever size its letters have.
  enum Stand: String {
    case middle = ".35em"
    case above = "-.4em"
    case below = "1em"
  }

  static func text(
    _ kind: String, at spot: Spot, _ content: [HTML], _ stand: Stand = .middle
  ) -> HTML {
    HTML.element(
      "text", [("class", kind), ("x", spot.x.text), ("y", spot.y.text), ("dy", stand.rawValue)],
      content)
  }

  static func text(_ kind: String, at spot: Spot, _ text: String, _ stand: Stand = .middle) -> HTML
  {
    Shapes.text(kind, at: spot, [.text(text)], stand)
  }

  /// Shapes with a text that a pointer over them shows.
  static func group(titled title: String, _ shapes: [HTML]) -> HTML {
    HTML.element("g", [], [HTML.element("title", title)] + shapes)
  }
}
