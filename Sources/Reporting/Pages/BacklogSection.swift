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
      [balance(rows), ageing(rows), months]
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
          [title(of: row)]
            + [
              row.opening, counts.created, counts.reopened, counts.resolved, counts.cancelled,
              counts.closing,
            ].map { .text(say.number($0)) }, style: row.type == "all" ? "sum" : nil)
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
            + BacklogAge.allCases.map { .text(say.number(row.counts.ages[$0.rawValue])) },
          style: row.type == "all" ? "sum" : nil)
      }
    ).html
  }

  private func title(of row: BacklogRow) -> HTML {
    .text(row.type == "all" ? say(.all) : row.type.isEmpty ? say(.noValue) : row.type)
  }

  /// The closing backlog of the last thirteen months.
  private var months: HTML {
    let rows = page.backlog.rows.filter { $0.type == "all" }.suffix(13)
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
          .text(entry.agreement.name), .text(say.number(entry.tickets)),
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
  /// The versions of agreements that limit the workload and are in force in the month, each with the
  /// tickets that were created for it.
  var workload: [(agreement: AgreementVersion, tickets: Int, limit: Int)] {
    let interval = month.interval(in: rulebook.zone)
    return rulebook.agreements.indices.compactMap { place in
      let agreement = rulebook.agreements[place]
      guard let limit = agreement.workload, agreement.inForce.intersection(interval) != nil else {
        return nil
      }
      let tickets = tally.workload(ofAgreement: place, in: month)
      return (agreement, tickets, limit.ticketsPerMonth)
    }
  }
}
