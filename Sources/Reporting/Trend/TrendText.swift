import CivilTime
import Compliance
import ServiceModel
import Statistics

/// What `attain trend` says on a terminal: a line a target, and below what the months tell.
package struct TrendText {
  private let study: TrendStudy
  private let columns: Int
  private let say: Wording

  /// 80 columns at least, 120 at most are used.
  package init(_ study: TrendStudy, columns: Int = 80) {
    self.study = study
    self.columns = min(max(columns, 80), 120)
    say = Wording(.english, zone: study.report.rulebook.zone)
  }

  /// The lines, none wider than the columns.
  package var text: String {
    (title + table + notes + findings + forecasts + warnings).map { $0 + "\n" }.joined()
  }

  private var title: [String] {
    let report = study.report
    let title = "\(report.rulebook.name) · trend · as of \(report.asOf)"
    guard let first = study.months.first, let last = study.months.last else {
      return [cut(title), "No month that is over has a measured clock."]
    }
    let months = counted(study.months.count, "whole month")
    let span =
      first == last ? "\(first)" : "\(first) to \(last); the verdicts are those of \(last)"
    return [cut(title), "\(months), \(span)", ""]
  }

  private var table: [String] {
    if study.targets.isEmpty { return [] }
    let heading = line(
      "  target", "met of n", "limits", "contract", "evidence", "row", "of 12", "points/month")
    return [heading]
      + grouped(study.targets.map { $0.series }) { place in
        let target = study.targets[place]
        let attainment = target.last.counts.attainment
        let numbers = line(
          "    " + target.series.name.target,
          "\(attainment.met) of \(attainment.measured)", limits(target), contract(target.last),
          target.evidence.word(say), "\(target.monthsInARow)",
          "\(target.ofLast12.met)/\(target.ofLast12.measured)", slope(target))
        return [numbers] + doubts(target)
      }
  }

  /// What doubtful clocks could make of the month's attainment and of its evidence.
  private func doubts(_ target: TargetStudy) -> [String] {
    let counts = target.last.counts
    guard let range = counts.doubtRange else { return [] }
    let evidence = target.doubtfulEvidence.map {
      "evidence \($0.worst.word(say)) to \($0.best.word(say))"
    }
    let unmeasurable = counts.unmeasurable > 0 ? "\(counts.unmeasurable) unmeasurable" : nil
    return wrapped(
      [range.text, evidence, unmeasurable].compactMap { $0 }.joined(separator: ", "),
      indent: "      ")
  }

  /// The lines of each target, below its agreement's name.
  private func grouped(_ series: [TrendSeries], _ lines: (Int) -> [String]) -> [String] {
    series.indices.flatMap { place -> [String] in
      let name = series[place].name.agreement
      let isNew = place == 0 || series[place - 1].name.agreement != name
      return (isNew ? [cut("  " + name)] : []) + lines(place)
    }
  }

  /// In whole percents, cut off; with a prime where they are widened.
  private func limits(_ target: TargetStudy) -> String {
    guard let limits = target.wholeLimits else { return "–" }
    return "\(limits.lowerBound)–\(limits.upperBound)\(target.isWidened ? "′" : "")"
  }

  private func contract(_ row: ComplianceRow) -> String {
    if row.isSuspended { return "– suspended" }
    return switch row.attained {
    case true: "✓ attained"
    case false: "✗ missed"
    case nil: "– no data"
    }
  }

  /// In tenths of a point, with half the width of its interval; an arrow with evidence alone.
  private func slope(_ target: TargetStudy) -> String {
    guard let points = target.tenths else { return "–" }
    let arrow =
      switch target.direction {
      case .below: " ↓"
      case .above: " ↑"
      case nil: ""
      }
    let sign = points.slope == 0 ? "" : points.slope < 0 ? "−" : "+"
    return "\(sign)\(tenths(points.slope))±\(tenths(points.half))\(arrow)"
  }

  private func tenths(_ tenths: Int) -> String {
    "\(tenths.magnitude / 10).\(tenths.magnitude % 10)"
  }

  /// What the other columns leave of a line.
  private var nameWidth: Int { columns - 65 }

  private func line(
    _ name: String, _ counts: String, _ limits: String, _ contract: String, _ evidence: String,
    _ row: String, _ of12: String, _ slope: String
  ) -> String {
    let line =
      DisplayWidth.fit(name, nameWidth) + DisplayWidth.right(counts, 12)
      + DisplayWidth.right(limits, 8) + "  " + DisplayWidth.fit(contract, 11) + " "
      + DisplayWidth.fit(evidence, 8) + DisplayWidth.right(row, 4)
    // A number that is wider than its column pushes the next one on.
    return cut(line + DisplayWidth.right(of12, 6) + DisplayWidth.right(slope, 13))
      .trimmedAtEnd
  }

  private var notes: [String] {
    if study.targets.isEmpty { return [] }
    return [""]
      + wrapped(
        "limits: where chance alone would put the month, around the months' own mean (′: they vary more"
          + " than chance alone makes them). evidence: the month's clocks against the goal. row: months"
          + " attained in a row. points/month: the slope over 8 months or more with its 95% interval,"
          + " and an arrow where it is evident.", indent: "  ")
  }

  private var findings: [String] {
    if study.targets.isEmpty { return [] }
    let first = study.firstFindings
    let sentences = first.map { study.sentence(of: $0, say) }
    let more = study.findings.count - first.count
    let rest =
      more == 0 ? [] : ["\(counted(more, "sentence")) more in findings.csv."]
    return ["", "What the months tell"]
      + (sentences.isEmpty && more == 0 ? [say(.noFindings)] : sentences + rest)
      .flatMap { wrapped($0, indent: "  ") }
  }

  private var forecasts: [String] {
    if study.forecasts.isEmpty { return [] }
    let heading = forecast(
      "  target", "so far", "overdue", "running", "expected", "may fail", "probability")
    return ["", "What may become of \(say.month(study.report.month))", heading]
      + grouped(study.forecasts.map { $0.series }) { place in
        let row = study.forecasts[place]
        return [
          forecast(
            "    " + row.series.name.target, "\(row.soFar.met) of \(row.soFar.measured)",
            "\(row.overdue)", "\(row.running)", row.expected.map { "\($0)" } ?? "too few",
            row.affordable.map { "\($0)" } ?? "–", row.probability(say))
        ] + doubts(row)
      }
      + wrapped(
        "may fail: how many clocks more may be breached, overdue ones counted already; below zero the"
          + " goal is out of reach with so many clocks.", indent: "  ")
  }

  /// What doubtful clocks could make of what may fail and of the probability.
  private func doubts(_ row: MonthForecast) -> [String] {
    guard let (worst, best) = row.doubts else { return [] }
    let chances = [worst, best].compactMap { $0.chance.map { say.percent($0) } }
    let allowed = [worst, best].compactMap { $0.affordable.map { "\($0)" } }
    let parts = [
      allowed.isEmpty ? nil : "may fail \(allowed.joined(separator: " to "))",
      chances.isEmpty ? nil : "probability \(chances.joined(separator: " to "))",
      row.unmeasurable > 0 ? "\(row.unmeasurable) unmeasurable" : nil,
    ].compactMap { $0 }
    return parts.isEmpty
      ? [] : wrapped("could be: " + parts.joined(separator: ", "), indent: "      ")
  }

  private func forecast(
    _ name: String, _ soFar: String, _ overdue: String, _ running: String, _ expected: String,
    _ affordable: String, _ chance: String
  ) -> String {
    cut(
      DisplayWidth.fit(name, columns - 58) + DisplayWidth.right(soFar, 12)
        + DisplayWidth.right(overdue, 8) + DisplayWidth.right(running, 8)
        + DisplayWidth.right(expected, 9) + DisplayWidth.right(affordable, 9)
        + DisplayWidth.right(chance, 12))
  }

  private var warnings: [String] {
    study.report.warnings.flatMap { wrapped("warning: " + $0, indent: "  ") }
  }

  private func wrapped(_ text: String, indent: String = "") -> [String] {
    DisplayWidth.lines(text, indent: indent, columns: columns)
  }

  private func cut(_ line: String) -> String {
    DisplayWidth.cut(DisplayWidth.harmless(line), columns)
  }
}

extension String {
  /// Without blanks at the end.
  fileprivate var trimmedAtEnd: String {
    String(self[..<(lastIndex { $0 != " " }.map { index(after: $0) } ?? startIndex)])
  }
}

extension MonthForecast {
  /// Cut off, so that what is not sure never reads as 100%.
  func probability(_ say: Wording) -> String { chance.map { say.percent($0) } ?? say(.tooFew) }
}

extension Wording {
  /// Cut off.
  func percent(_ chance: Probability) -> String { percent(chance.wholeMillionths / 100) }
}
