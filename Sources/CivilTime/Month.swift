/// A calendar month, such as October 2026; reports are made for one.
package struct Month: Hashable, Comparable, Sendable {
  package let year: Int
  /// 1 (January) to 12.
  package let number: Int

  package init(year: Int, number: Int) {
    precondition((1...12).contains(number), "a month is numbered 1 to 12")
    self.year = year
    self.number = number
  }

  /// The month so many months after January of year 0; the inverse of `index`.
  package init(index: Int) {
    let year = index >= 0 ? index / 12 : (index - 11) / 12
    self.init(year: year, number: index - year * 12 + 1)
  }

  /// The month written as `2026-10`, or nothing where the text is not of that form; there is no year 0.
  package init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count == 4, parts[1].count == 2,
      parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }),
      let year = Int(parts[0]), year >= 1, let number = Int(parts[1]), (1...12).contains(number)
    else { return nil }
    self.init(year: year, number: number)
  }

  /// Months since January of year 0.
  package var index: Int { year * 12 + number - 1 }

  package var firstDate: LocalDate {
    LocalDate(uncheckedYear: year, month: number, day: 1)
  }

  package var next: Month { self + 1 }

  /// The instants of the month in a zone: from its first midnight to that of the next month.
  package func interval(in zone: Zone) -> Interval {
    Interval(
      start: zone.instant(of: LocalDateTime(date: firstDate)),
      end: zone.instant(of: LocalDateTime(date: next.firstDate)))
  }

  /// The month of a zone in which the last second before an as-of lies, the first of year 0 where that lies before it.
  ///
  /// Example: in UTC `2026-11-01T00:00:00Z` ends in October 2026.
  package init(endingAt asOf: Instant, in zone: Zone) {
    self = max(Month(index: 0), zone.local(at: asOf - Seconds(1)).date.month)
  }

  package static func < (left: Month, right: Month) -> Bool { left.index < right.index }
  package static func + (left: Month, months: Int) -> Month { Month(index: left.index + months) }
  package static func - (left: Month, months: Int) -> Month { Month(index: left.index - months) }
}

extension Month: CustomStringConvertible {
  /// `2026-10`.
  package var description: String { "\(padded(year, 4))-\(padded(number, 2))" }
}
