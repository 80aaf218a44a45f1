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

  /// Ends a row.
  package mutating func endRow() {
    bytes.append(UInt8(ascii: "\n"))
    isFirst = true
  }

  /// A cell of text, quoted where it has to be.
  package mutating func text(_ text: String) {
    separate()
    CSVWriter.append(text.utf8Span.span, style, to: &bytes)
  }

  /// A cell of bytes as they stand in an export, quoted where it has to be.
  mutating func bytes(_ text: [UInt8]) {
    separate()
    CSVWriter.append(text.span, style, to: &bytes)
  }

  /// A text as `rendered` gives it.
  mutating func rendered(_ text: [UInt8]) {
    separate()
    bytes += text
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
    if isQuoted { bytes.append(UInt8(ascii: "\"")) }
    if style == .excel, isFormula(text) { bytes.append(UInt8(ascii: "'")) }
    bytes.append(addingCapacity: 2 * text.count) { output in
      for index in text.indices {
        if text[index] == UInt8(ascii: "\"") { output.append(text[index]) }
        output.append(text[index])
      }
    }
    if isQuoted { bytes.append(UInt8(ascii: "\"")) }
  }

  mutating func empty() { separate() }

  mutating func number(_ number: Int) {
    separate()
    bytes.appendDecimal(number)
  }

  /// A month by `Month.index`, as `2026-10`.
  mutating func month(index: Int) {
    separate()
    bytes.appendDecimal(index / 12, width: 4)
    bytes.append(UInt8(ascii: "-"))
    bytes.appendDecimal(index % 12 + 1, width: 2)
  }

  mutating func seconds(_ seconds: Seconds?) {
    if let seconds { number(Int(seconds.count)) } else { empty() }
  }

  /// RFC 3339 in UTC with whole seconds.
  mutating func instant(_ instant: Instant?) {
    separate()
    guard let instant else { return }
    instantText.set(instant)
    bytes += instantText.bytes
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

extension [UInt8] {
  /// A whole number in decimal digits, filled up with zeros to a width.
  mutating func appendDecimal(_ number: Int, width: Int = 1) {
    if number < 0 { append(UInt8(ascii: "-")) }
    let first = count
    var rest = number.magnitude
    repeat {
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0 || count - first < width
    var last = count - 1
    for place in first..<(first + count) / 2 {
      swapAt(place, last)
      last -= 1
    }
  }
}

/// Writes instants as `2026-10-23T15:55:00Z`, in one buffer that is used again.
struct InstantText {
  private(set) var bytes = Array("0000-00-00T00:00:00Z".utf8)
  private var day: LocalDate?

  /// Makes `bytes` those of an instant of the years 0 to 9999.
  mutating func set(_ instant: Instant) {
    let local = LocalDateTime(secondsSince1970: instant.secondsSince1970)
    if local.date != day { set(local.date) }
    let seconds = local.secondsSinceMidnight
    setTwo(11, seconds / 3600)
    setTwo(14, seconds / 60 % 60)
    setTwo(17, seconds % 60)
  }

  private mutating func set(_ date: LocalDate) {
    let parts = date.parts
    setTwo(0, parts.year / 100 % 100)
    setTwo(2, parts.year % 100)
    setTwo(5, parts.month)
    setTwo(8, parts.day)
    day = date
  }

  private mutating func setTwo(_ place: Int, _ number: Int) {
    var digits = bytes.mutableSpan
    digits[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / 10)
    digits[place + 1] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10)
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
