/// Seconds since 1970-01-01 00:00:00 UTC.
typealias Instant = Int

/// How many seconds a day of 24 hours has.
let daySeconds = 86_400

/// A date without time or zone, as the number of days since 1970-01-01.
struct CivilDay: Comparable {
  let number: Int

  init(number: Int) {
    self.number = number
  }

  /// The day of a Gregorian date: years are taken to start in March, so the leap day comes last.
  init(_ year: Int, _ month: Int, _ day: Int) {
    let shifted = month > 2 ? year : year - 1
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - 719_468
  }

  static func < (left: CivilDay, right: CivilDay) -> Bool {
    left.number < right.number
  }

  /// 0 is Monday, 6 is Sunday.
  var weekday: Int {
    (number + 3) % 7
  }

  /// Year, month and day, the other way round of the initialiser.
  var date: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }

  func adding(_ days: Int) -> CivilDay {
    CivilDay(number: number + days)
  }

  /// This day if it is a Sunday, else the Sunday that follows.
  var sundayOnOrAfter: CivilDay {
    adding(6 - weekday)
  }
}
