package import Diagnostics

/// How the bytes of an export become records; what is not stated is found from the file itself.
package struct ExportForm: Sendable {
  /// None where a byte-order mark or the bytes decide.
  package let encoding: Located<TextEncoding>?
  /// None where the header decides.
  package let delimiter: Located<Delimiter>?
  /// The physical line of the header, from 1; none where it is searched.
  package let headerLine: Int?

  package init(
    encoding: Located<TextEncoding>? = nil, delimiter: Located<Delimiter>? = nil,
    headerLine: Int? = nil
  ) {
    self.encoding = encoding
    self.delimiter = delimiter
    self.headerLine = headerLine
  }

  /// The same where the header decides what parts cells.
  package var undelimited: ExportForm { ExportForm(encoding: encoding, headerLine: headerLine) }
}

/// How text is written as bytes.
///
/// Source of the names: the IANA registry of character sets.
package enum TextEncoding: String, CaseIterable, Hashable, Sendable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  /// What spreadsheets of Western Europe write.
  case windows1252 = "windows-1252"
  case latin1 = "iso-8859-1"
  /// Latin 1 with the euro sign.
  case latin9 = "iso-8859-15"
}

/// What stands between two cells of a row.
package enum Delimiter: String, CaseIterable, Hashable, Sendable {
  case comma, semicolon, tab, pipe

  package var byte: UInt8 {
    switch self {
    case .comma: UInt8(ascii: ",")
    case .semicolon: UInt8(ascii: ";")
    case .tab: UInt8(ascii: "\t")
    case .pipe: UInt8(ascii: "|")
    }
  }
}
