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

  /// Begins a file with its header.
  package init(_ style: CSVStyle, columns: [String]) {
    self.style = style
    if style == .excel { bytes += [0xEF, 0xBB, 0xBF] }
    for column in columns { text(column) }
    endRow()
  }

  /// Ends a row.
  package mutating func endRow() {
    bytes.append(UInt8(ascii: "\n"))
    isFirst = true
  }

  /// A cell of text, quoted where it has to be.
  package mutating func text(_ text: String) { self.text(Array(text.utf8)) }

  mutating func text(_ text: [UInt8]) {
    separate()
    let harmless = style == .excel && CSVWriter.isFormula(text)
    let isQuoted = text.contains { byte in
      byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
        || byte == UInt8(ascii: "\r")
    }
    if isQuoted { bytes.append(UInt8(ascii: "\"")) }
    if harmless { bytes.append(UInt8(ascii: "'")) }
    if isQuoted {
      for byte in text {
        if byte == UInt8(ascii: "\"") { bytes.append(byte) }
        bytes.append(byte)
      }
      bytes.append(UInt8(ascii: "\""))
    } else {
      bytes += text
    }
  }

  mutating func empty() { separate() }

  mutating func number(_ number: Int) {
    separate()
    bytes.appendDecimal(number)
  }

  mutating func seconds(_ seconds: Seconds?) {
    if let seconds { number(Int(seconds.count)) } else { empty() }
  }

  /// RFC 3339 in UTC with whole seconds.
  mutating func instant(_ instant: Instant?) {
    separate()
    if let instant { bytes.appendInstant(instant) }
  }

  /// Two decimals, cut off.
  mutating func percent(_ hundredths: Int?) {
    if let hundredths { text(Percent.text(hundredths)) } else { empty() }
  }

  mutating func attainment(_ attainment: Attainment) {
    number(attainment.met)
    number(attainment.measured)
    percent(attainment.hundredthsOfPercent)
  }

  private mutating func separate() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
  }

  /// What spreadsheets take for the beginning of a formula, the full-width forms included.
  private static func isFormula(_ text: [UInt8]) -> Bool {
    guard let first = text.first else { return false }
    if "=+-@\t\r".utf8.contains(first) { return true }
    return ["＝", "＋", "－", "＠"].contains { text.starts(with: $0.utf8) }
  }
}

extension [UInt8] {
  /// A whole number in decimal digits, filled up with zeros to a width.
  mutating func appendDecimal(_ number: Int, width: Int = 1) {
    if number < 0 { append(UInt8(ascii: "-")) }
    let start = count
    var rest = number.magnitude
    while rest > 0 || count - start < width {
      append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    }
    self[start...].reverse()
  }

  /// An instant as `2026-10-23T15:55:00Z`.
  mutating func appendInstant(_ instant: Instant) {
    let local = LocalDateTime(secondsSince1970: instant.secondsSince1970)
    let parts = local.date.parts
    let seconds = local.secondsSinceMidnight
    appendDecimal(parts.year, width: 4)
    append(UInt8(ascii: "-"))
    appendDecimal(parts.month, width: 2)
    append(UInt8(ascii: "-"))
    appendDecimal(parts.day, width: 2)
    append(UInt8(ascii: "T"))
    appendDecimal(seconds / 3600, width: 2)
    append(UInt8(ascii: ":"))
    appendDecimal(seconds / 60 % 60, width: 2)
    append(UInt8(ascii: ":"))
    appendDecimal(seconds % 60, width: 2)
    append(UInt8(ascii: "Z"))
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
}
