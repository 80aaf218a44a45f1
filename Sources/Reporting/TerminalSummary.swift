import CivilTime
import Compliance
import ServiceModel

/// What a run says on a terminal: the month in 80 columns, or in more where there are.
package struct TerminalSummary {
  private let input: ReportInput
  private let colour: Bool
  private let columns: Int

  /// From 100 columns on each target has its interval too; 80 at least, 120 at most are used.
  package init(_ input: ReportInput, colour: Bool, columns: Int = 80) {
    self.input = input
    self.colour = colour
    self.columns = min(max(columns, 80), 120)
  }

  /// The lines, none wider than the columns.
  package var text: String {
    let rows = ComplianceTable.wholes(of: input)
    let sentence = MonthVerdict(rows: rows).sentence(
      Wording(.english, zone: input.rulebook.zone))
    let lines =
      [title] + wrapped(sentence) + [""] + table(rows)
      + workload + CreditLines(input, columns: columns).lines + reconciliation + restated + backlog
      + improvements + books
      + input.warnings.flatMap { wrapped("warning: " + $0, indent: "  ") }
    return lines.map { $0 + "\n" }.joined()
  }

  private var reconciliation: [String] {
    ReconciliationTable(input)?.lines(columns: columns) ?? []
  }

  private var restated: [String] {
    input.published.isEmpty ? [] : RestatedTable(input).lines(columns: columns)
  }

  private var title: String {
    let title = "\(input.rulebook.name) · \(input.month) · as of \(input.asOf)"
    return DisplayWidth.cut(DisplayWidth.harmless(title), columns)
  }

  private func table(_ rows: [ComplianceRow]) -> [String] {
    let heading = "met of measured"
    let counts = rows.map {
      "\($0.counts.attainment.met) of \($0.counts.attainment.measured)"
    }
    let width = ([heading] + counts).map { $0.count }.max().map { $0 + 1 } ?? 0
    let changes = changes
    let header = line("  target", heading, "%", "goal", "95% interval", width) + "verdict"
    return [header]
      + zip(rows, counts).enumerated().flatMap { index, row in
        [line(row.0, row.1, width)] + notes(row.0, changes.isEmpty ? nil : changes[index])
      }
  }

  /// By target; nothing at all where the month has no row in the trend.
  private var changes: [Int?] {
    TrendTable(input).rows.filter { $0.compliance.month == input.month }.map { $0.change }
  }

  private func line(_ row: ComplianceRow, _ counts: String, _ width: Int) -> String {
    let percent = row.counts.attainment.hundredthsOfPercent.map { Percent.text($0) } ?? "–"
    let goal = Percent.text(row.goal.hundredthsOfPercent)
    let title = row.target.title(in: nameWidth(width) - 3)
    let interval = row.counts.attainment.interval.map {
      Percent.text($0.lowerBound) + "–" + Percent.text($0.upperBound)
    }
    return line("  \(title)", counts, percent, goal, interval ?? "–", width)
      + (row.isSuspended ? "– suspended" : mark(row.attained))
  }

  private func line(
    _ name: String, _ counts: String, _ percent: String, _ goal: String, _ interval: String,
    _ width: Int
  ) -> String {
    DisplayWidth.fit(name, nameWidth(width)) + DisplayWidth.right(counts, width)
      + DisplayWidth.right(percent, 8) + DisplayWidth.right(goal, 8)
      + DisplayWidth.right(intervalWidth == 0 ? "" : interval, intervalWidth) + "  "
  }

  /// Nothing where there is no room for it.
  private var intervalWidth: Int { columns < 100 ? 0 : 16 }

  /// What the numbers and the verdict leave of a line.
  private func nameWidth(_ width: Int) -> Int { columns - width - 28 - intervalWidth }

  private func mark(_ attained: Bool?) -> String {
    switch attained {
    case true: painted("✓ attained", "32")
    case false: painted("✗ missed", "31")
    case nil: "– no data"
    }
  }

  private func notes(_ row: ComplianceRow, _ change: Int?) -> [String] {
    let counts = row.counts
    var notes: [String] = []
    if !row.isSuspended, let missing = counts.attainment.missing(to: row.goal), missing > 0 {
      notes.append("missed by \(missing)")
    }
    if let change, change != 0 {
      notes.append("\(change > 0 ? "+" : "")\(Percent.text(change)) points")
    }
    if let range = counts.doubtRange { notes.append(range.text) }
    let raw = counts.rawAttainment
    for (count, word) in [
      (counts.overdue, "overdue"),
      (counts.excluded, "excluded (raw \(raw.met) of \(raw.measured))"),
      (counts.unmeasurable, "unmeasurable"),
      (counts.verdictEvidence, "by the tool's verdict alone"),
    ] where count > 0 {
      notes.append("\(count) \(word)")
    }
    return notes.isEmpty ? [] : wrapped(notes.joined(separator: ", "), indent: "      ")
  }

  private var workload: [String] {
    if input.workload.isEmpty { return [] }
    return ["", "Workload"]
      + input.workload.flatMap { agreement, tickets, limit in
        let isAbove = tickets > limit
        let verdict =
          !isAbove
          ? "within the limit"
          : "above the limit" + (agreement.workload?.isSuspendedAbove == true ? ", suspended" : "")
        return wrapped(
          "\(agreement.name): \(tickets) of \(counted(limit, "ticket")), \(verdict)", indent: "  ")
      }
  }

  private var backlog: [String] {
    guard let row = BacklogTable(input).rows(of: input.month).last else { return [] }
    let counts = row.counts
    return ["", "Backlog"]
      + sum([
        "opening \(row.opening)", "+ created \(counts.created)", "+ reopened \(counts.reopened)",
        "− resolved \(counts.resolved)", "− cancelled \(counts.cancelled)",
        "= closing \(counts.closing)",
      ])
  }

  private var improvements: [String] {
    guard let table = ImprovementTable(input) else { return [] }
    return ["", "Improvements"] + wrapped(table.sentence, indent: "  ")
  }

  private var books: [String] {
    let books = input.tally.books
    let outcomes = books.outcomes
    let merged = books.rowsMerged > 0 ? ["+ further rows of theirs \(books.rowsMerged)"] : []
    let later =
      books.ticketsNotYetCreated > 0 ? ["+ not yet created \(books.ticketsNotYetCreated)"] : []
    return ["", "Books (all months)"]
      + sum(
        ["rows \(books.rowsRead)", "= tickets \(books.tickets)"] + merged
          + ["+ rejected \(books.rowsRejected)"])
      + sum(
        [
          "tickets \(books.tickets)", "= covered \(books.ticketsCovered)",
          "+ uncovered \(books.ticketsUncovered)",
        ] + later)
      + sum([
        "clocks \(books.clocks)", "= met \(outcomes.met)", "+ breached \(outcomes.breached)",
        "+ running \(outcomes.running)", "+ overdue \(outcomes.overdue)",
        "+ excluded \(outcomes.excluded)", "+ unmeasurable \(outcomes.unmeasurable)",
      ])
  }

  private func painted(_ text: String, _ code: String) -> String {
    colour ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }

  private func sum(_ terms: [String]) -> [String] {
    DisplayWidth.lines(terms, indent: "  ", columns: columns)
  }

  private func wrapped(_ text: String, indent: String = "") -> [String] {
    DisplayWidth.lines(text, indent: indent, columns: columns)
  }
}
