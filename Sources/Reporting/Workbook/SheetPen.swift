import CivilTime
import ServiceModel

/// Writes one sheet of a workbook from its first row to its last, and knows how wide its columns have to be.
struct SheetPen {
  let sheet: Int
  let name: String
  /// The row that is written next, from 0.
  private(set) var row = 0
  private let say: Wording
  private let zone: Zone
  private var widths: [Int] = []
  private var text = SheetText()

  /// No column is wider, in characters; longer texts are read in the line above the sheet.
  private static let widest = 44
  private static let narrowest = 7

  init(_ name: String, _ page: PageInput, in book: inout WorkbookFile) {
    self.name = name
    say = page.say
    zone = page.report.rulebook.zone
    sheet = book.addSheet(name)
  }

  /// Writes a row of values, the first of them in the first column.
  mutating func write(_ values: [SheetValue], in book: inout WorkbookFile) {
    for (column, value) in values.enumerated() { write(value, column, in: &book) }
    endRow()
  }

  /// Writes a row of headings, which are as wide as their longest word.
  mutating func headings(_ titles: [String], in book: inout WorkbookFile) {
    var lines = 1
    for (column, title) in titles.enumerated() {
      let words = title.split(separator: " ").map { DisplayWidth.of(String($0)) }
      let room = max(SheetPen.narrowest - 4, words.max() ?? 0)
      // The button of the filter takes room of its own.
      widen(column, to: room + 4)
      lines = max(lines, SheetPen.lines(words, room + 2))
    }
    setHeight(lines: lines, .header, in: &book)
    for (column, title) in titles.enumerated() { write(title, .header, column, in: &book) }
    endRow()
  }

  /// Writes a paragraph over so many columns of a row; `width` are the characters that a line holds.
  mutating func paragraph(
    _ words: String, _ style: CellStyle, columns: Int, width: Int, in book: inout WorkbookFile
  ) {
    text.set(words)
    let lines = max(1, (DisplayWidth.of(words) + width - 1) / width)
    setHeight(lines: lines, style, in: &book)
    book.write(text, sheet: sheet, row: row, columns: columns, style)
    endRow()
  }

  private func setHeight(lines: Int, _ style: CellStyle, in book: inout WorkbookFile) {
    book.setHeight(Double(lines) * style.size * 1.36, sheet: sheet, row: row)
  }

  /// On how many lines words of these widths stand.
  private static func lines(_ words: [Int], _ room: Int) -> Int {
    var (lines, used) = (1, 0)
    for width in words {
      if used > 0, used + 1 + width > room {
        lines += 1
        used = width
      } else {
        used += (used > 0 ? 1 : 0) + width
      }
    }
    return lines
  }

  mutating func endRow() { row += 1 }

  /// Writes a text into a column of the row.
  mutating func write(
    _ words: some Collection<UInt8>, _ style: CellStyle, _ column: Int, in book: inout WorkbookFile
  ) {
    text.set(words)
    if style != .header, style != .title, style != .note { widen(column, to: text.width + 2) }
    book.write(text, sheet: sheet, row: row, column: column, style)
  }

  /// Ends a table whose headings stand in a row, and gives it a filter.
  func endTable(header: Int, columns: Int, in book: inout WorkbookFile) {
    book.filter(sheet, rows: header...max(header, row - 1), columns: columns)
  }

  /// Lays the sheet out; the row of the headings stays in sight.
  func finish(
    header: Int, pageBreaks: [Int] = [], _ page: PageInput, in book: inout WorkbookFile
  ) {
    let report = page.report
    let left = "\(name) · \(say.month(report.month))"
    book.finish(
      sheet,
      SheetLayout(
        widths: widths, header: header, pageBreaks: pageBreaks,
        pageHeader: PageText(left: left, right: page.branding.name),
        pageFooter: PageText(
          left: say(.asOf, say.instant(report.asOf)), code: say(.pageOf, "&P", "&N"))))
  }

  /// The columns so far, in pixels.
  var width: Int { widths.reduce(0) { $0 + 7 * $1 + 5 } }
}

extension SheetPen {
  mutating func write(_ value: SheetValue, _ column: Int, in book: inout WorkbookFile) {
    switch value {
    case .empty: break
    case .text(let words, let style): write(words, style, column, in: &book)
    case .number(let number): write(Double(number), .number, column, 4, in: &book)
    case .percent(let hundredths): write(hundredths, .percent, column, in: &book)
    case .points(let hundredths): write(points: hundredths, column, in: &book)
    case .duration(let length): write(length, column, in: &book)
    case .instant(let instant): write(instant, column, in: &book)
    case .month(let month): write(month, column, in: &book)
    case .verdict(let verdict):
      let (word, style): (Phrase, CellStyle) =
        verdict.map { $0 ? (.attained, .good) : (.missed, .bad) } ?? (.noData, .neutral)
      write(say(word), style, column, in: &book)
    }
  }

  mutating func write(
    _ words: String, _ style: CellStyle, _ column: Int, in book: inout WorkbookFile
  ) {
    write(words.utf8, style, column, in: &book)
  }

  mutating func write(
    _ number: Double, _ style: CellStyle, _ column: Int, _ width: Int,
    in book: inout WorkbookFile
  ) {
    widen(column, to: width)
    book.write(number, sheet: sheet, row: row, column: column, style)
  }

  private mutating func write(
    _ hundredths: Int?, _ style: CellStyle, _ column: Int, in book: inout WorkbookFile
  ) {
    guard let hundredths else { return }
    write(Double(hundredths) / 10_000, style, column, 9, in: &book)
  }

  private mutating func write(points: Int?, _ column: Int, in book: inout WorkbookFile) {
    guard let points else { return }
    write(Double(points) / 100, .points, column, 8, in: &book)
  }

  /// A negative length is a text: spreadsheets show none.
  mutating func write(_ length: Seconds?, _ column: Int, in book: inout WorkbookFile) {
    guard let length else { return }
    if length < .zero { return write("\(length.count) s", .text, column, in: &book) }
    write(SheetTime.length(length.count), .duration, column, 10, in: &book)
  }

  /// Beyond the days of spreadsheets a text.
  mutating func write(_ instant: Instant?, _ column: Int, in book: inout WorkbookFile) {
    guard let instant else { return }
    guard let moment = SheetTime.moment(zone.local(at: instant)) else {
      return write(say.instant(instant), .text, column, in: &book)
    }
    write(moment, .instant, column, 16, in: &book)
  }

  mutating func write(_ month: Month, _ column: Int, in book: inout WorkbookFile) {
    guard let day = SheetTime.day(month.firstDate) else {
      return write(month.description, .text, column, in: &book)
    }
    write(Double(day), .month, column, 9, in: &book)
  }

  private mutating func widen(_ column: Int, to width: Int) {
    while widths.count <= column { widths.append(SheetPen.narrowest) }
    widths[column] = max(widths[column], min(width, SheetPen.widest))
  }
}
