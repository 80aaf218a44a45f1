import Charts
import CivilTime
import Compliance
import Markup
import ServiceModel

/// What pages over several months share: whose they are, and what stands at their top and their end.
struct PageFrame: Sendable {
  let report: ReportInput
  let say: Wording
  let branding: Branding

  init(_ report: ReportInput, _ language: ReportLanguage, _ branding: Branding) {
    self.report = report
    self.branding = branding
    say = Wording(language, zone: report.rulebook.zone)
  }

  /// A page with its title, what it is about, and one sentence above its parts.
  func page(title: String, about: String, sentence: String, _ parts: [HTML]) -> [UInt8] {
    let head = HTML.element(
      "header",
      [
        branding.head, .lineEnd, .element("h1", title), .lineEnd,
        .paragraph(
          "\(report.rulebook.name) · \(about) · \(say(.asOf, say.instant(report.asOf))) · "
            + say(.reportingZone, report.rulebook.zone.name), style: "note"), .lineEnd,
        .element("p", [("class", "month neutral")], [.element("strong", sentence)]),
      ])
    return HTML.page(
      language: say.language.rawValue, title: "\(title) · \(report.rulebook.name)",
      styles: branding.styles,
      [.element("main", [.lineEnd] + ([head] + parts).flatMap { [$0, .lineEnd] })])
  }

  /// How the numbers came to be, a paragraph each.
  func method(_ title: String, _ rules: [String]) -> HTML {
    .section(
      "method", title,
      (rules + [say(.toolVersion, report.toolVersion)]).map { .paragraph($0) }
        + report.reportWarnings.map { .paragraph($0.text(say), style: "note") })
  }

  /// The words of a chart that has its title as its caption.
  func words(_ title: String, _ description: String) -> ChartWords {
    ChartWords(title: title, description: description, summary: say(.figures), caption: title)
  }

  func list(_ sentences: [String]) -> HTML {
    .element("ul", sentences.flatMap { [.element("li", $0), .lineEnd] })
  }
}
