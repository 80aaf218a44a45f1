import Markup

/// A picture with its title above, what its signs mean below, and its data as a table.
struct Figure {
  /// The width of every picture, to which the sizes of letters belong.
  static let width: Length = 640

  let id: ChartID
  let words: ChartWords
  let height: Length

  /// Without a line for signs where there are none.
  func html(picture: [HTML], legend: [HTML], table: DataTable) -> HTML {
    HTML.element(
      "figure", [("class", "chart")],
      [
        .lineEnd, HTML.element("figcaption", words.title), .lineEnd, drawn(picture), .lineEnd,
      ] + (legend.isEmpty ? [] : [list(legend), .lineEnd]) + [table.html(words), .lineEnd])
  }

  private func drawn(_ picture: [HTML]) -> HTML {
    Figure.image(
      id, size: [("class", "chart-picture")], width: Figure.width, height: height,
      title: words.title, description: words.description, picture)
  }

  private func list(_ legend: [HTML]) -> HTML {
    HTML.element("ul", [("class", "chart-legend")], legend.map { HTML.element("li", [$0]) })
  }

  /// An image with a name and a description for those who do not see it.
  static func image(
    _ id: ChartID, size: [(StaticString, String)], width: Length, height: Length, title: String,
    description: String, _ picture: [HTML]
  ) -> HTML {
    HTML.element(
      "svg",
      size + [
        ("viewBox", "0 0 \(width.text) \(height.text)"), ("role", "img"),
        ("aria-labelledby", "\(id.part(.title)) \(id.part(.description))"),
      ],
      [
        .lineEnd, HTML.element("title", [("id", id.part(.title))], title), .lineEnd,
        HTML.element("desc", [("id", id.part(.description))], description), .lineEnd,
      ] + picture.flatMap { [$0, .lineEnd] })
  }
}
