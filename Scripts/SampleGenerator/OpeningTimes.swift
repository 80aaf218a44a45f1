/// Draws the instants at which a customer's tickets are opened.
struct OpeningTimes {
  let customer: Customer

  /// When in the week a ticket comes.
  private enum Moment {
    case officeHours, anyHour, closedDay
  }

  /// An instant in a month of London time.
  func draw(in month: Month, using seeded: inout SeededGenerator) -> Instant {
    while true {
      let opened = draw(from: month.first, days: month.dayCount, using: &seeded)
      if Month(of: opened) == month { return opened }
    }
  }

  /// An instant within so many local days, leaning to office hours, mornings and Mondays.
  func draw(from first: CivilDay, days: Int, using seeded: inout SeededGenerator) -> Instant {
    let moment: Moment = seeded.pick(weighted: [
      (.officeHours, 890), (.anyHour, 70), (.closedDay, 40),
    ])
    while true {
      let day = first.adding(seeded.below(days))
      let stretch = customer.hours.stretch(on: day)
      if moment == .anyHour { return customer.hours.zone.instant(day, seeded.below(daySeconds)) }
      if moment == .closedDay, stretch == nil {
        return customer.hours.zone.instant(day, seeded.within(21_600...82_800))
      }
      if moment == .officeHours, let stretch, day.weekday == 0 || !seeded.chance(150) {
        let seconds = 0...stretch.count - 1
        let early = seeded.chance(400)
        return stretch.lowerBound + (early ? seeded.early(seconds) : seeded.within(seconds))
      }
    }
  }
}
