/// A piece of an HTML page; text becomes part of it only with its special characters escaped.
///
/// Names of elements and attributes are written in the program, never read from data.
/// Source: HTML Living Standard, section 13.1; XML 1.0, section 2.2.
package struct HTML: Sendable {
  private let markup: String

  private init(markup: String) { self.markup = markup }

  /// Text, whatever stands in it; U+FFFD takes the place of a character that XML does not know.
  package static func text(_ text: String) -> HTML { HTML(markup: escaped(text)) }

  /// An element with its attributes and content.
  package static func element(
    _ name: StaticString, _ attributes: [(StaticString, String)], _ content: [HTML]
  ) -> HTML {
    HTML(
      markup: "<\(name)\(written(attributes))>" + content.map { $0.markup }.joined()
        + "</\(name)>")
  }

  /// An element of text alone.
  package static func element(
    _ name: StaticString, _ attributes: [(StaticString, String)], _ text: String
  ) -> HTML {
    element(name, attributes, [HTML.text(text)])
  }

  /// An element that has no content and no end, as `img`; section 13.1.2.
  package static func void(
    _ name: StaticString, _ attributes: [(StaticString, String)]
  ) -> HTML {
    HTML(markup: "<\(name)\(written(attributes))>")
  }

  /// An element without attributes.
  package static func element(_ name: StaticString, _ content: [HTML]) -> HTML {
    element(name, [], content)
  }

  /// An element of text alone, without attributes.
  package static func element(_ name: StaticString, _ text: String) -> HTML {
    element(name, [], [HTML.text(text)])
  }

  /// A line end between two elements, for those who read the source.
  package static var lineEnd: HTML { HTML(markup: "\n") }

  /// A whole page without scripts and without anything from elsewhere; of the style sheets, which stand
  /// in it, a later one goes before an earlier one.
  package static func page(
    language: String, title: String, styles: [StyleSheet], _ body: [HTML]
  ) -> [UInt8] {
    let rules = styles.map { $0.rules }.joined(separator: "\n")
    let head = [
      HTML(markup: "<meta charset=\"utf-8\">\n"),
      HTML(
        markup: "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"),
      element("title", title), lineEnd, HTML(markup: "<style>\(rules)</style>"),
    ]
    let page = HTML.element(
      "html", [("lang", language)],
      [lineEnd, element("head", [], [lineEnd] + head + [lineEnd]), lineEnd]
        + [element("body", [], [lineEnd] + body), lineEnd])
    return Array(("<!doctype html>\n" + page.markup + "\n").utf8)
  }

  private static func written(_ attributes: [(StaticString, String)]) -> String {
    attributes.map { " \($0.0)=\"\(escaped($0.1))\"" }.joined()
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      case "\t", "\n", "\r": escaped.unicodeScalars.append(scalar)
      case "\0"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
