import Charts
import CivilTime
import Compliance
import Markup
import ServiceModel
import Statistics

/// Each target of the month: its verdict, its numbers and how sure they are.
struct TargetSection {
  let page: PageInput
  let title: Phrase
  let lines: [TargetLine]
  /// Whether the page has the lists that numbers lead to.
  let hasLists: Bool
  private var say: Wording { page.say }

  var html: HTML {
    let kinds: [(AgreementKind, Phrase)] = [(.sla, .sla), (.ola, .ola), (.uc, .uc)]
    let tables = kinds.flatMap { kind, title -> [HTML] in
      let shown = lines.filter { $0.row.target.kind == kind }
      return shown.isEmpty ? [] : [table(shown, say(title))]
    }
    return .section(
      "targets", say(title), tables + [.paragraph(say(.intervalNote), style: "note")])
  }

  private func table(_ lines: [TargetLine], _ caption: String) -> HTML {
    let isInDoubt = lines.contains { $0.row.counts.doubtRange != nil }
    let columns: [PageTable.Column] = [
      .text(say(.target)), .text(say(.verdict)), .number(say(.metOfMeasured)),
      .number(say(.attainment)), .number(say(.goal)), .number(say(.interval)),
    ]
    return PageTable(
      caption: caption,
      columns: columns + (isInDoubt ? [.number(say(.bestWorst))] : []) + [
        .text(say(.months13)), .number(say(.breached)), .number(say(.overdue)),
        .number(say(.excluded)), .number(say(.unmeasurable)),
      ], rows: lines.map { row($0, isInDoubt: isInDoubt) }
    ).html
  }

  /// Worst and best case stand in a table where they differ for any of its targets.
  private func row(_ line: TargetLine, isInDoubt: Bool) -> PageTable.Row {
    let (row, counts) = (line.row, line.row.counts)
    let cells = [
      page.name(of: row.target), .verdict(row, say),
      metOfMeasured(counts.attainment),
      .text(say.percent(counts.attainment.hundredthsOfPercent)),
      .text(say.percent(row.goal.hundredthsOfPercent)),
      .text(page.interval(of: counts.attainment)),
    ]
    return PageTable.Row(
      cells + (isInDoubt ? [.text(counts.doubtRange?.cell(say) ?? "–")] : []) + [
        page.sparkline(line), count(counts.breached, leadsTo: "breaches-\(line.target)"),
        count(counts.overdue, leadsTo: "overdue"), count(counts.excluded, leadsTo: "excluded"),
        count(counts.unmeasurable, leadsTo: "unmeasurable"),
      ])
  }

  /// Leads to the list of all clocks, where that is written.
  private func metOfMeasured(_ attainment: Attainment) -> HTML {
    let text = say.metOfMeasured(attainment)
    return hasLists ? page.listed(text, in: .clocks) : .text(text)
  }

  private func count(_ count: Int, leadsTo id: String) -> HTML {
    hasLists ? page.count(count, leadsTo: id) : .text(say.number(count))
  }
}

extension PageInput {
  /// Agreement and target, one below the other.
  func name(of target: TargetName) -> HTML { .name(of: target) }

  /// A number that leads to its tickets; a plain zero where there are none.
  func count(_ count: Int, leadsTo id: String) -> HTML {
    count == 0 ? .text(say.number(0)) : .link("#\(id)", say.number(count))
  }

  /// A text that leads to the file of its tickets, if that is written.
  func listed(_ text: String, in file: ReportFile) -> HTML {
    hasLists && file.isMade(of: report) ? .link(file.name, text) : .text(text)
  }

  /// A number that leads to the file of its tickets; a plain zero where there are none.
  func listed(_ number: Int, in file: ReportFile) -> HTML {
    let text = say.number(number)
    return number > 0 ? listed(text, in: file) : .text(text)
  }

  /// How far chance alone could move an attainment, at 95 %.
  func interval(of attainment: Attainment) -> String {
    guard let limits = attainment.interval else { return "–" }
    return say.percents(limits.lowerBound, limits.upperBound)
  }

  /// The target's last 13 months in the room of a word.
  func sparkline(_ line: TargetLine) -> HTML {
    guard let last = line.trend.last, line.trend.count > 1 else { return .text("–") }
    return Sparkline(
      id: "spark-\(line.target)", title: line.title,
      description: say(.months13) + ":", numerals: numerals,
      values: line.trend.map { $0.share }, goal: last.goal
    ).html
  }
}

extension HTML {
  /// Agreement and target, one below the other.
  static func name(of target: TargetName) -> HTML {
    .element(
      "span", [("class", "target")],
      [
        .element("span", [("class", "agreement")], target.agreement + " "), .text(target.target),
      ])
  }
}

extension TargetLine {
  var title: String { "\(row.target.agreement) \(row.target.target)" }
}

extension TrendRow {
  /// The attainment; nothing where nothing was measured.
  var share: Share? {
    compliance.counts.attainment.hundredthsOfPercent.map { Share(hundredthsOfPercent: $0) }
  }

  var goal: Share { Share(hundredthsOfPercent: compliance.goal.hundredthsOfPercent) }
}

extension Attainment {
  /// Wilson's interval at 95 % in hundredths of a percent; nothing where nothing was measured.
  var interval: ClosedRange<Int>? {
    WilsonInterval.limits(of: proportion)?.rounded(perOne: 10_000)
  }
}
