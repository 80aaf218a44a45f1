import Compliance
import Markup
import ServiceModel

/// How long the measured clocks of each target took.
struct TimesSection {
  let page: PageInput
  let lines: [TargetLine]
  private var say: Wording { page.say }

  var html: HTML {
    .section(
      "times", say(.times),
      [
        PageTable(
          caption: say(.times),
          columns: [
            .text(say(.target)), .number(say(.clocksRead)), .number(say(.mean)),
            .number(say(.median)), .number(say(.ninetieth)), .number(say(.longest)),
          ], rows: lines.map { row($0.target, $0.row) }
        ).html, .paragraph(say(.timesNote), style: "note"),
      ])
  }

  private func row(_ target: Int, _ row: ComplianceRow) -> PageTable.Row {
    let durations = page.report.tally.durations(of: target)
    let longest = row.meanElapsed.map { _ in row.counts.longest }
    return PageTable.Row([
      page.name(of: row.target), .text(say.number(durations.count)),
      .text(say.duration(row.meanElapsed)),
      .text(say.duration(durations.quantile(percent: 50))),
      .text(say.duration(durations.quantile(percent: 90))), .text(say.duration(longest)),
    ])
  }
}
