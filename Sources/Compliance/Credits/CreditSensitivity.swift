import ServiceModel

/// How few verdicts decide how much of a month: the least number of a target's clocks that, met instead of
/// breached or the other way round, would change what is owed.
package struct CreditSensitivity: Hashable, Sendable {
  /// One way or the other.
  package struct Step: Hashable, Sendable {
    /// As `CreditTarget.number`.
    package let target: Int
    package let tickets: Int
    /// Units by which what the provider owes for the month would change.
    package let change: Int
  }

  /// With more breached, by target; nothing where no number of them changes anything.
  package let worse: [Step?]
  /// With more met.
  package let better: [Step?]

  /// The fewest of all, either way; of as few the one that moves most, and of those the first.
  package var least: Step? {
    (worse + better).compactMap { $0 }.enumerated().min { one, other in
      (one.element.tickets, -Int(one.element.change.magnitude), one.offset)
        < (other.element.tickets, -Int(other.element.change.magnitude), other.offset)
    }?.element
  }

  /// Of the last of some months.
  ///
  /// What is owed only rises with clocks breached, so that the least number is found by halving.
  /// Cost: a walk over the months, and for each target the last month some times.
  package init(_ inputs: [CreditInput]) {
    guard let last = inputs.last else {
      worse = []
      better = []
      return
    }
    let before = CreditHistory(Array(inputs.dropLast()))
    let now = before.next(last).net
    func step(_ place: Int, _ most: Int, _ sign: Int) -> Step? {
      func net(_ tickets: Int) -> Int {
        var changed = last
        let measure = last.measures[place].attainment
        changed.measures[place].attainment = Attainment(
          met: measure.met + sign * tickets, measured: measure.measured)
        return before.next(changed).net
      }
      guard most > 0, net(most) != now else { return nil }
      var (same, other) = (0, most)
      while other - same > 1 {
        let middle = (same + other) / 2
        if net(middle) == now { same = middle } else { other = middle }
      }
      return Step(
        target: last.terms.targets[place].number, tickets: other, change: net(other) - now)
    }
    let places = last.measures.indices
    worse = places.map { step($0, last.measures[$0].attainment.met, -1) }
    better = places.map { place in
      let attainment = last.measures[place].attainment
      return step(place, attainment.measured - attainment.met, 1)
    }
  }
}
