import CivilTime
import Compliance
import ServiceModel
import Statistics

/// What `attain compare` says on a terminal: for each target its sides, how they differ, and their times.
package struct ComparisonText {
  private let study: ComparisonStudy
  private let columns: Int
  private let say: Wording

  /// 80 columns at least, 120 at most are used.
  package init(_ study: ComparisonStudy, columns: Int = 80) {
    self.study = study
    self.columns = min(max(columns, 80), 120)
    say = Wording(.english, zone: study.report.rulebook.zone)
  }

  /// The lines, none wider than the columns.
  package var text: String {
    let months = study.months
    let span =
      study.compared.monthCount == 1
      ? "1 month, \(months.upperBound)"
      : "\(study.compared.monthCount) months, \(months.lowerBound) to \(months.upperBound)"
    let title =
      "\(study.report.rulebook.name) · compared by \(study.by) · as of \(study.report.asOf)"
    let nothing = study.panels.isEmpty ? ["", "Nothing of this was measured in these months."] : []
    let panels: [String] = study.panels.flatMap { lines(of: $0) }
    let warnings: [String] = study.report.warnings.flatMap {
      DisplayWidth.lines("warning: " + $0, indent: "  ", columns: columns)
    }
    let all = [title, span] + nothing + panels + notes + warnings
    return all.map { DisplayWidth.cut(DisplayWidth.harmless($0), columns) + "\n" }.joined()
  }

  private func lines(of panel: ComparisonPanel) -> [String] {
    let heading = sideLine("side", "met of n", "%", "95% interval", "funnel", "difference")
    let sides: [String] = panel.sides.map { side($0, panel) }
    let spent: [String] = panel.sides.map { timesLine(cells(of: $0)) }
    return ["", panel.title, heading] + sides + ["", timesLine(times)] + spent + unnamed(panel)
      + sentences(panel)
  }

  private func side(_ side: ComparisonSide, _ panel: ComparisonPanel) -> String {
    let percent = side.attainment.hundredthsOfPercent.map { Percent.text($0) } ?? "–"
    let interval = side.attainment.interval.map {
      "\(Percent.text($0.lowerBound))–\(Percent.text($0.upperBound))"
    }
    return sideLine(
      side.name, "\(side.attainment.met) of \(side.attainment.measured)", percent,
      interval ?? "–", panel.funnel(of: side)?.text ?? "–",
      panel.difference(of: side)?.verdict.short ?? "–")
  }

  private func sideLine(
    _ name: String, _ counts: String, _ percent: String, _ interval: String, _ funnel: String,
    _ verdict: String
  ) -> String {
    DisplayWidth.fit("  " + name, columns - 57) + DisplayWidth.right(counts, 13)
      + DisplayWidth.right(percent, 7) + DisplayWidth.right(interval, 13) + "  "
      + DisplayWidth.fit(funnel, 12) + verdict
  }

  private var times: [String] {
    ["times, h:mm", "median", "90%", "hop", "90%", "accept", "returns", "breaches", "theirs"]
  }

  private func cells(of side: ComparisonSide) -> [String] {
    let areHolders = study.compared.areHolders
    let other = side.other
    let own = side.own(areAgreements: study.areAgreements)
    let all = own + side.waiting(areAgreements: study.areAgreements)
    let share = all > .zero ? "\(own.count * 100 / all.count)%" : "–"
    return [
      side.name, time(other.elapsed, 50), time(other.elapsed, 90), time(other.hops, 50),
      time(other.hops, 90), time(other.acceptance, 50),
      areHolders && other.visits > 0 ? "\(other.returns)" : "–",
      side.breaches.map { "\($0)/\(study.customerBreaches)" } ?? "–", areHolders ? share : "–",
    ]
  }

  private func time(_ counts: DurationCounts, _ percent: Int) -> String {
    counts.quantile(percent: percent)?.hoursAndMinutes ?? "–"
  }

  private func timesLine(_ cells: [String]) -> String {
    let widths = [7, 7, 7, 7, 7, 8, 9, 7]
    return DisplayWidth.fit("  " + cells[0], columns - widths.reduce(0, +))
      + zip(cells.dropFirst(), widths).map { DisplayWidth.right($0.0, $0.1) }.joined()
  }

  private func unnamed(_ panel: ComparisonPanel) -> [String] {
    (panel.unnamed == 0
      ? []
      : [
        "  on no side, since their tickets name no \(study.by): \(panel.unnamed)"
          + (panel.unnamed == 1 ? " clock" : " clocks")
      ])
      + (panel.mixesTargets ? ["  " + say(.mixesTargets)] : [])
  }

  private func sentences(_ panel: ComparisonPanel) -> [String] {
    if panel.differences.isEmpty { return [] }
    let found = panel.differences.compactMap { panel.sentence(of: $0, say) }
    return (found.isEmpty ? [say(panel.nothingFound)] : found).flatMap {
      DisplayWidth.lines($0, indent: "  ", columns: columns)
    }
  }

  private var notes: [String] {
    if study.panels.isEmpty { return [] }
    return [""]
      + DisplayWidth.lines(
        "funnel: where a side lies around its goal beside what chance alone explains. difference: against"
          + " the others as if all had the same mix of \(say(study.mix)), corrected for several"
          + " comparisons (Holm); below \(SideDifference.fewest) clocks a side none is told. hop: one stay,"
          + " in counted time. breaches: of those of SLAs, where they spent the most time or did not keep their"
          + " promise first. theirs: of the open time of these clocks, what was with them.",
        indent: "  ", columns: columns)
  }
}

extension ComparisonPanel {
  /// `resolution (SLA)`.
  var title: String { "\(target) (\(kinds.map { $0.title }.joined(separator: ", ")))" }
}

extension ComparisonPanel {
  /// A difference that is shown by evidence, in a sentence; nothing for any other.
  func sentence(of difference: SideDifference, _ say: Wording) -> String? {
    guard difference.verdict == .better || difference.verdict == .worse,
      let limits = difference.limits
    else { return nil }
    let found = say(
      difference.verdict == .worse ? .isWorse : .isBetter, title(of: difference.first),
      difference.second.map { title(of: $0) } ?? say(.allOthers), say.points(difference.points),
      say.points(limits.lowerBound), say.points(limits.upperBound))
    guard let part = difference.comparedPart, part < 10_000 else { return found }
    return found + " " + say(.onlyPart, say.percent(part))
  }

  private func title(of name: String) -> String {
    sides.first { $0.name == name }?.title ?? name
  }
}

extension SideDifference.Verdict {
  /// For a narrow column.
  fileprivate var short: String {
    switch self {
    case .none: "none shown"
    case .apart: "not alike"
    case .better, .worse, .tooFew: rawValue
    }
  }
}
