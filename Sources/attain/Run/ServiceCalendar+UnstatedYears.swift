import ServiceHours

extension ServiceCalendar {
  /// The years, both ends included, whose holidays are not stated in full; none where it is always open.
  func unstatedYears(in years: ClosedRange<Int>) -> [Int] {
    isAlwaysOpen ? [] : years.filter { !completeYears.contains($0) }
  }
}
