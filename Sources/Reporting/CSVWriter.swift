import CivilTime
import Compliance
import ServiceModel

/// For whom a CSV file is written.
package enum CSVStyle: Hashable, Sendable {
  /// For programs: UTF-8, RFC 4180 with plain line feeds, every text byte by byte.
  case plain
  /// For spreadsheets: a byte-order mark first, and texts that a sheet would run as a formula made
  /// harmless by an apostrophe.
  case excel
}

/// Writes cells and rows into one byte buffer.
package struct CSVWriter {
  package private(set) var bytes: [UInt8] = []
  private let style: CSVStyle
  private var isFirst = true
  private var instantText = InstantText()

  /// Begins a file with its header.
  package init(_ style: CSVStyle, columns: [String]) {
    self.style = style
    header(columns)
  }

  /// Begins with a row, for rows that stand behind others.
  package init(_ style: CSVStyle) { self.style = style }

  /// Writes a file's first row.
  mutating func header(_ columns: [String]) {
    if style == .excel { bytes += [0xEF, 0xBB, 0xBF] }
    for column in columns { text(column) }
    endRow()
  }

  /// Hands out what is written once it is long, and begins anew in the same memory.
  mutating func handOutFull(to output: ([UInt8]) -> Void) {
    if bytes.count >= 1 << 18 { handOut(to: output) }
  }

  /// Hands out what is written, and begins anew in the same memory.
  mutating func handOut(to output: ([UInt8]) -> Void) {
    output(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  /// Exchanges what is written for other bytes, behind which the writer goes on.
  mutating func exchange(_ other: inout [UInt8]) { swap(&bytes, &other) }

  /// Ends a row.
  package mutating func endRow() {
    bytes.append(UInt8(ascii: "\n"))
    isFirst = true
  }

  /// A cell of text, quoted where it has to be.
  package mutating func text(_ text: String) { cell(text.utf8Span.span) }

  /// A cell of bytes as they stand in an export, quoted where it has to be.
  mutating func bytes(_ text: [UInt8]) { cell(text.span) }

  private mutating func cell(_ text: Span<UInt8>) {
    separate()
    CSVWriter.append(text, style, to: &bytes)
  }

  /// A text as `rendered` gives it.
  mutating func rendered(_ text: borrowing [UInt8]) {
    separate()
    let text = text.span
    bytes.append(addingCapacity: text.count) { $0.append(text) }
  }

  /// A cell for each of some texts.
  mutating func rendered(_ symbols: borrowing [Symbol], of texts: borrowing RenderedTexts) {
    if symbols.isEmpty { return }
    separate()
    texts.write(symbols.span, to: &bytes)
  }

  /// A text as it stands in a cell, for texts that many cells share.
  static func rendered(_ text: String, _ style: CSVStyle) -> [UInt8] {
    var bytes: [UInt8] = []
    append(text.utf8Span.span, style, to: &bytes)
    return bytes
  }

  private static func append(_ text: Span<UInt8>, _ style: CSVStyle, to bytes: inout [UInt8]) {
    // Appending nothing to an empty array writes to the one that all threads share.
    if text.isEmpty { return }
    let isQuoted = text.indices.contains { needsQuotes(text[$0]) }
    let isFormula = style == .excel && isFormula(text)
    if !isQuoted, !isFormula {
      return bytes.append(addingCapacity: text.count) { $0.append(text) }
    }
    bytes.append(addingCapacity: 2 * text.count + 3) { output in
      if isQuoted { output.append(UInt8(ascii: "\"")) }
      if isFormula { output.append(UInt8(ascii: "'")) }
      for index in text.indices {
        if text[index] == UInt8(ascii: "\"") { output.append(text[index]) }
        output.append(text[index])
      }
      if isQuoted { output.append(UInt8(ascii: "\"")) }
    }
  }

  mutating func empty() { separate() }

  mutating func number(_ number: Int) {
    separate()
    bytes.append(addingCapacity: Digits.most) { $0.append(Digits(number)) }
  }

  /// A month by `Month.index`, as `2026-10`.
  mutating func month(index: Int) {
    separate()
    bytes.append(addingCapacity: 2 * Digits.most + 1) { output in
      output.append(Digits(index / 12, width: 4))
      output.append(UInt8(ascii: "-"))
      output.append(Digits(index % 12 + 1, width: 2))
    }
  }

  mutating func seconds(_ seconds: Seconds?) {
    if let seconds { number(Int(seconds.count)) } else { empty() }
  }

  /// RFC 3339 in UTC with whole seconds.
  mutating func instant(_ instant: Instant?) {
    separate()
    guard let instant else { return }
    instantText.set(instant)
    bytes.append(addingCapacity: InstantText.size) { $0.append(instantText.bytes.span) }
  }

  /// Two decimals, cut off; a number in every style, also where it is negative.
  mutating func percent(_ hundredths: Int?) {
    separate()
    if let hundredths { bytes += Array(Percent.text(hundredths).utf8) }
  }

  /// Met, measured and their percentage.
  mutating func attainment(_ attainment: Attainment) {
    number(attainment.met)
    number(attainment.measured)
    percent(attainment.hundredthsOfPercent)
  }

  @inline(__always)
  private mutating func separate() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
  }

  /// Comma, quotation mark and line ends.
  private static func needsQuotes(_ byte: UInt8) -> Bool {
    byte == 0x2C || byte == 0x22 || byte == 0x0A || byte == 0x0D
  }

  /// What spreadsheets take for the beginning of a formula, the full-width forms included.
  private static func isFormula(_ text: Span<UInt8>) -> Bool {
    if text.isEmpty { return false }
    if "=+-@\t\r".utf8.contains(text[0]) { return true }
    return ["＝", "＋", "－", "＠"].contains { sign in
      text.count >= sign.utf8.count && zip(text.indices, sign.utf8).allSatisfy { text[$0] == $1 }
    }
  }
}

/// Percentages for people: never rounded up, always two decimals.
enum Percent {
  static func text(_ hundredths: Int) -> String {
    let sign = hundredths < 0 ? "-" : ""
    let size = hundredths.magnitude
    let rest = size % 100
    return "\(sign)\(size / 100).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// The hundredths of such a text.
  static func hundredths(_ text: ArraySlice<UInt8>) -> Int? {
    Int(String(decoding: text.filter { $0 != UInt8(ascii: ".") }, as: UTF8.self))
  }
}
