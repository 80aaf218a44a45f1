import Charts
import Compliance
import Markup
import ServiceModel

/// `scorecards/<party>.html`: one party's month, of whose tickets alone it tells.
///
/// What is promised beneath, who had a ticket and where it stands in the exports stay inside.
package struct ScorecardPage {
  private let page: PageInput
  private let party: ScorecardParty
  private let lines: [TargetLine]
  private var say: Wording { page.say }

  package init(_ page: PageInput, _ party: ScorecardParty) {
    self.page = page
    self.party = party
    lines = TargetLine.scorecard(page, party)
  }

  package var bytes: [UInt8] {
    let title = "\(party.title) · \(say.month(page.report.month))"
    let head = PageHead(page: page, title: title, rows: lines.map { $0.row })
    let targets = TargetSection(
      page: page, title: .yourTickets, lines: lines, hasLists: false)
    let trend = TrendSection(page: page, lines: lines)
    return HTML.page(
      language: say.language.rawValue, title: "\(say(.scorecard)) · \(title)",
      styles: page.styles,
      [
        .element(
          "main",
          [.lineEnd, head.html, .lineEnd, targets.html, .lineEnd, trend.html, .lineEnd]
            + (CreditSection(page: page, customer: party.title).map { [$0.html, .lineEnd] } ?? [])
            + [breaches, .lineEnd, overdue, .lineEnd, method, .lineEnd])
      ])
  }

  private var breaches: HTML {
    let lists = page.breaches.parties[party.name] ?? [:]
    return BreachLists(page: page, isInternal: false, caption: .breachesOfYours)
      .section(lines.map { ($0, lists[$0.target]) })
  }

  private var overdue: HTML {
    guard let rows = page.overdue[party.name] else {
      return .section("overdue", say(.overdue), [.paragraph(say(.nothingOverdue))])
    }
    let table = TicketTable(page, .overdue, over: .over, isInternal: false)
    return .section(
      "overdue", say(.overdue),
      [.paragraph(page.shown(rows)), table.html(rows.rows, caption: say(.overdue))])
  }

  private var method: HTML {
    .section(
      "method", say(.method),
      [
        .paragraph(say(.onlyThisParty, party.title)), .paragraph(say(.attainmentRule)),
        .paragraph(say(.monthRule)), .paragraph(say(.doubtRule)), .paragraph(say(.intervalRule)),
        MethodSection(page: page).thresholds(of: lines.map { $0.target }),
      ])
  }
}

extension TargetLine {
  /// Whether nothing was ever measured.
  var isEmpty: Bool { trend.allSatisfy { $0.compliance.counts.attainment.measured == 0 } }
}
