import Markup

/// What a picture draws, as a table behind a summary.
struct DataTable {
  /// The first one is over the names of the rows.
  let headings: [String]
  let rows: [(name: String, cells: [String])]

  func html(_ words: ChartWords) -> HTML {
    .element(
      "details", [("class", "chart-data")],
      [
        .element("summary", words.summary), .lineEnd,
        scroll(words.caption, [table(caption: words.caption)]), .lineEnd,
      ])
  }

  /// Wider tables than the page are moved in a field that a keyboard reaches too.
  private func scroll(_ name: String, _ content: [HTML]) -> HTML {
    HTML.element(
      "div",
      [("class", "chart-scroll"), ("role", "region"), ("tabindex", "0"), ("aria-label", name)],
      content)
  }

  private func table(caption: String) -> HTML {
    .element(
      "table",
      [
        .element("caption", caption), .lineEnd,
        .element(
          "thead",
          [.element("tr", headings.map { .element("th", [("scope", "col")], $0) })]), .lineEnd,
        .element("tbody", rows.flatMap { [row($0.name, $0.cells), .lineEnd] }),
      ])
  }

  private func row(_ name: String, _ cells: [String]) -> HTML {
    .element(
      "tr", [.element("th", [("scope", "row")], name)] + cells.map { .element("td", $0) })
  }
}
