import CivilTime
import Compliance
import Markup
import ServiceModel

/// By what rules and from which files the numbers come: the page that an auditor reads.
struct MethodSection {
  let page: PageInput
  private var say: Wording { page.say }
  private var rulebook: Rulebook { page.report.rulebook }

  /// By what rules all numbers come about.
  static let rules: [Phrase] = [
    .methodIntro, .attainmentRule, .monthRule, .doubtRule, .intervalRule,
  ]

  var html: HTML {
    .section(
      "method", say(.method),
      MethodSection.rules.map { .paragraph(say($0)) } + [
        thresholds(of: Array(rulebook.targets.indices)), calendars, sources,
        .paragraph(versions, style: "note"),
      ])
  }

  /// The thresholds of some targets, in all versions of their agreements.
  func thresholds(of targets: [Int]) -> HTML {
    PageTable(
      caption: say(.rules),
      columns: [
        .text(say(.target)), .text(say(.inForce)), .text(say(.condition)), .text(say(.threshold)),
        .text(say(.calendar)), .number(say(.goal)), .text(say(.file)),
      ],
      rows: rulebook.agreements.flatMap { agreement in
        agreement.targets.filter { targets.contains($0.number) }.flatMap { target in
          target.within.map { row(agreement, target, $0) }
        }
      }
    ).html
  }

  private func row(
    _ agreement: AgreementVersion, _ target: Target, _ limit: Limit
  ) -> PageTable.Row {
    PageTable.Row([
      page.name(of: rulebook.targets[target.number]), .text(inForce(agreement)),
      .text(condition(limit.condition)), .text(say.own("\(limit.threshold)")),
      .text(rulebook.calendarName(of: limit)),
      .text(say.percent(target.goal.hundredthsOfPercent)), .text(agreement.file),
    ])
  }

  /// From when until when an agreement is in force.
  func inForce(_ agreement: AgreementVersion) -> String {
    let dates = [
      date(agreement.inForce.start).map { say(.inForceFrom, $0) },
      date(agreement.inForce.end - Seconds(1)).map { say(.inForceUntil, $0) },
    ].compactMap { $0 }
    return dates.isEmpty ? say(.inForceAlways) : dates.joined(separator: " ")
  }

  /// Nothing for the ends of time that stand for an unstated date.
  private func date(_ instant: Instant) -> String? {
    let date = rulebook.zone.local(at: instant).date
    return (1...9998).contains(date.year) ? "\(date)" : nil
  }

  /// For which tickets a threshold is.
  func condition(_ condition: Condition) -> String {
    rulebook.text(of: condition, say) ?? say(.otherwise)
  }

  private var calendars: HTML {
    PageTable(
      caption: say(.calendars),
      columns: [
        .text(say(.calendar)), .text(say(.zone)),
        .text(say(.completeYears)),
      ],
      rows: rulebook.calendars.map { calendar in
        PageTable.Row([
          .text(calendar.name), .text(calendar.zone.name),
          .text(
            calendar.isAlwaysOpen
              ? "–" : calendar.completeYears.map { "\($0)" }.joined(separator: ", ")),
        ])
      }
    ).html
  }

  private var sources: HTML {
    PageTable(
      caption: say(.sources),
      columns: [
        .text(say(.file)), .text(say(.role)), .number(say(.bytes)), .text(say(.hash)),
      ],
      rows: page.report.sources.map { source in
        PageTable.Row([
          .text(source.path), .text(say.own(source.role.rawValue)), .text(say.number(source.bytes)),
          .element("code", source.sha256),
        ])
      }
    ).html
  }

  /// Of the program and of the zones.
  var versions: String {
    let parts =
      [say(.toolVersion, page.report.toolVersion)]
      + [page.report.zoneVersion].compactMap { $0 }.map { say(.zoneData, $0) }
    return parts.joined(separator: " · ")
  }
}
