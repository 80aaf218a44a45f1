import Charts
import CivilTime
import Compliance
import Markup
import ServiceModel

/// The top of a page: whose it is, which month, and what became of it in one sentence.
struct PageHead {
  let page: PageInput
  let title: String
  /// One row for each target that the sentence is about.
  let rows: [ComplianceRow]
  private var say: Wording { page.say }

  var html: HTML {
    let report = page.report
    return .element(
      "header",
      [
        page.branding.head, .lineEnd, .element("h1", title), .lineEnd,
        .paragraph(
          "\(report.rulebook.name) · \(say(.asOf, say.instant(report.asOf))) · "
            + say(.reportingZone, report.rulebook.zone.name), style: "note"), .lineEnd,
        verdict,
      ] + report.calendarWarnings.map { .paragraph(page.say.own($0), style: "note") })
  }

  /// The state of the whole month stands in a word and a mark before the sentence.
  private var verdict: HTML {
    let verdicts = rows.compactMap { $0.attained }
    let all: Bool? = verdicts.isEmpty ? nil : !verdicts.contains(false)
    let style = all.map { $0 ? "good" : "bad" } ?? "neutral"
    return .element(
      "p", [("class", "month \(style)")],
      [
        .verdict(all, say), .text(" "),
        .element("strong", MonthVerdict(rows: rows).sentence(say)),
      ])
  }
}
