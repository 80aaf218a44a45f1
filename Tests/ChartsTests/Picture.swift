import Foundation
import Markup

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What a piece of a page says, read back by a parser of XML.
struct Picture {
  struct Element {
    let name: String
    let attributes: [String: String]
    /// With that of the elements in it.
    var text = ""

    var kinds: Set<String> {
      Set((attributes["class"] ?? "").split(separator: " ").map { String($0) })
    }

    /// A coordinate; not a number where the attribute is none.
    func number(_ name: String) -> Double { Double(attributes[name] ?? "") ?? .nan }

    /// The places that a path goes through.
    var spots: [(x: Double, y: Double)] {
      (attributes["d"] ?? "").split { "MLZ".contains($0) }.map { spot in
        let numbers = spot.split(separator: " ").map { Double($0) ?? .nan }
        return (numbers[0], numbers[1])
      }
    }
  }

  struct Malformed: Error, CustomStringConvertible {
    let description: String
  }

  /// In the order of their starts.
  let elements: [Element]
  /// As it stands in the page.
  let markup: String

  init(_ html: HTML) throws {
    let page = HTML.page(language: "en", title: "", styles: [], [html])
    let text = String(decoding: page, as: UTF8.self)
    let start = text.range(of: "<body>")?.upperBound ?? text.startIndex
    let end = text.range(of: "</body>", options: .backwards)?.lowerBound ?? text.endIndex
    markup = String(text[start..<end])
    let reader = Reader()
    let parser = XMLParser(data: Data("<body>\(markup)</body>".utf8))
    parser.delegate = reader
    guard parser.parse() else {
      throw Malformed(
        description: "line \(parser.lineNumber): \(parser.parserError.debugDescription)")
    }
    elements = reader.elements
  }

  func named(_ name: String) -> [Element] { elements.filter { $0.name == name } }

  /// Elements of the picture itself that have a class; the signs of its legend are left out.
  func ofKind(_ kind: String) -> [Element] {
    let legend = elements.firstIndex { $0.kinds.contains("chart-legend") } ?? elements.endIndex
    return elements[..<legend].filter { $0.kinds.contains(kind) }
  }

  /// The cells of the table's body, row by row.
  var rows: [[String]] {
    let cells = elements.drop { $0.name != "tbody" }.dropFirst()
    return cells.split { $0.name == "tr" }.map { $0.map { $0.text } }
  }

  private final class Reader: NSObject, XMLParserDelegate {
    var elements: [Element] = []
    private var open: [Int] = []

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      open.append(elements.count)
      elements.append(Element(name: name, attributes: attributes))
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
      for index in open { elements[index].text += text }
    }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) {
      open.removeLast()
    }
  }
}
