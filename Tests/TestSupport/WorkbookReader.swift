package import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// A workbook as another program unpacks it.
package struct WorkbookReader {
  package enum Cell: Hashable {
    case text(String)
    case number(Double)

    package var text: String? { if case .text(let text) = self { text } else { nil } }
    package var number: Double? { if case .number(let number) = self { number } else { nil } }
  }

  /// A sheet's cells by row and column, from 0, and what stands in it beside them.
  package struct Sheet {
    package let name: String
    package let cells: [[Int: Cell]]
    /// How often each element stands in the sheet.
    package let elements: [String: Int]
    /// Such as `A1:E20`; nothing without a filter.
    package let filter: String?
    /// How many rows stay in sight.
    package let frozenRows: Int
    package let isLandscape: Bool

    /// The texts of a row; nothing where a cell has none.
    package func texts(_ row: Int) -> [String] {
      let row = cells[row]
      return (0...(row.keys.max() ?? 0)).map { row[$0]?.text ?? "" }
    }
  }

  package let sheets: [Sheet]
  /// The names of all files in the archive.
  package let members: [String]
  /// The text of each chart's XML.
  package let charts: [String]

  package init(_ file: URL) throws {
    members = try WorkbookReader.run(["-Z1", file.path]).split(separator: "\n").map { String($0) }
    let names = SheetNames()
    names.parse(try WorkbookReader.run(["-p", file.path, "xl/workbook.xml"]))
    sheets = try names.names.enumerated().map { place, name in
      let text = try WorkbookReader.run(
        ["-p", file.path, "xl/worksheets/sheet\(place + 1).xml"])
      let sheet = SheetParser()
      sheet.parse(text)
      return Sheet(
        name: name, cells: sheet.rows, elements: sheet.elements, filter: sheet.filter,
        frozenRows: sheet.frozenRows, isLandscape: sheet.isLandscape)
    }
    charts = try members.filter { $0.hasPrefix("xl/charts/") }.map {
      try WorkbookReader.run(["-p", file.path, $0])
    }
  }

  /// The sheet of a name; an empty one where there is none.
  package func sheet(_ name: String) -> Sheet? { sheets.first { $0.name == name } }

  private static func run(_ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/unzip")
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}

/// The names of sheets in their order.
private final class SheetNames: NSObject, XMLParserDelegate {
  var names: [String] = []

  func parse(_ text: String) {
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = self
    _ = parser.parse()
  }

  func parser(
    _ parser: XMLParser, didStartElement element: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    if element == "sheet", let name = attributes["name"] { names.append(name) }
  }
}

/// The cells of a sheet.
private final class SheetParser: NSObject, XMLParserDelegate {
  var rows: [[Int: WorkbookReader.Cell]] = []
  var elements: [String: Int] = [:]
  var filter: String?
  var frozenRows = 0
  var isLandscape = false
  private var column = 0
  private var text = ""

  func parse(_ text: String) {
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = self
    if !parser.parse() { elements["broken"] = 1 }
  }

  func parser(
    _ parser: XMLParser, didStartElement element: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    elements[element, default: 0] += 1
    text = ""
    switch element {
    case "row":
      let row = attributes["r"].flatMap { Int($0) } ?? 0
      while rows.count < row { rows.append([:]) }
    case "c": column = SheetParser.column(attributes["r"] ?? "A")
    case "autoFilter": filter = attributes["ref"]
    case "pane": frozenRows = attributes["ySplit"].flatMap { Int($0) } ?? 0
    case "pageSetup": isLandscape = attributes["orientation"] == "landscape"
    default: break
    }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

  func parser(
    _ parser: XMLParser, didEndElement element: String, namespaceURI: String?,
    qualifiedName: String?
  ) {
    if element == "t" { rows[rows.count - 1][column] = .text(text) }
    if element == "v", let number = Double(text) { rows[rows.count - 1][column] = .number(number) }
  }

  /// From 0: `AB7` is 27.
  private static func column(_ place: String) -> Int {
    place.utf8.prefix { $0 >= UInt8(ascii: "A") }.reduce(0) {
      $0 * 26 + Int($1 - UInt8(ascii: "A")) + 1
    } - 1
  }
}
