import CivilTime
import Compliance
import Reporting
import ServiceModel
import Testing

/// What holds for every CSV file, whatever stands in it.
struct CSVFileTests {
  /// The desk has no credits, no sealed months and no improvement record.
  static let files = ReportFile.allCases.filter {
    $0.name.hasSuffix(".csv") && ![.credits, .restated, .improvements].contains($0)
  }

  private func hostileDesk(_ seed: Int) throws -> ServiceDesk {
    var desk = try ServiceDesk(.hostile(seed), verdictTargets: [1])
    try desk.addRandom(300, seed: seed)
    return desk
  }

  private let rejections = Names.hostile.enumerated().map { line, text in
    Rejection(
      kind: line % 2 == 0 ? .row : .value, file: 0, line: line, record: line, column: line % 3,
      field: text,
      text: text, reason: "not a timestamp")
  }

  @Test(arguments: files, [CSVStyle.plain, .excel])
  func `every row has a cell for each column`(file: ReportFile, style: CSVStyle) throws {
    for seed in 0..<4 {
      let input = try hostileDesk(seed).input(rejections: rejections)
      let table = try CSVTable(file, of: input, style: style)
      // Of random tickets few run, and hardly one of these is near its deadline; no agreement of the
      // desk limits its workload.
      #expect(!table.rows.isEmpty || file == .atRisk || file == .workload)
      #expect(table.rows.allSatisfy { $0.count == table.header.count })
      #expect(Set(table.header).count == table.header.count)
      #expect(
        table.header.allSatisfy { $0.allSatisfy { $0.isLowercase || "_0123456789".contains($0) } })
    }
  }

  @Test(arguments: files)
  func `a file with nothing to list is a header alone`(file: ReportFile) throws {
    let table = try CSVTable(file, of: try ServiceDesk().input())
    #expect(table.header.count > 3)
    let alwaysList: [ReportFile] = [.compliance, .exclusions, .monthRules]
    #expect(table.rows.isEmpty == !alwaysList.contains(file))
  }

  @Test func `texts come back byte by byte`() throws {
    var desk = try ServiceDesk()
    for text in Names.hostile {
      try desk.add(
        "\(text)!",
        [
          "created": "2026-10-05T09:00:00Z", "resolved": "2026-10-09T09:00:00Z",
          "customer": "Northwind", "site": text,
        ])
    }
    let input = desk.input(rejections: rejections)
    let breaches = try CSVTable(.breaches, of: input)
    let resolutions = breaches.rows.filter { breaches.cell($0, "target") == "resolution" }
    #expect(resolutions.map { breaches.cell($0, "site") }.bytes == Names.hostile.bytes)
    #expect(
      resolutions.map { breaches.cell($0, "ticket") }.bytes == Names.hostile.map { "\($0)!" }.bytes)
    let rejected = try CSVTable(.rejected, of: input)
    #expect(rejected.column("text").bytes == Names.hostile.bytes)
    #expect(rejected.column("field").bytes == Names.hostile.bytes)
  }

  @Test(arguments: files)
  func `plain files end lines with a line feed and carry no mark`(file: ReportFile) throws {
    var desk = try ServiceDesk()
    try desk.add("INC1", ["created": "2026-10-05T09:00:00Z", "customer": "Northwind"])
    let bytes = file.bytes(of: desk.input(), style: .plain)
    #expect(bytes.last == UInt8(ascii: "\n"))
    #expect(!bytes.contains(UInt8(ascii: "\r")) && bytes.first != 0xEF)
  }

  @Test(arguments: files)
  func `a spreadsheet runs no text as a formula, and sees every number as it is`(
    file: ReportFile
  ) throws {
    let textColumns: Set = [
      "agreement", "target", "ticket", "value", "breakdown", "reason", "field", "text", "file",
      "type", "site", "calendar", "threshold", "status", "priority", "customer", "group",
    ]
    for seed in 0..<6 {
      let input = try hostileDesk(seed).input(rejections: rejections)
      let bytes = file.bytes(of: input, style: .excel)
      #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
      let plain = try CSVTable(file, of: input)
      let excel = try CSVTable(bytes)
      #expect(excel.header == plain.header)
      for (one, other) in zip(plain.rows, excel.rows) {
        for (column, (text, shown)) in zip(plain.header, zip(one, other)) {
          let isFormula =
            textColumns.contains(column)
            && "=+-@\t\r＝＋－＠".unicodeScalars.contains { $0 == text.unicodeScalars.first }
          #expect(Array(shown.utf8) == Array((isFormula ? "'" + text : text).utf8), "\(column)")
        }
      }
    }
  }

  @Test func `a change for the worse stays a number for a spreadsheet`() throws {
    var desk = try ServiceDesk()
    try desk.addRandom(300, seed: 1)
    let table = try CSVTable(.trend, of: desk.input(), style: .excel)
    #expect(table.column("change_points").contains { $0.hasPrefix("-") })
  }

  @Test func `the same tickets give the same bytes, in one tally or in two that merge`() throws {
    for seed in 0..<4 {
      let desk = try hostileDesk(seed)
      var halves = desk.tally(desk.tickets[..<130])
      halves.merge(desk.tally(desk.tickets[130...])) { $0 }
      for file in ReportFile.allCases {
        let bytes = file.bytes(of: desk.input(), style: .plain)
        #expect(bytes == file.bytes(of: desk.input(halves), style: .plain), "\(file.name)")
      }
    }
  }
}

extension [String] {
  /// Swift takes `\r\n` for one letter and two forms of `é` for the same: bytes are not so kind.
  fileprivate var bytes: [[UInt8]] { map { [UInt8]($0.utf8) } }
}
