import Markup

/// A table of a page: a caption, named columns, rows.
///
/// On a narrow screen it scrolls by itself, which a keyboard can do too.
struct PageTable {
  struct Column {
    let heading: String
    /// The class of its cells.
    let style: String?

    static func text(_ heading: String) -> Column { Column(heading: heading, style: nil) }
    static func number(_ heading: String) -> Column { Column(heading: heading, style: "number") }
    /// Times and marks, which stay on one line.
    static func time(_ heading: String) -> Column { Column(heading: heading, style: "time") }

    var attributes: [(StaticString, String)] { style.map { [HTML.attribute("class", $0)] } ?? [] }
  }

  /// A row; its first cell is its heading.
  struct Row {
    let cells: [HTML]
    let id: String?
    let style: String?

    init(_ cells: [HTML], id: String? = nil, style: String? = nil) {
      self.cells = cells
      self.id = id
      self.style = style
    }
  }

  let caption: String
  let columns: [Column]
  let rows: [Row]

  var html: HTML {
    let group: [(StaticString, String)] = [
      ("class", "table"), ("role", "group"), ("tabindex", "0"), ("aria-label", caption),
    ]
    return .element(
      "div", group,
      [
        .element(
          "table",
          [
            .element("caption", caption), .lineEnd,
            .element("thead", [.element("tr", columns.map { heading($0) })]), .lineEnd,
            .element("tbody", rows.flatMap { [row($0), .lineEnd] }),
          ])
      ])
  }

  private func heading(_ column: Column) -> HTML {
    .element("th", [HTML.attribute("scope", "col")] + column.attributes, column.heading)
  }

  private func row(_ row: Row) -> HTML {
    let attributes: [(StaticString, String)] =
      [row.id.map { ("id", $0) }, row.style.map { ("class", $0) }].compactMap { $0 }
    return .element(
      "tr", attributes,
      zip(columns, row.cells).enumerated().map { place, cell in
        place == 0
          ? .element("th", [HTML.attribute("scope", "row")] + cell.0.attributes, [cell.1])
          : .element("td", cell.0.attributes, [cell.1])
      })
  }
}

extension HTML {
  /// An attribute whose value is no literal.
  static func attribute(_ name: StaticString, _ value: String) -> (StaticString, String) {
    (name, value)
  }

  /// A link within the page or to a file beside it.
  static func link(_ address: String, _ text: String) -> HTML {
    .element("a", [attribute("href", address)], text)
  }

  static func paragraph(_ text: String, style: String? = nil) -> HTML {
    let attributes: [(StaticString, String)] = style.map { [attribute("class", $0)] } ?? []
    return .element("p", attributes, text)
  }

  /// A part of a page with its heading, which the contents lead to.
  static func section(_ id: String, _ title: String, _ content: [HTML]) -> HTML {
    let attributes: [(StaticString, String)] = [("id", id), ("aria-labelledby", "\(id)-title")]
    let heading = HTML.element("h2", [attribute("id", "\(id)-title")], title)
    let lines = ([heading] + content).flatMap { [$0, .lineEnd] }
    return .element("section", attributes, [.lineEnd] + lines)
  }

  /// The verdict on a target, or that it is not in force.
  static func verdict(_ row: ComplianceRow, _ say: Wording) -> HTML {
    row.isSuspended
      ? .element("span", [("class", "verdict neutral")], "– " + say(.suspendedVerdict))
      : verdict(row.attained, say)
  }

  /// A word with a mark beside it, never a colour alone.
  static func verdict(_ attained: Bool?, _ say: Wording) -> HTML {
    let (style, mark, word): (String, String, Phrase) =
      switch attained {
      case true: ("good", "✓", .attained)
      case false: ("bad", "✗", .missed)
      case nil: ("neutral", "–", .noData)
      }
    return .element(
      "span", [("class", "verdict \(style)")],
      [.element("span", [("aria-hidden", "true")], mark), .text(" " + say(word))])
  }
}
