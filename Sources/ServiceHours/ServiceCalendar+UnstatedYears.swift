package import CivilTime

extension ServiceCalendar {
  /// The years, both ends included, whose holidays are not stated in full; none where it is always open.
  package func unstatedYears(in years: ClosedRange<Int>) -> [Int] {
    isAlwaysOpen ? [] : years.filter { !completeYears.contains($0) }
  }

  /// What is said where it does not state the holidays of all years, by its own dates, that an interval
  /// touches; nothing where it does.
  ///
  /// Example: `calendar uk-office does not state its holidays of 2028, 2029`.
  package func unstatedHolidays(in interval: Interval) -> String? {
    let last = max(interval.start, interval.end - Seconds(1))
    let years = [interval.start, last].map { zone.local(at: $0).date.year }
    let unstated = unstatedYears(in: years[0]...years[1])
    return unstated.isEmpty ? nil : self.unstated(unstated)
  }

  /// That it does not state the holidays of these years, which ascend; three and more in a row are told as a stretch.
  ///
  /// Example: `2019, 2021–2025`.
  package func unstated(_ years: [Int]) -> String {
    let stretches = years.reduce(into: [ClosedRange<Int>]()) { stretches, year in
      if let last = stretches.last, last.upperBound + 1 == year {
        stretches[stretches.count - 1] = last.lowerBound...year
      } else {
        stretches.append(year...year)
      }
    }
    let told = stretches.flatMap { stretch in
      stretch.count < 3
        ? stretch.map { "\($0)" } : ["\(stretch.lowerBound)–\(stretch.upperBound)"]
    }
    return "calendar \(name) does not state its holidays of " + told.joined(separator: ", ")
  }
}
