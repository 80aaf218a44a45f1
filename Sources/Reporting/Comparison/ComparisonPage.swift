import Charts
import CivilTime
import Compliance
import Markup
package import ServiceModel
import Statistics

/// `compare.html`: who is compared with whom, as fairly as the numbers allow.
package struct ComparisonPage {
  let study: ComparisonStudy
  let frame: PageFrame
  var say: Wording { frame.say }

  package init(_ study: ComparisonStudy, language: ReportLanguage, branding: Branding) {
    self.study = study
    frame = PageFrame(study.report, language, branding)
  }

  package var bytes: [UInt8] {
    let by = study.areAgreements ? say(.agreement) : say.field(study.by)
    let differences = study.panels.flatMap { $0.differences }
    let shown = differences.count { $0.isShown }
    return frame.page(
      title: say(.comparison, by),
      about: say(
        .comparedBy, say.number(study.compared.monthCount), say.month(study.months.lowerBound),
        say.month(study.months.upperBound)),
      sentence: say(.comparisonSummary, say.number(shown), say.number(differences.count)),
      study.panels.enumerated().map { panel($0.element, number: $0.offset) } + [method])
  }

  private func panel(_ panel: ComparisonPanel, number: Int) -> HTML {
    let sentences = panel.sentences(say)
    let notes =
      (panel.unnamed > 0 ? [say(.onNoSide, say.number(panel.unnamed))] : [])
      + (panel.mixesTargets ? [say(.mixesTargets)] : [])
    return .section(
      "panel-\(number)", panel.title,
      [
        panel.differences.contains { $0.isShown || $0.isInDoubt }
          ? frame.list(sentences) : .paragraph(sentences[0])
      ]
        + [sides(panel)] + funnels(panel, number: number) + [differences(panel), times(panel)]
        + notes.map { .paragraph($0, style: "note") })
  }

  /// Worst and best case stand in the table where they differ for any side.
  private func sides(_ panel: ComparisonPanel) -> HTML {
    let all = panel.sides.reduce(0) { $0 + $1.counts.clocks }
    let doubts = panel.isInDoubt ? [say(.bestWorst), say(.unmeasurable)] : []
    return PageTable(
      caption: say(.sidesOf, panel.title),
      columns: [
        .text(say(.side)), .number(say(.clocks)), .number(say(.volume)),
        .number(say(.metOfMeasured)), .number(say(.attainment)), .number(say(.interval)),
        .number(say(.goal)), .time(say(.funnel)),
      ] + doubts.map { .number($0) } + [.text(say(.mix))],
      rows: panel.sides.map { row(of: $0, panel, ofAll: all) }
    ).html
  }

  private func row(of side: ComparisonSide, _ panel: ComparisonPanel, ofAll all: Int)
    -> PageTable.Row
  {
    let volume = Attainment(met: side.counts.clocks, measured: all).hundredthsOfPercent
    let interval = side.attainment.interval.map { say.percents($0.lowerBound, $0.upperBound) }
    let doubtful = panel.doubtfulFunnel(of: side).map {
      " (\($0.worst.word(say)) – \($0.best.word(say)))"
    }
    let doubts = [
      side.counts.doubtRange?.cell(say) ?? "–", say.number(side.counts.unmeasurable),
    ]
    return PageTable.Row(
      ([
        side.title, say.number(side.counts.clocks), say.percent(volume),
        say.metOfMeasured(side.attainment), say.percent(side.attainment.hundredthsOfPercent),
        interval ?? "–", say.percent(side.goal?.hundredthsOfPercent),
        (panel.funnel(of: side)?.word(say) ?? "–") + (doubtful ?? ""),
      ] + (panel.isInDoubt ? doubts : []) + [mix(of: side)]).map { .text($0) })
  }

  /// The share of each priority among the measured clocks; nothing where priorities are compared.
  private func mix(of side: ComparisonSide) -> String {
    if study.mix == .typeAlone { return "–" }
    var counts: [ByteText: Int] = [:]
    for (alike, count) in side.strata { counts[alike.priority, default: 0] += count.total }
    return counts.sorted { $0.key < $1.key }.map { priority, count in
      let share = Attainment(met: count, measured: side.attainment.measured).hundredthsOfPercent
      let name = say(.noValue, for: priority.text)
      let whole = Share(hundredthsOfPercent: (share ?? 0) / 100 * 100)
      return "\(name) \(say.numerals.shortPercent(whole))"
    }.joined(separator: say(.listSeparator))
  }

  private func funnels(_ panel: ComparisonPanel, number: Int) -> [HTML] {
    panel.goals.enumerated().compactMap { place, found in
      let sides = panel.sides.filter { $0.goal == found.goal && $0.attainment.measured > 0 }
      return sides.count < 2 ? nil : funnel(panel, sides, found, id: "funnel-\(number)-\(place)")
    }
  }

  private func funnel(
    _ panel: ComparisonPanel, _ sides: [ComparisonSide],
    _ found: (goal: Goal, overdispersion: Overdispersion), id: String
  ) -> HTML {
    let title = say(.funnelOf, panel.title, say.percent(found.goal.hundredthsOfPercent))
    let largest = sides.map { $0.attainment.measured }.max() ?? 1
    let totals = Set((1...40).map { max(1, largest * $0 * 11 / 400) })
      .union(sides.map { $0.attainment.measured }).sorted()
    func limits(_ outer: Bool) -> Charts.FunnelLimits {
      Charts.FunnelLimits(
        totals.compactMap { total in
          Statistics.FunnelLimits(
            total: total, goal: found.goal.fraction, overdispersion: found.overdispersion
          ).map { limits in
            Charts.FunnelLimits.Stop(
              count: total,
              ShareRange(outer ? limits.ninetyNinePointEight : limits.ninetyFive))
          }
        })
    }
    return FunnelChart(
      id: id,
      words: FunnelChart.Words(
        frame.words(
          title, panel.sentences(say).joined(separator: " ")),
        label: say(.side), count: say(.measured), value: say(.attainment), goal: say(.goal),
        inner: say(.innerLimits), outer: say(.outerLimits), outside: say(.outsideFunnel)),
      numerals: say.numerals,
      points: sides.map { side in
        FunnelChart.Point(
          label: side.title, count: side.attainment.measured,
          value: Share(hundredthsOfPercent: side.attainment.hundredthsOfPercent ?? 0),
          place: panel.funnel(of: side)?.drawn)
      }, goal: Share(hundredthsOfPercent: found.goal.hundredthsOfPercent), inner: limits(false),
      outer: limits(true)
    ).html
  }

  private func times(_ panel: ComparisonPanel) -> HTML {
    PageTable(
      caption: say(.timesOf, panel.title),
      columns: [
        .text(say(.side)), .number(say(.median)), .number(say(.ninetieth)), .number(say(.hop)),
        .number(say(.hop90)), .number(say(.acceptance)), .number(say(.visits)),
        .number(say(.returns)), .number(say(.customersBreachesOf)), .number(say(.withThem)),
        .number(say(.waiting)),
      ], rows: panel.sides.map { times(of: $0) }
    ).html
  }

  private func times(of side: ComparisonSide) -> PageTable.Row {
    let (other, areHolders) = (side.other, study.compared.areHolders)
    let areAgreements = study.areAgreements
    func held(_ text: String) -> HTML { .text(areHolders ? text : "–") }
    func seen(_ count: Int) -> HTML { held(other.visits > 0 ? say.number(count) : "–") }
    return PageTable.Row([
      .text(side.title), .text(say.duration(other.elapsed.quantile(percent: 50))),
      .text(say.duration(other.elapsed.quantile(percent: 90))),
      .text(say.duration(other.hops.quantile(percent: 50))),
      .text(say.duration(other.hops.quantile(percent: 90))),
      .text(say.duration(other.acceptance.quantile(percent: 50))), seen(other.visits),
      seen(other.returns),
      .text(
        side.breaches.map { say(.ofMany, say.number($0), say.number(study.customerBreaches)) }
          ?? "–"),
      held(say.duration(side.own(areAgreements: areAgreements))),
      held(say.duration(side.waiting(areAgreements: areAgreements))),
    ])
  }

  private var method: HTML {
    frame.method(
      say(.method),
      [
        say(.attainmentRule), say(.intervalRule), say(.methodDifference, say(study.mix)),
        say(.methodFunnel), say(.methodHop), say(.doubtRule),
      ])
  }
}

extension FunnelPlacing {
  /// Beyond the outer limits or not.
  fileprivate var drawn: FunnelPlace {
    switch self {
    case .within, .inner: .within
    case .outer(let side): side == .below ? .below : .above
    }
  }
}
