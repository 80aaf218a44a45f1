import Compliance
import Markup
import ServiceModel

/// How the clocks compare with the tool's own verdicts, where the exports hold any.
struct ReconciliationSection {
  let page: PageInput
  private var say: Wording { page.say }

  /// Nothing where no column holds a verdict.
  var content: [HTML] {
    guard let targets = page.report.comparedTargets else { return [] }
    return [
      .element("h3", [("id", "reconciliation")], say(.toolVerdict)),
      PageTable(
        caption: say(.toolVerdict),
        columns: [
          .text(say(.target)), .number(say(.agree)), .number(say(.compared)), .number("%"),
          .number(say(.withoutVerdict)), .number(say(.excluded)), .text(say(.mostOften)),
        ], rows: targets.map { row($0) }
      ).html,
      .paragraph(say(.toolVerdictNote), style: "note"),
    ] + page.file("reconciliation.csv")
  }

  private func row(_ target: Int) -> PageTable.Row {
    let found = page.report.reconciliation(of: target)
    let classes = found.classes.compactMap { entry in
      ReconciliationSection.phrase(entry.kind).map { "\(say.number(entry.count)) × \(say($0))" }
    }
    return PageTable.Row([
      page.name(of: page.report.rulebook.targets[target]),
      .text(say.number(found.counts.agree)),
      page.listed(found.compared, in: .reconciliation),
      .text(say.percent(found.hundredthsOfPercent)),
      .text(say.number(found.counts.withoutVerdict)), .text(say.number(found.counts.excluded)),
      .text(classes.isEmpty ? "–" : classes.joined(separator: say(.listSeparator))),
    ])
  }

  /// Excluded clocks have a column of their own.
  private static func phrase(_ kind: DisagreementClass) -> ReviewPhrase? {
    switch kind {
    case .deadField: .deadField
    case .rounding: .rounding
    case .pause: .otherPauses
    case .endPoint: .endPoint
    case .reopening: .reopening
    case .priority: .otherPriority
    case .zoneOffset: .zoneOffset
    case .calendar: .otherCalendar
    case .unexplained: .unexplained
    case .excluded: nil
    }
  }
}
