/// The parts of a written timestamp, in order: `dd/MM/yyyy HH:mm:ss`.
///
/// The letters are those of Unicode's date patterns. Source: Unicode Technical Standard 35, part 4.
package struct TimestampPattern: Hashable, Sendable {
  package enum Part: Hashable, Sendable {
    /// `yyyy`: four digits. `yy`: two digits, 1970 to 2069.
    case year(digits: Int)
    /// `M`: one or two digits; `MM`: two.
    case month(fixed: Bool)
    /// `MMM` or `MMMM`: an English name of a month, short or whole.
    case monthName
    case day(fixed: Bool)
    /// `H`, `HH`: 0 to 23.
    case hour24(fixed: Bool)
    /// `h`, `hh`: 1 to 12, with `a`.
    case hour12(fixed: Bool)
    case minute(fixed: Bool)
    case second(fixed: Bool)
    /// `S`: one to nine digits, cut off.
    case fraction
    /// `a`: AM or PM, in capitals or not.
    case dayHalf
    /// `X`, `XX`, `XXX`, `Z`: `Z`, `+hh`, `+hhmm` or `+hh:mm`.
    case offset
    /// A character that stands for itself.
    case literal(UInt8)
  }

  /// As it is written.
  package let text: String
  package let parts: [Part]

  package init(text: String, parts: [Part]) {
    self.text = text
    self.parts = parts
  }

  /// Whether the day stands before the month, where both are numbers; nothing where one is a name or
  /// the year stands first.
  package var isDayFirst: Bool? {
    let order = parts.compactMap { part -> Character? in
      switch part {
      case .year: "y"
      case .month: "M"
      case .day: "d"
      default: nil
      }
    }
    return order == ["d", "M", "y"] ? true : order == ["M", "d", "y"] ? false : nil
  }

  /// Whether a text in this form states its own offset.
  package var statesOffset: Bool { parts.contains(.offset) }
}
