import Compliance
import Statistics

extension ComparisonPanel {
  /// The clocks of a side that are alike: as measured, or with every doubt settled for it or against it.
  private typealias Clocks = (ComparisonSide) -> [Alike: Proportion]

  /// Of how many sides each two are compared.
  private static let mostPaired = 30

  /// Each side against all others, or against the one that is named.
  static func differences(_ sides: [ComparisonSide], _ against: String?) -> [SideDifference] {
    settled(sides) { differences(sides, against, $0, $1) }
  }

  /// Each two sides.
  static func pairs(_ sides: [ComparisonSide]) -> [SideDifference] {
    sides.count > mostPaired ? [] : settled(sides) { pairs(sides, $0, $1) }
  }

  /// The differences as measured, each with its verdicts where every doubt is settled for the first side and
  /// against the second, and the other way round.
  private static func settled(
    _ sides: [ComparisonSide], _ compared: (Clocks, Clocks) -> [SideDifference]
  ) -> [SideDifference] {
    let measured = compared({ $0.strata }, { $0.strata })
    if !sides.contains(where: { $0.counts.doubtRange != nil }) { return measured }
    let best = compared({ $0.best }, { $0.worst })
    let worst = compared({ $0.worst }, { $0.best })
    return measured.indices.map {
      measured[$0].settled(best: best[$0].verdict, worst: worst[$0].verdict)
    }
  }

  /// All clocks that are alike, in an order that does not depend on the run.
  private static func weights(
    _ sides: [ComparisonSide], _ clocks: Clocks
  ) -> [(key: Alike, weight: Int)] {
    var weights: [Alike: Int] = [:]
    for side in sides {
      for (alike, counts) in clocks(side) { weights[alike, default: 0] += counts.total }
    }
    return weights.sorted { Alike.isBefore($0.key, $1.key) }.map { ($0.key, $0.value) }
  }

  private static func differences(
    _ sides: [ComparisonSide], _ against: String?, _ first: Clocks, _ second: Clocks
  ) -> [SideDifference] {
    let weights = weights(sides, first)
    let others = sides.indices.filter { place in against.map { sides[place].name == $0 } ?? true }
    let whole = others.reduce(into: [Alike: Proportion]()) { sum, other in
      sum.merge(second(sides[other])) { $0 + $1 }
    }
    let all = sides.indices.compactMap { place -> SideDifference? in
      if others.isEmpty || others == [place] { return nil }
      // Who is not compared with one side is compared with all others, which are all without it.
      let pooled =
        against == nil ? whole.merging(second(sides[place])) { $0.without($1) } : whole
      let onlyOther = sides.count == 2 ? sides[1 - place].name : nil
      return SideDifference(
        sides[place].name, first(sides[place]), against ?? onlyOther, pooled, weights: weights)
    }
    // Two sides against one another are one test, told from both ends.
    if against == nil, all.count == 2 { return all.flatMap { SideDifference.corrected([$0]) } }
    return SideDifference.corrected(all)
  }

  private static func pairs(
    _ sides: [ComparisonSide], _ first: Clocks, _ second: Clocks
  ) -> [SideDifference] {
    let weights = weights(sides, first)
    return SideDifference.corrected(
      sides.indices.flatMap { place in
        sides[(place + 1)...].map { other in
          SideDifference(
            sides[place].name, first(sides[place]), other.name, second(other), weights: weights)
        }
      })
  }
}
