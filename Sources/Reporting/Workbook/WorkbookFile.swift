import CStreamFaults
import CXLSXWriter
import CivilTime
import Glibc

/// A workbook that is written to a file, sheet by sheet and row by row, in memory that does not grow.
///
/// What goes wrong first is kept, and thrown when the file is closed. The strings that libxlsxwriter is
/// handed end in a zero byte and live through the call, which copies them.
@safe struct WorkbookFile: ~Copyable {
  /// Nothing once the workbook is closed, which frees it with its sheets, formats and charts.
  private var book: UnsafeMutablePointer<lxw_workbook>?
  private var sheets: [UnsafeMutablePointer<lxw_worksheet>] = unsafe []
  /// By `CellStyle.rawValue`.
  private var formats: [UnsafeMutablePointer<lxw_format>] = unsafe []
  private var problem: WorkbookProblem?

  /// `created` stands in the file instead of the time of writing; rows wait in a file without a name in the
  /// temporary folder until the workbook is closed.
  init(
    path: String, temporaryFolder: String, title: String, created: Instant
  ) throws(WorkbookProblem) {
    attain_silence_stream(1)
    defer { attain_silence_stream(0) }
    // The options are read, and their folder copied, before the call returns.
    let made = unsafe temporaryFolder.withCString { folder in
      var options = unsafe lxw_workbook_options(
        constant_memory: 1, tmpdir: UnsafeMutablePointer(mutating: folder), use_zip64: 0)
      return unsafe workbook_new_opt(path, &options)
    }
    guard let book = unsafe made else { throw WorkbookProblem("there is no memory left") }
    unsafe self.book = book
    // A title is of customers' words too, and not all that they hold may stand in XML.
    var text = SheetText()
    text.set(title)
    let shown = String(decoding: text.bytes.dropLast(), as: UTF8.self)
    // The properties are copied before the call returns; the title is read only.
    check(
      unsafe shown.withCString { title in
        var properties = unsafe lxw_doc_properties()
        unsafe properties.title = UnsafeMutablePointer(mutating: title)
        unsafe properties.created = time_t(created.secondsSince1970)
        return unsafe workbook_set_properties(book, &properties)
      })
    for style in CellStyle.allCases {
      // A format belongs to the workbook and lives as long.
      guard let format = unsafe workbook_add_format(book) else {
        throw WorkbookProblem("there is no memory left")
      }
      unsafe WorkbookFile.set(style, format)
      unsafe formats.append(format)
    }
  }

  deinit { if let book = unsafe book { unsafe lxw_workbook_free(book) } }

  /// Adds a sheet and says its number.
  mutating func addSheet(_ name: String) -> Int {
    attain_silence_stream(1)
    defer { attain_silence_stream(0) }
    // A sheet belongs to the workbook and lives as long.
    if let book = unsafe book, let sheet = unsafe workbook_add_worksheet(book, name) {
      unsafe sheets.append(sheet)
    } else {
      problem =
        problem
        ?? WorkbookProblem(
          "no sheet '\(name)' can be begun: is there room in the temporary folder?")
    }
    return unsafe sheets.count - 1
  }

  /// Writes a text, which never becomes a formula or a link; rows come in order.
  mutating func write(
    _ text: borrowing SheetText, sheet: Int, row: Int, column: Int, _ style: CellStyle
  ) {
    if problem != nil || text.isEmpty { return }
    // The bytes end in their only zero byte.
    check(
      unsafe text.bytes.withUnsafeBytes { bytes in
        unsafe worksheet_write_string(
          sheets[sheet], UInt32(row), UInt16(column),
          bytes.baseAddress?.assumingMemoryBound(to: CChar.self), formats[style.rawValue])
      })
  }

  /// Writes a number; rows come in order.
  mutating func write(_ number: Double, sheet: Int, row: Int, column: Int, _ style: CellStyle) {
    if problem != nil { return }
    // The sheet and its formats live as long as the workbook.
    check(
      unsafe worksheet_write_number(
        sheets[sheet], UInt32(row), UInt16(column), number, formats[style.rawValue]))
  }

  /// Gives a row of which no cell is written yet a height, in points.
  mutating func setHeight(_ height: Double, sheet: Int, row: Int) {
    if problem != nil { return }
    // The sheet lives as long as the workbook.
    check(unsafe worksheet_set_row(sheets[sheet], UInt32(row), height, nil))
  }

  /// Writes a text over several cells of a row that holds nothing else.
  mutating func write(
    _ text: borrowing SheetText, sheet: Int, row: Int, columns: Int, _ style: CellStyle
  ) {
    if problem != nil || text.isEmpty { return }
    // The bytes end in their only zero byte.
    check(
      unsafe text.bytes.withUnsafeBytes { bytes in
        unsafe worksheet_merge_range(
          sheets[sheet], UInt32(row), 0, UInt32(row), UInt16(columns - 1),
          bytes.baseAddress?.assumingMemoryBound(to: CChar.self), formats[style.rawValue])
      })
  }

  /// Gives a table its filter: from its headings to the row that was written last.
  mutating func filter(_ sheet: Int, rows: ClosedRange<Int>, columns: Int) {
    if problem != nil { return }
    // The sheet lives as long as the workbook.
    check(
      unsafe worksheet_autofilter(
        sheets[sheet], UInt32(rows.lowerBound), 0, UInt32(rows.upperBound),
        UInt16(columns - 1)))
  }

  /// Lays a sheet out whose rows are all written.
  mutating func finish(_ number: Int, _ layout: SheetLayout) {
    if problem != nil { return }
    let sheet = unsafe sheets[number]
    // The sheet lives as long as the workbook.
    unsafe worksheet_set_landscape(sheet)
    unsafe worksheet_set_paper(sheet, 9)
    unsafe worksheet_set_margins(sheet, 0.5, 0.5, 0.75, 0.75)
    unsafe worksheet_fit_to_pages(sheet, 1, 0)
    unsafe worksheet_freeze_panes(sheet, UInt32(layout.header + 1), 0)
    check(unsafe worksheet_repeat_rows(sheet, UInt32(layout.header), UInt32(layout.header)))
    check(unsafe worksheet_set_header(sheet, layout.pageHeader.code))
    check(unsafe worksheet_set_footer(sheet, layout.pageFooter.code))
    if !layout.pageBreaks.isEmpty {
      // A zero ends the list, which is copied.
      var breaks = layout.pageBreaks.map { UInt32($0) } + [0]
      check(unsafe worksheet_set_h_pagebreaks(sheet, &breaks))
    }
    for (column, width) in layout.widths.enumerated() {
      check(unsafe worksheet_set_column(sheet, UInt16(column), UInt16(column), Double(width), nil))
    }
  }

  /// Puts a chart on a sheet.
  mutating func add(_ chart: SheetChart, sheet: Int) {
    if problem != nil { return }
    guard let book = unsafe book else { return }
    // The chart belongs to the workbook and lives as long.
    check(unsafe chart.add(to: sheets[sheet], of: book))
  }

  /// Writes what is left and ends the file; an error of any call so far is thrown.
  mutating func close() throws(WorkbookProblem) {
    guard let open = unsafe book else { return }
    unsafe book = nil
    if let problem {
      unsafe lxw_workbook_free(open)
      throw problem
    }
    _ = attain_stream_failed()
    attain_silence_stream(1)
    defer { attain_silence_stream(0) }
    errno = 0
    // Frees the workbook, whatever comes of the file; on this thread alone.
    check(unsafe workbook_close(open), beside: errno)
    if attain_stream_failed() != 0 {
      throw WorkbookProblem("its parts could not be written in the temporary folder")
    }
    if let problem { throw problem }
  }

  /// `code` is what the system says of it, where it says anything.
  private mutating func check(_ error: lxw_error, beside code: Int32 = 0) {
    if error == LXW_NO_ERROR || problem != nil { return }
    // The messages are constants of the library that end in a zero byte.
    problem = WorkbookProblem(unsafe String(cString: lxw_strerror(error)), code)
  }

  /// The format lives as long as the workbook.
  private static func set(_ style: CellStyle, _ format: UnsafeMutablePointer<lxw_format>) {
    unsafe format_set_font_size(format, style.size)
    unsafe format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    if let number = style.numberFormat { unsafe format_set_num_format(format, number) }
    if style.isOnLeft {
      unsafe format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
      unsafe format_set_indent(format, 1)
    }
    if style.isBold { unsafe format_set_bold(format) }
    if style.isWrapped { unsafe format_set_text_wrap(format) }
    if let colour = style.colour { unsafe format_set_font_color(format, colour.number) }
    if let colour = style.background {
      unsafe format_set_bg_color(format, colour.number)
      unsafe format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
    }
  }
}

extension WorkbookFile {
  /// The version of libxlsxwriter that runs.
  static var libraryVersion: String {
    // The text lives as long as the program.
    unsafe String(cString: lxw_version())
  }
}
