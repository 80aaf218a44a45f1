import Charts
import CivilTime
import Compliance
import Markup
import ServiceModel

/// What came into and left the backlog, how old the rest is, and the workload against its limits.
struct BacklogSection {
  let page: PageInput
  private var say: Wording { page.say }

  var html: HTML {
    let rows = page.backlog.rows(of: page.report.month)
    return .section(
      "backlog", say(.backlog),
      [balance(rows), ageing(rows), months] + oldest
        + (workload.isEmpty ? [] : [workloadTable]))
  }

  private func balance(_ rows: [BacklogRow]) -> HTML {
    PageTable(
      caption: say(.backlog),
      columns: [
        .text(say(.type)), .number(say(.opening)), .number("+ " + say(.created)),
        .number("+ " + say(.reopened)), .number("− " + say(.resolved)),
        .number("− " + say(.cancelled)), .number("= " + say(.closing)),
      ],
      rows: rows.map { row in
        let counts = row.counts
        return PageTable.Row(
          [title(of: row), .text(say.number(row.opening))]
            + [counts.created, counts.reopened, counts.resolved, counts.cancelled].map {
              page.listed($0, in: .flow)
            }
            + [page.count(counts.closing, leadsTo: "open")],
          style: row.isWhole ? "sum" : nil)
      }
    ).html
  }

  private func ageing(_ rows: [BacklogRow]) -> HTML {
    PageTable(
      caption: say(.ageing),
      columns: [.text(say(.type))] + BacklogAge.allCases.map { .number(page.title(of: $0)) },
      rows: rows.map { row in
        PageTable.Row(
          [title(of: row)]
            + BacklogAge.allCases.map {
              page.count(row.counts.ages[$0.rawValue], leadsTo: "open")
            },
          style: row.isWhole ? "sum" : nil)
      }
    ).html
  }

  private func title(of row: BacklogRow) -> HTML {
    .text(say.title(of: row))
  }

  /// The closing backlog of the last thirteen months.
  private var months: HTML {
    let rows = page.backlog.rows.filter { $0.isWhole }.suffix(13)
    return BarChart(
      id: "backlog-months",
      words: BarChart.Words(
        ChartWords(
          title: "\(say(.backlog)): \(say(.closing))", description: say(.months13),
          summary: say(.figures), caption: say(.backlog)),
        label: say(.month), first: say(.closing)),
      numerals: page.numerals,
      bars: rows.map { row in
        BarChart.Bar(
          label: say.shortMonth(row.month),
          BarChart.Amount(row.counts.closing, text: say.number(row.counts.closing)))
      }
    ).html
  }

  /// The tickets that have been open for the longest.
  private var oldest: [HTML] {
    let columns = ListColumns(.open, fields: page.report.rulebook.fields.names)
    let days = columns.place("open_days", fromEnd: true)
    let rows = page.report.largestRows(of: .open)
    let heading = HTML.element("h3", [("id", "open")], say(.oldestOpen, say.number(rows.count)))
    if rows.count == 0 { return [heading, .paragraph(say(.noneOfThem))] }
    let shown =
      rows.isWhole
      ? []
      : [HTML.paragraph(say(.oldestShown, say.number(rows.rows.count), say.number(rows.count)))]
    return [heading] + shown + [table(rows, columns, days)] + page.file("open.csv")
  }

  private func table(_ rows: LargestRows, _ columns: ListColumns, _ days: Int) -> HTML {
    let names = page.report.rulebook.fields.names
    let fields = [TicketField.type, .priority, .status, .group].map { $0.index }
    let (first, ticket) = (columns.place("ticket") + 1, columns.place("ticket"))
    let (created, file) = (
      columns.place("created", fromEnd: true), columns.place("file", fromEnd: true)
    )
    return PageTable(
      caption: say(.oldestOpen, say.number(rows.count)),
      columns: [.text(say(.ticket))] + fields.map { .text(say.field(names[$0])) } + [
        .time(say(.created)), .number(say(.openDays)), .text(say(.place)),
      ],
      rows: rows.rows.map { row in
        PageTable.Row(
          [HTML.text(row.text(ticket))] + fields.map { .text(row.text(first + $0)) } + [
            .text(say.instant(Instant(iso8601: row.text(created)))),
            .text(row.number(days).map { say.number($0) } ?? "–"),
            .text("\(row.text(file)):\(row.text(file + 1))"),
          ])
      }
    ).html
  }

  private var workload: [(agreement: AgreementVersion, tickets: Int, limit: Int)] {
    page.report.workload
  }

  private var workloadTable: HTML {
    PageTable(
      caption: say(.workload),
      columns: [
        .text(say(.agreement)), .number(say(.tickets)), .number(say(.workloadLimit)),
        .number(say(.workloadUsed)), .text(say(.verdict)),
      ],
      rows: workload.map { entry in
        PageTable.Row([
          .text(entry.agreement.name), page.listed(entry.tickets, in: .workload),
          .text(say.number(entry.limit)),
          .text(say.percent(entry.tickets * 10_000 / entry.limit)),
          .text(verdict(entry.agreement, isAbove: entry.tickets > entry.limit)),
        ])
      }
    ).html
  }
}

extension BacklogSection {
  private func verdict(_ agreement: AgreementVersion, isAbove: Bool) -> String {
    let isSuspended = isAbove && agreement.workload?.isSuspendedAbove == true
    return say(isAbove ? .aboveLimit : .withinLimit)
      + (isSuspended ? ", " + say(.suspendedVerdict) : "")
  }
}

extension PageInput {
  /// The days of an age: `3 to 5`.
  func title(of age: BacklogAge) -> String {
    switch age {
    case .upTo2: say(.days, "0", "2")
    case .upTo5: say(.days, "3", "5")
    case .upTo10: say(.days, "6", "10")
    case .upTo20: say(.days, "11", "20")
    case .over20: say(.daysOver, "20")
    }
  }
}

extension ReportInput {
  /// What limits the workload of the month, in the order of the definitions, each by the version that counts, with the
  /// tickets that were created for it.
  var workload: [(agreement: AgreementVersion, tickets: Int, limit: Int)] {
    rulebook.workloadParts(in: month).map { part in
      (part.version, tally.workload(of: part, in: month), part.limit.ticketsPerMonth)
    }
  }
}
