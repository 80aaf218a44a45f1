import Compliance
import Markup
import Statistics

extension ComparisonPage {
  /// Each side against the others, and each two sides, as if all had the same mix.
  func differences(_ panel: ComparisonPanel) -> HTML {
    let rows = panel.differences + (panel.sides.count > 2 ? panel.pairs : [])
    return PageTable(
      caption: say(.differencesOf, panel.title),
      columns: [
        .text(say(.side)), .text(say(.againstWhom)), .number(say(.standardised)),
        .number(say(.difference)), .number(say(.interval)), .number(say(.comparedPart)),
        .number(say(.correctedChance)),
        .time(say(.verdict)),
      ], rows: rows.map { row($0) }
    ).html
  }

  private func row(_ difference: SideDifference) -> PageTable.Row {
    let limits = difference.limits.map {
      "\(say.points($0.lowerBound)) – \(say.points($0.upperBound))"
    }
    return PageTable.Row([
      .text(difference.first), .text(difference.second ?? say(.allOthers)),
      .text(say.percent(difference.standardised?.first)), .text(say.points(difference.points)),
      .text(limits ?? "–"), .text(say.percent(difference.comparedPart)),
      .text(chance(difference.corrected)),
      .text(difference.verdict.word(say)),
    ])
  }

  private func chance(_ chance: Probability?) -> String {
    guard let chance else { return "–" }
    let tenThousandths = (chance.millionths + 50) / 100
    if tenThousandths == 0 { return "< 0.0001" }
    let digits = String(tenThousandths % 10_000)
    return "\(tenThousandths / 10_000)."
      + String(repeating: "0", count: 4 - digits.count) + digits
  }
}

extension FunnelPlacing {
  func word(_ say: Wording) -> String {
    switch self {
    case .within: say(.within)
    case .inner(.below): say(.below95)
    case .inner(.above): say(.above95)
    case .outer(.below): say(.below998)
    case .outer(.above): say(.above998)
    }
  }
}

extension SideDifference.Verdict {
  func word(_ say: Wording) -> String {
    switch self {
    case .better: say(.better)
    case .worse: say(.worse)
    case .none: say(.noDifference)
    case .tooFew: say(.tooFew)
    case .apart: say(.apart)
    }
  }
}
