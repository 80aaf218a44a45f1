import Reporting
import Testing

/// A CSV file that was read back.
struct CSVTable {
  let header: [String]
  let rows: [[String]]

  init(_ file: ReportFile, of input: ReportInput, style: CSVStyle = .plain) throws {
    try self.init(file.bytes(of: input, style: style))
  }

  init(_ bytes: [UInt8]) throws {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    var records = CSVRecords()
    for byte in bytes.starts(with: mark) ? bytes[3...] : bytes[...] { try records.take(byte) }
    try #require(records.isAtLineStart, "a file ends with a line end")
    header = try #require(records.records.first)
    rows = Array(records.records.dropFirst())
  }

  /// The cell of a row under a column's name.
  func cell(_ row: [String], _ column: String) -> String {
    header.firstIndex(of: column).map { row[$0] } ?? "no column \(column)"
  }

  /// The number in a cell; nothing where it is empty.
  func number(_ row: [String], _ column: String) -> Int? { Int(cell(row, column)) }

  /// All cells under a column's name.
  func column(_ name: String) -> [String] { rows.map { cell($0, name) } }
}

/// A reader of RFC 4180 section 2, byte by byte.
private struct CSVRecords {
  private enum State {
    case start, plain, quoted, quoteInside
  }

  private(set) var records: [[String]] = []
  private var record: [String] = []
  private var cell: [UInt8] = []
  private var state = State.start

  var isAtLineStart: Bool { record.isEmpty && cell.isEmpty && state == .start }

  mutating func take(_ byte: UInt8) throws {
    switch (state, byte) {
    case (.start, UInt8(ascii: "\"")): state = .quoted
    case (.quoted, UInt8(ascii: "\"")): state = .quoteInside
    case (.quoteInside, UInt8(ascii: "\"")):
      cell.append(byte)
      state = .quoted
    case (.quoted, _): cell.append(byte)
    case (_, UInt8(ascii: ",")), (_, UInt8(ascii: "\n")):
      record.append(String(decoding: cell, as: UTF8.self))
      cell = []
      state = .start
      if byte == UInt8(ascii: "\n") {
        records.append(record)
        record = []
      }
    default:
      try #require(state != .quoteInside && byte != UInt8(ascii: "\""), "a stray quote")
      try #require(byte != UInt8(ascii: "\r"), "a bare carriage return")
      cell.append(byte)
      state = .plain
    }
  }
}

extension ReportFile {
  /// The whole content.
  func bytes(of input: ReportInput, style: CSVStyle) -> [UInt8] {
    var bytes: [UInt8] = []
    write(input, style) { bytes += $0 }
    return bytes
  }
}
