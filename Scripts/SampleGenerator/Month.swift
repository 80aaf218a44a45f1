/// A calendar month.
struct Month: Equatable {
  let year: Int
  let month: Int

  /// The month so many months after another.
  init(_ year: Int, _ month: Int, plus months: Int = 0) {
    let index = year * 12 + month - 1 + months
    self.year = index / 12
    self.month = index % 12 + 1
  }

  /// The London month that an instant falls in.
  init(of instant: Instant) {
    let date = Zone.london.day(of: instant).date
    self.init(date.year, date.month)
  }

  var first: CivilDay { CivilDay(year, month, 1) }

  var next: Month { Month(year, month, plus: 1) }

  var dayCount: Int { next.first.number - first.number }

  /// `2026-08`, as file names say it.
  var name: String { "\(year)-\(padded(month, to: 2))" }

  /// Months from the first month of the world (May 2025) on: 0, 1, 2 and so on.
  var index: Int { (year - 2025) * 12 + month - 5 }
}

/// A number with zeros before it, up to a width.
func padded(_ number: Int, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
