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
    let panels: [String] = study.panels.flatMap { lines(of: $0) }
    let warnings: [String] = study.report.warnings.flatMap {
      DisplayWidth.lines("warning: " + $0, indent: "  ", columns: columns)
    }
    let all = [title, span] + nothing + panels + notes + warnings
    return all.map { DisplayWidth.cut(DisplayWidth.harmless($0), columns) + "\n" }.joined()
  }

  private var nothing: [String] {
    if !study.panels.isEmpty { return [] }
    if study.sidelessClocks == 0 { return ["", "Nothing of this was measured in these months."] }
    let told =
      "No ticket names a \(study.by), of \(counted(study.sidelessClocks, "clock"))"
      + " in these months: does columns in attain.yaml name"
      + " the column that holds it?"
    return [""] + DisplayWidth.lines(told, columns: columns)
  }

  private func lines(of panel: ComparisonPanel) -> [String] {
    let rows = table(
      [["side", "met of n", "%", "95% interval", "funnel", "difference"]]
        + panel.sides.map { side($0, panel) }, least: [13, 7, 13], words: [12, 10])
    let sides =
      rows.prefix(1) + zip(rows.dropFirst(), panel.sides).flatMap { [$0] + doubts(of: $1, panel) }
    let spent = [times] + panel.sides.map { cells(of: $0) }
    return ["", panel.title] + sides + [""]
      + table(spent, least: [7, 7, 7, 7, 7, 8, 9, 7], words: []) + unnamed(panel)
      + sentences(panel)
  }

  /// Rows of a name, of numbers in columns that are as wide as it takes and of this width at least, and of words,
  /// of which the last may take less.
  private func table(_ rows: [[String]], least: [Int], words: [Int]) -> [String] {
    let widths = least.indices.map { column in
      rows.reduce(least[column]) { max($0, DisplayWidth.of($1[column + 1]) + 1) }
    }
    let name = max(10, columns - (widths + words).reduce(words.isEmpty ? 0 : 2, +))
    return rows.map { row in
      let numbers = zip(row.dropFirst(), widths).map { DisplayWidth.right($0.0, $0.1) }
      let rest = row.dropFirst(1 + widths.count)
      let fitted = zip(rest, words).map { DisplayWidth.fit($0.0, $0.1) }.dropLast()
      let last = rest.last.map { [$0] } ?? []
      return DisplayWidth.fit("  " + row[0], name)
        + (numbers + (rest.isEmpty ? [] : ["  "]) + fitted + last).joined()
    }
  }

  private func side(_ side: ComparisonSide, _ panel: ComparisonPanel) -> [String] {
    let percent = side.attainment.hundredthsOfPercent.map { Percent.text($0) } ?? "–"
    let interval = side.attainment.interval.map {
      "\(Percent.text($0.lowerBound))–\(Percent.text($0.upperBound))"
    }
    return [
      side.name, "\(side.attainment.met) of \(side.attainment.measured)", percent,
      interval ?? "–", panel.funnel(of: side)?.text ?? "–",
      panel.difference(of: side)?.verdict.short ?? "–",
    ]
  }

  /// What doubtful clocks could make of a side's attainment and of its place in the funnel.
  private func doubts(of side: ComparisonSide, _ panel: ComparisonPanel) -> [String] {
    guard let range = side.counts.doubtRange else { return [] }
    let funnel = panel.doubtfulFunnel(of: side).map { "funnel \($0.worst.text) to \($0.best.text)" }
    let unmeasurable = side.counts.unmeasurable
    let all =
      [range.text, funnel].compactMap { $0 }
      + (unmeasurable > 0 ? ["\(unmeasurable) unmeasurable"] : [])
    return DisplayWidth.lines(all.joined(separator: ", "), indent: "    ", columns: columns)
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

  private func unnamed(_ panel: ComparisonPanel) -> [String] {
    (panel.unnamed == 0
      ? []
      : [
        "  on no side, since their tickets name no \(study.by): "
          + counted(panel.unnamed, "clock")
      ])
      + (panel.mixesTargets ? ["  " + say(.mixesTargets)] : [])
  }

  private func sentences(_ panel: ComparisonPanel) -> [String] {
    if panel.differences.isEmpty { return [] }
    return panel.sentences(say).flatMap { DisplayWidth.lines($0, indent: "  ", columns: columns) }
  }

  private var notes: [String] {
    if study.panels.isEmpty { return [] }
    return [""]
      + DisplayWidth.lines(
        "funnel: where a side lies around its goal beside what chance alone explains. difference: against"
          + " the others as if all had the same mix of \(say(study.mix)), corrected for several"
          + " comparisons (Holm); below \(SideDifference.fewest) clocks a side none is told. hop: one stay,"
          + " in counted time. breaches: of those of all targets of SLAs, whatever the table is of, where they spent"
          + " the most time or did not keep their promise first. theirs: of the open time of these clocks, what was with them.",
        indent: "  ", columns: columns)
  }
}

extension ComparisonPanel {
  /// `resolution (SLA)`.
  var title: String { "\(target) (\(kinds.map { $0.title }.joined(separator: ", ")))" }
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
