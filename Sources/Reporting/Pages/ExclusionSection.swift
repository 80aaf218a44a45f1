import Compliance
import Markup
import ServiceModel

/// What is left out, by which rule, and the attainment with and without it.
struct ExclusionSection {
  let page: PageInput
  private var say: Wording { page.say }

  var html: HTML {
    let touched = page.compliance.wholes.filter { $0.counts.excluded > 0 }
    let effect =
      touched.isEmpty ? HTML.paragraph(say(.noExclusions)) : table(touched)
    let rows = ExclusionRow.all(of: page.report)
    return .section(
      "exclusions", say(.exclusions),
      [effect] + (rows.isEmpty ? [] : [rules(rows)])
        + ReasonTable(page, .excluded, file: "excluded.csv").clocks(.excluded, reason: "reason"))
  }

  private func table(_ rows: [ComplianceRow]) -> HTML {
    PageTable(
      caption: say(.exclusions),
      columns: [
        .text(say(.target)), .number(say(.excluded)), .number(say(.rawAttainment)),
        .number(say(.adjustedAttainment)),
      ],
      rows: rows.map { row in
        PageTable.Row(
          [page.name(of: row.target), page.count(row.counts.excluded, leadsTo: "excluded")]
            + [row.counts.rawAttainment, row.counts.attainment].map { attainment in
              let percent = say.percent(attainment.hundredthsOfPercent)
              return .text("\(say.metOfMeasured(attainment)), \(percent)")
            })
      }
    ).html
  }

  private func rules(_ rows: [ExclusionRow]) -> HTML {
    PageTable(
      caption: say(.rules),
      columns: [
        .text(say(.agreement)), .text(say(.reason)), .text(say(.place)),
        .number(say(.clocksExcluded)),
      ],
      rows: rows.map { row in
        PageTable.Row([
          .text(row.agreement.name), .text(row.exclusion.reason), .text(row.exclusion.place),
          .text(say.number(row.uses)),
        ])
      }
    ).html
  }
}
