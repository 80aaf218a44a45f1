import CivilTime
import ServiceModel

/// The rows of a CSV file as a sheet, or as several where one does not hold them all.
struct TableSheet {
  /// The rows that a sheet holds, its headings included.
  static let mostRows = 1_048_576

  let page: PageInput
  let title: String
  let columns: [ListColumn]
  /// Which columns are written.
  private let shown: [Int]
  /// The columns of the fields of tickets, which keep their names and their words.
  private let fields: Range<Int>
  let rowCount: Int
  private let titles: ColumnTitles
  private let words: CellWords

  /// `rowCount` is how many rows there are; all columns are written where none are named.
  init(
    _ page: PageInput, _ title: String, _ columns: [ListColumn], fields: Range<Int> = 0..<0,
    shown: [Int]? = nil, rowCount: Int
  ) {
    self.page = page
    self.title = title
    self.columns = columns
    self.fields = fields
    self.shown = shown ?? Array(columns.indices)
    self.rowCount = rowCount
    titles = ColumnTitles(say: page.say)
    words = CellWords(say: page.say)
  }

  /// Writes the rows that `rows` hands out; `note` stands above the headings.
  func write(
    in book: inout WorkbookFile, rowsPerSheet: Int = TableSheet.mostRows, note: String? = nil,
    _ rows: (_ body: (ListRow) -> Void) -> Void
  ) {
    // A sheet that is not the only one says so in a row of its own.
    let room = rowCount < rowsPerSheet ? rowsPerSheet : max(1, rowsPerSheet - 2)
    let sheets = max(1, (rowCount + room - 1) / room)
    var number = 1
    var pen = begin(number, of: sheets, room, note, in: &book)
    var left = room
    rows { row in
      if left == 0 {
        end(pen, isSplit: sheets > 1 || note != nil, in: &book)
        number += 1
        pen = begin(number, of: sheets, room, note, in: &book)
        left = room
      }
      left -= 1
      write(row, with: &pen, in: &book)
    }
    end(pen, isSplit: sheets > 1 || note != nil, in: &book)
  }

  private func begin(
    _ number: Int, of sheets: Int, _ room: Int, _ note: String?, in book: inout WorkbookFile
  ) -> SheetPen {
    var pen = SheetPen(SheetName.name(title, number: number), page, in: &book)
    let say = page.say
    if sheets > 1 {
      let first = (number - 1) * room + 1
      pen.write(
        [
          .text(
            say(
              .rowsOfSheets, say.number(first), say.number(min(rowCount, number * room)),
              say.number(rowCount), SheetName.name(title),
              SheetName.name(title, number: sheets)), .note)
        ], in: &book)
    } else if let note {
      pen.write([.text(note, .note)], in: &book)
    }
    pen.headings(
      shown.map {
        fields.contains($0) ? say.field(columns[$0].name) : titles.title(of: columns[$0])
      },
      in: &book)
    return pen
  }

  private func end(_ pen: SheetPen, isSplit: Bool, in book: inout WorkbookFile) {
    let header = isSplit ? 1 : 0
    pen.endTable(header: header, columns: shown.count, in: &book)
    pen.finish(header: header, page, in: &book)
  }

  private func write(_ row: ListRow, with pen: inout SheetPen, in book: inout WorkbookFile) {
    for (place, column) in shown.enumerated() {
      write(row, column, place, with: &pen, in: &book)
    }
    pen.endRow()
  }

  private func write(
    _ row: ListRow, _ column: Int, _ place: Int, with pen: inout SheetPen,
    in book: inout WorkbookFile
  ) {
    let cell = row.cell(column)
    if cell.isEmpty { return }
    switch columns[column].kind {
    case .text where fields.contains(column): pen.write(cell, .text, place, in: &book)
    case .text: write(cell, columns[column].name, place, with: &pen, in: &book)
    case .number:
      let style: CellStyle = ListColumn.ordinals.contains(columns[column].name) ? .ordinal : .number
      if let number = row.number(column) {
        pen.write(Double(number), style, place, cell.count + 2, in: &book)
      }
    case .seconds:
      pen.write(row.number(column).map { Seconds(Int64($0)) }, place, in: &book)
    case .percent:
      pen.write(.percent(Percent.hundredths(cell)), place, in: &book)
    case .instant: pen.write(Instant(iso8601: row.text(column)), place, in: &book)
    case .month:
      if let month = Month(row.text(column)) { pen.write(month, place, in: &book) }
    }
  }

  private func write(
    _ cell: ArraySlice<UInt8>, _ column: String, _ place: Int, with pen: inout SheetPen,
    in book: inout WorkbookFile
  ) {
    if column == "attained", cell.elementsEqual("suspended".utf8) {
      pen.write(page.say(.suspendedVerdict), .text, place, in: &book)
    } else if column == "attained" {
      let verdict: Bool? =
        cell.elementsEqual("yes".utf8) ? true : cell.elementsEqual("no".utf8) ? false : nil
      pen.write(.verdict(verdict), place, in: &book)
    } else if let word = words.word(cell, of: column) {
      pen.write(word, .text, place, in: &book)
    } else {
      pen.write(cell, .text, place, in: &book)
    }
  }
}

extension TableSheet {
  /// A short table as it stands in its CSV file, the header first.
  init(_ page: PageInput, _ title: Phrase, csv: [UInt8]) {
    let header = csv.prefix { $0 != UInt8(ascii: "\n") }
    let names = String(decoding: header, as: UTF8.self).split(separator: ",").map { String($0) }
    self.init(
      page, page.say(title), names.map { ListColumn($0) },
      rowCount: csv.count { $0 == UInt8(ascii: "\n") } - 1)
  }

  /// Writes the rows of a short table whose header is its first row.
  func write(csv: [UInt8], in book: inout WorkbookFile) {
    let body = csv.drop { $0 != UInt8(ascii: "\n") }.dropFirst()
    write(in: &book) { take in
      page.report.parser.rows(columns: columns.count, of: { $0(Array(body)) }, take)
    }
  }
}
