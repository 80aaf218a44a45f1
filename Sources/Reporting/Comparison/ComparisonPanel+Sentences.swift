import Compliance
import Statistics

extension ComparisonPanel {
  /// What the differences come to: those that are shown by evidence, or that none is, and of which other ones
  /// doubtful clocks could make some.
  func sentences(_ say: Wording) -> [String] {
    let found = differences.compactMap { sentence(of: $0, say) }
    let names = differences.filter { $0.isInDoubt && !$0.isShown }.map { title(of: $0.first) }
    let doubtful = say(.couldBeShown, names.joined(separator: say(.listSeparator)))
    return (found.isEmpty ? [say(nothingFound)] : found) + (names.isEmpty ? [] : [doubtful])
  }

  /// Where a side would lie in the funnel in its worst and its best case; nothing where no doubt could move it there.
  func doubtfulFunnel(of side: ComparisonSide) -> (worst: FunnelPlacing, best: FunnelPlacing)? {
    guard let worst = funnel(of: side, side.counts.worst),
      let best = funnel(of: side, side.counts.best)
    else { return nil }
    let here = funnel(of: side)
    return worst == here && best == here ? nil : (worst, best)
  }

  /// A difference that is shown by evidence, in a sentence; nothing for any other.
  private func sentence(of difference: SideDifference, _ say: Wording) -> String? {
    guard difference.isShown, let limits = difference.limits
    else { return nil }
    let found = say(
      difference.verdict == .worse ? .isWorse : .isBetter, title(of: difference.first),
      difference.second.map { title(of: $0) } ?? say(.allOthers), say.points(difference.points),
      say.points(limits.lowerBound), say.points(limits.upperBound))
    let part = difference.comparedPart.flatMap {
      $0 < 10_000 ? say(.onlyPart, say.percent($0)) : nil
    }
    let doubt = difference.isInDoubt ? say(.couldUndo) : nil
    return [found, part, doubt].compactMap { $0 }.joined(separator: " ")
  }

  private func title(of name: String) -> String {
    sides.first { $0.name == name }?.title ?? name
  }
}

extension SideDifference {
  /// Whether evidence shows it.
  var isShown: Bool { verdict == .better || verdict == .worse }
}
