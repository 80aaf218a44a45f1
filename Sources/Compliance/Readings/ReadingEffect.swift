package import CivilTime
package import ServiceModel

/// What a reading makes of one of its targets, beside what was agreed.
package struct ReadingEffect: Sendable {
  package let place: ReadingPlace
  package let agreed: ReadingSpan
  package let changed: ReadingSpan

  /// Months that the reading attains and the agreement missed, and the other way round.
  package var wonMonths: Int { months(from: false, to: true) }
  package var lostMonths: Int { months(from: true, to: false) }
  /// Months whose verdict is another one, to or from no data too.
  var flippedMonths: Int {
    zip(agreed.parts, changed.parts).filter { $0.attained != $1.attained }.count
  }

  /// How far it moves the margin between met of measured and the goal.
  package var distance: Margin.Distance { agreed.margin.distance(to: changed.margin) }

  private func months(from: Bool, to: Bool) -> Int {
    zip(agreed.parts, changed.parts).filter { $0.attained == from && $1.attained == to }.count
  }

  /// Whether it moves the verdict further: by more months, and among as many by a longer way.
  package func isFurther(than other: ReadingEffect) -> Bool {
    if flippedMonths != other.flippedMonths { return flippedMonths > other.flippedMonths }
    return distance.isFurther(than: other.distance)
  }
}

extension Tally {
  /// What each reading makes of each of its targets in some months.
  ///
  /// `goal` gives a target's agreed goal in a month, by the target's place in the rulebook's list. A month
  /// in which the agreement is suspended has no verdict, and what was measured in it stands.
  package func effects(
    of readings: ReadingsRulebook, in months: [Month], goal: (Int, Month) -> Goal
  ) -> [ReadingEffect] {
    var agreed: [Int: ReadingSpan] = [:]
    return readings.places.map { place in
      let own =
        agreed[place.target]
        ?? span(
          place.target, months, readings.rulebook, goals: months.map { goal(place.target, $0) })
      agreed[place.target] = own
      let changes = readings.readings[place.reading].changes
        .filter { $0.target == place.target }
      let goals = own.parts.map { part in
        changes.reduce(part.goal) { goal, change in
          if case .goal(let change) = change.change { return change.applied(to: goal) ?? goal }
          return goal
        }
      }
      let changed = span(place.number, months, readings.rulebook, goals: goals)
      return ReadingEffect(place: place, agreed: own, changed: changed)
    }
  }

  /// A target over some months, each with its goal.
  package func span(
    _ number: Int, _ months: [Month], _ rulebook: Rulebook, goals: [Goal]
  ) -> ReadingSpan {
    ReadingSpan(
      zip(months, goals).map { month, goal in
        ReadingSpan.Part(
          month: month, counts: self[TallyKey(target: number, month: month)], goal: goal,
          isSuspended: isSuspended(target: number, in: month, rulebook))
      })
  }
}
