import Charts
import CivilTime
import Compliance
import Markup
package import ServiceModel
import Statistics

/// `trend.html`: the months of all targets, with what they tell by evidence.
package struct TrendPage {
  private let study: TrendStudy
  private let frame: PageFrame
  private var say: Wording { frame.say }
  /// Of how many targets charts are drawn; all of them are in the table.
  private static let mostCharts = 48

  package init(_ study: TrendStudy, language: ReportLanguage, branding: Branding) {
    self.study = study
    frame = PageFrame(study.report, language, branding)
  }

  package var bytes: [UInt8] {
    let last = study.months.last.map { say.month($0) } ?? "–"
    let measured = study.targets.compactMap { $0.last.attained }
    let about = say(
      .wholeMonths, say.number(study.months.count), study.months.first.map { say.month($0) } ?? "–",
      last)
    return frame.page(
      title: say(.trendReport), about: about,
      sentence: say(
        .trendSummary, say.number(measured.count { $0 }), say.number(measured.count), last,
        say.number(study.findings.count { $0.kind == .change })),
      [findings, targets] + (study.forecasts.isEmpty ? [] : [forecast])
        + [charts, starts, method])
  }

  private var findings: HTML {
    let first = study.firstFindings.map { study.sentence(of: $0, say) }
    let all = study.findings.map { study.sentence(of: $0, say) }
    let rest = HTML.element(
      "details",
      [.element("summary", say(.allSentences, say.number(all.count))), frame.list(all)])
    return .section(
      "findings", say(.findings),
      (all.isEmpty ? [.paragraph(say(.noFindings))] : [])
        + (first.isEmpty ? [] : [frame.list(first)]) + (all.count > first.count ? [rest] : []))
  }

  private var targets: HTML {
    let isInDoubt = study.targets.contains { $0.last.counts.doubtRange != nil }
    let doubts = isInDoubt ? [say(.bestWorst), say(.unmeasurable)] : []
    let table = PageTable(
      caption: say(.lastMonth),
      columns: [
        .text(say(.target)), .time(say(.contract)), .time(say(.statisticalVerdict)),
        .number(say(.metOfMeasured)), .number(say(.attainment)),
      ] + doubts.map { .number($0) } + [
        .number(say(.goal)), .number(say(.limits)), .number(say(.monthsInARow)),
        .number(say(.ofLast12)), .number(say(.slope)),
      ], rows: study.targets.map { row($0, isInDoubt: isInDoubt) })
    return .section(
      "targets", say(.targets), [table.html, .paragraph(say(.evidenceNote), style: "note")])
  }

  /// Worst and best case stand in the table where they differ for any target.
  private func row(_ target: TargetStudy, isInDoubt: Bool) -> PageTable.Row {
    let counts = target.last.counts
    let doubtful = target.doubtfulEvidence.map {
      " (\($0.worst.word(say)) – \($0.best.word(say)))"
    }
    let doubts = [counts.doubtRange?.cell(say) ?? "–", say.number(counts.unmeasurable)]
    let cells: [HTML] = [
      .name(of: target.series.name), .verdict(target.last, say),
      .text(target.evidence.word(say) + (doubtful ?? "")),
      .text(say.metOfMeasured(counts.attainment)),
      .text(say.percent(counts.attainment.hundredthsOfPercent)),
    ]
    return PageTable.Row(
      cells + (isInDoubt ? doubts.map { .text($0) } : []) + [
        .text(say.percent(target.last.goal.hundredthsOfPercent)),
        .text(target.limits.map { say.percents($0.lowerBound, $0.upperBound) } ?? "–"),
        .text(say.number(target.monthsInARow)), .text(say.metOfMeasured(target.ofLast12)),
        .text(slope(target)),
      ])
  }

  private func slope(_ target: TargetStudy) -> String {
    guard let points = target.points else { return "–" }
    let arrow =
      switch target.direction {
      case .below: "↓ "
      case .above: "↑ "
      case nil: ""
      }
    return
      "\(arrow)\(say.points(points.slope)) (\(say.points(points.limits.lowerBound)) – \(say.points(points.limits.upperBound)))"
  }

  private var forecast: HTML {
    let title = say(.forecastOf, say.month(study.report.month))
    let table = PageTable(
      caption: title,
      columns: [
        .text(say(.target)), .number(say(.soFar)), .number(say(.overdue)), .number(say(.running)),
        .number(say(.expected)), .number(say(.affordable)), .number(say(.probability)),
      ],
      rows: study.forecasts.map { row in
        PageTable.Row([
          .name(of: row.series.name), .text(say.metOfMeasured(row.soFar)),
          .text(say.number(row.overdue)), .text(say.number(row.running)),
          .text(row.expected.map { say.number($0) } ?? say(.tooFew)),
          .text(
            ranged(row, row.affordable.map { say.number($0) } ?? "–") {
              $0.affordable.map { say.number($0) }
            }),
          .text(ranged(row, row.probability(say)) { $0.chance.map { say.percent($0) } }),
        ])
      })
    return .section(
      "forecast", title, [table.html, .paragraph(say(.forecastRule), style: "note")])
  }

  /// A number, behind it what doubtful clocks could make of it.
  private func ranged(
    _ row: MonthForecast, _ text: String, _ value: (MonthForecast.Case) -> String?
  ) -> String {
    guard let doubts = row.doubts, let worst = value(doubts.worst), let best = value(doubts.best)
    else { return text }
    return "\(text) (\(worst) – \(best))"
  }

  private var charts: HTML {
    let drawn = study.targets.filter { $0.chart != nil }.prefix(TrendPage.mostCharts)
    return .section(
      "months", say(.months),
      [.element("div", [("class", "charts")], drawn.flatMap { [chart($0), HTML.lineEnd] })])
  }

  private func chart(_ target: TargetStudy) -> HTML {
    let title = say(.perMonth, target.series.title)
    let sentences = study.findings.filter { $0.target == target.series.target }
      .map { study.sentence(of: $0, say) }
    return LineChart(
      id: "months-\(target.series.target)",
      words: LineChart.Words(
        frame.words(title, sentences.isEmpty ? say(.noFindings) : sentences.joined(separator: " ")),
        label: say(.month), value: say(.attainment), goal: say(.goal), belowGoal: say(.belowGoal),
        limits: RangeWords(
          name: say(.limits), lower: say(.limits) + " ≥", upper: say(.limits) + " ≤")),
      numerals: say.numerals,
      points: target.series.rows.indices.map { point(target, $0) }
    ).html
  }

  private func point(_ target: TargetStudy, _ place: Int) -> LineChart.Point {
    let row = target.series.rows[place]
    return LineChart.Point(
      label: say.shortMonth(row.month),
      value: row.counts.attainment.hundredthsOfPercent.map { Share(hundredthsOfPercent: $0) },
      goal: Share(hundredthsOfPercent: row.goal.hundredthsOfPercent),
      limits: target.chart?.points[place].limits.map { ShareRange($0) })
  }

  private var starts: HTML {
    let starts = study.targets.reduce(into: StartCounts()) { $0 += $1.starts(study.report) }
    let grid = HeatGrid(
      id: "starts",
      words: HeatGrid.Words(
        frame.words(
          say(.whenClocksStarted), say(.whenStartedNote, study.report.rulebook.zone.name)),
        rows: "", count: say(.clocks)),
      columns: (0..<24).map { $0 < 10 ? "0\($0)" : "\($0)" },
      rows: zip(say.weekdays, Weekday.allCases).map { name, weekday in
        HeatGrid.Row(label: name, counts: (0..<24).map { starts.started(weekday, $0).measured })
      })
    return .section("starts", say(.whenClocksStarted), [grid.html])
  }

  private var method: HTML {
    frame.method(
      say(.method),
      [
        say(.attainmentRule), say(.doubtRule), say(.methodEvidence), say(.methodLimits),
        say(.methodSlope),
        say(.methodChange), say(.methodSeason),
      ])
  }
}
