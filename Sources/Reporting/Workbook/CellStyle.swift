import Charts
import Markup

/// How a cell looks and how its number is shown.
enum CellStyle: Int, CaseIterable, Sendable {
  case text, wrapped, title, heading, note, header
  case good, bad, neutral
  /// A whole number with its thousands apart.
  case number
  /// A whole number that is no amount, such as that of a line.
  case ordinal
  /// A part of one, as a percentage with two decimals.
  case percent
  /// Percentage points with their sign.
  case points
  /// Parts of a day, as hours and minutes.
  case duration
  /// Days, as a date and a time.
  case instant
  /// Days, as a year and a month.
  case month
}

extension CellStyle {
  /// In the language of spreadsheets; nothing for texts.
  var numberFormat: String? {
    switch self {
    case .text, .wrapped, .title, .heading, .note, .header, .good, .bad, .neutral: nil
    case .number: "#,##0"
    case .ordinal: "0"
    case .percent: "0.00%"
    case .points: "+0.00;-0.00;0.00"
    case .duration: "[h]:mm"
    case .instant: "yyyy-mm-dd hh:mm"
    case .month: "yyyy-mm"
    }
  }

  var isBold: Bool {
    switch self {
    case .title, .heading, .header, .good, .bad: true
    default: false
    }
  }

  var isWrapped: Bool { self == .wrapped || self == .header }

  /// Whether it stands on the left, a little apart from a number before it.
  var isOnLeft: Bool {
    switch self {
    case .text, .header, .good, .bad, .neutral, .instant, .month: true
    default: false
    }
  }

  /// In points.
  var size: Double {
    switch self {
    case .title: 16
    case .heading: 13
    default: 11
    }
  }

  var colour: Colour? {
    switch self {
    case .good: Role.good.print
    case .bad: Role.bad.print
    case .neutral, .note: Role.muted.print
    case .title, .heading: Role.accent.print
    default: nil
    }
  }

  var background: Colour? { self == .header ? Role.neutralSoft.print : nil }
}

extension Colour {
  /// As `0xRRGGBB`.
  var number: UInt32 { UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue) }
}
