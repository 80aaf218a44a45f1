import Charts
import Compliance
import Markup
import ServiceModel

/// `report.html`: the month for people, whole in one file, without scripts and without anything from
/// elsewhere.
package struct ReportPage {
  private let page: PageInput
  private let credits: CreditSection?
  private let improvements: ImprovementSection?
  private var say: Wording { page.say }

  package init(_ page: PageInput) {
    self.page = page
    credits = CreditSection(page: page)
    improvements = ImprovementSection(page: page)
  }

  package var bytes: [UInt8] {
    let title = "\(say(.monthlyReport)) · \(say.month(page.report.month))"
    let head = PageHead(page: page, title: title, rows: page.compliance.wholes)
    return HTML.page(
      language: say.language.rawValue, title: "\(title) · \(page.branding.name)",
      styles: page.styles,
      [
        .element(
          "main",
          [.lineEnd, head.html, .lineEnd, contents, .lineEnd, cards, .lineEnd]
            + sections.flatMap { [$0, .lineEnd] })
      ])
  }

  private var sections: [HTML] {
    [
      TargetSection(page: page, title: .targets, lines: page.lines, hasLists: true).html,
      credits?.html, TrendSection(page: page, lines: page.lines).html,
      BreachSection(page: page).html, RiskSection(page: page).html,
      TimesSection(page: page, lines: page.lines).html, BacklogSection(page: page).html,
      ExclusionSection(page: page).html, improvements?.html,
      QualitySection(page: page).html, MethodSection(page: page).html,
    ].compactMap { $0 }
  }

  private var contents: HTML {
    let credits = credits == nil ? [] : [("credits", say(.credits))]
    let improvements = improvements == nil ? [] : [("improvements", say(.improvements))]
    let parts: [(String, String)] =
      [("targets", say(.targets))] + credits + [
        ("trend", say(.trend)), ("breaches", say(.breaches)),
        ("risk", say(.atRisk)), ("times", say(.times)), ("backlog", say(.backlog)),
        ("exclusions", say(.exclusions)),
      ] + improvements + [("quality", say(.quality)), ("method", say(.method))]
    let items = parts.map { HTML.element("li", [.link("#\($0.0)", $0.1)]) }
    return .element("nav", [HTML.attribute("aria-label", say(.contents))], [.element("ul", items)])
  }

  private var cards: HTML {
    let listed = page.report.tally.listed
    let closing = page.backlog.rows(of: page.report.month).last?.counts.closing ?? 0
    let numbers: [(Phrase, Int, String)] = [
      (.breaches, listed.breaches, "breaches"), (.overdue, listed.overdue, "overdue"),
      (.atRisk, listed.atRisk, "at-risk"), (.backlog, closing, "backlog"),
      (.uncovered, listed.uncovered, "uncovered"),
      (.rejectedRows, page.report.tally.books.rowsRejected, "rejected"),
    ]
    let items = numbers.flatMap { phrase, count, id in
      [card(say(phrase), count, leadsTo: id), HTML.lineEnd]
    }
    return .element("ul", [("class", "cards")], items)
  }

  private func card(_ title: String, _ count: Int, leadsTo id: String) -> HTML {
    let number = HTML.element("span", [("class", "big")], say.number(count))
    let link = HTML.element(
      "a", [HTML.attribute("href", "#\(id)")], [number, .text(" "), .element("span", title)])
    return .element("li", [link])
  }
}

extension PageInput {
  var styles: [StyleSheet] { branding.styles }
}

extension Branding {
  /// The palette, the rules of pages and an accent of the sender's own.
  var styles: [StyleSheet] { Palette.styles + [PageStyle.rules] + sheets }

  /// The logo and the name.
  var head: HTML {
    .element(
      "div", [("class", "brand")], (logo.map { [$0.html] } ?? []) + [.element("span", name)])
  }
}
