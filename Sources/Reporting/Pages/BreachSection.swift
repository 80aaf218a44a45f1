import Charts
import CivilTime
import Compliance
import Markup
import ServiceModel

/// The month's breaches: how far, by whom, of what, when, and the furthest ones of each target.
struct BreachSection {
  let page: PageInput
  /// How many bars a chart has at most; the rest are one of them.
  private static let mostBars = 12
  private var say: Wording { page.say }
  private var digest: BreachDigest { page.breaches }

  var html: HTML {
    if digest.count == 0 {
      return .section("breaches", say(.breaches), [.paragraph(say(.breachesNone))])
    }
    let charts =
      [
        bars("holder", say(.byHolder), digest.byHolder, empty: .notKnown),
        bars("promise", say(.byPromise), digest.byPromise, empty: .noPromiseBroken),
      ]
      + digest.byField.enumerated().map { place, field in
        bars(
          "field-\(place)", say(.byField, say.field(field.name)), field.counts, empty: .noValue)
      }
    return .section(
      "breaches", say(.breaches),
      [
        .paragraph(say(.customersBreaches, say.number(digest.seenCount))),
        .element("div", [("class", "charts")], charts.flatMap { [$0, .lineEnd] }), starts,
        overshoot,
      ] + page.report.rulebook.targets.indices.flatMap { list($0) })
  }

  private func bars(
    _ id: String, _ title: String, _ counts: [ByteText: Int], empty: Phrase
  ) -> HTML {
    let sorted = counts.sorted { one, other in
      one.value == other.value ? one.key < other.key : one.value > other.value
    }
    let shown = sorted.prefix(BreachSection.mostBars)
    let rest = sorted.dropFirst(BreachSection.mostBars).reduce(0) { $0 + $1.value }
    let more = rest > 0 ? [BarChart.Bar(label: "…", amount(rest))] : []
    return BarChart(
      id: id,
      words: BarChart.Words(
        ChartWords(
          title: title, description: title, summary: say(.figures), caption: title),
        label: say(.figures), first: say(.breaches)),
      numerals: page.numerals,
      bars: shown.map { key, count in
        BarChart.Bar(label: say(empty, for: key.text), amount(count))
      } + more
    ).html
  }

  private func amount(_ count: Int) -> BarChart.Amount {
    BarChart.Amount(count, text: say.number(count))
  }

  private var starts: HTML {
    HeatGrid(
      id: "starts",
      words: HeatGrid.Words(
        ChartWords(
          title: say(.whenStarted),
          description: say(.whenStartedNote, page.report.rulebook.zone.name),
          summary: say(.figures), caption: say(.whenStarted)),
        rows: "", count: say(.breaches)),
      columns: (0..<24).map { $0 < 10 ? "0\($0)" : "\($0)" },
      rows: zip(say.weekdays, digest.starts).map { HeatGrid.Row(label: $0.0, counts: $0.1) }
    ).html
  }

  private var overshoot: HTML {
    let breached = digest.targets.indices.filter { !digest.targets[$0].over.isEmpty }
    return PageTable(
      caption: say(.overshoot),
      columns: [
        .text(say(.target)), .number(say(.breached)), .number(say(.median)),
        .number(say(.largest)),
      ],
      rows: breached.map { target in
        let over = digest.targets[target]
        return PageTable.Row([
          page.name(of: page.report.rulebook.targets[target]),
          page.count(over.furthest.count, leadsTo: "breaches-\(target)"),
          .text(say.duration(over.medianOver.map { Seconds(Int64($0)) })),
          .text(say.duration(over.over.last.map { Seconds(Int64($0)) })),
        ])
      }
    ).html
  }

  private func list(_ target: Int) -> [HTML] {
    let furthest = digest.targets[target].furthest
    if furthest.count == 0 { return [] }
    let name = page.report.rulebook.targets[target]
    return [
      .element("h3", [("id", "breaches-\(target)")], "\(name.agreement) \(name.target)"),
      .paragraph(page.shown(furthest)),
      TicketTable(page, .breaches, over: .over).html(furthest.rows, caption: say(.breaches)),
    ] + page.file("breaches.csv")
  }
}

extension PageInput {
  /// How many of how many are shown.
  func shown(_ rows: LargestRows) -> String {
    rows.isWhole
      ? say(.breachesShownAll, say.number(rows.count))
      : say(.breachesShown, say.number(rows.rows.count), say.number(rows.count))
  }

  /// Where a list stands whole, if it is written.
  func file(_ name: String) -> [HTML] {
    hasLists
      ? [.element("p", [("class", "note")], [.text(say(.allIn) + " "), .link(name, name)])] : []
  }
}
