import CivilTime
import Compliance
import ServiceModel

/// What a run says on a terminal: the month in 80 columns.
package struct TerminalSummary {
  private static let columns = 80
  private let input: ReportInput
  private let colour: Bool

  package init(_ input: ReportInput, colour: Bool) {
    self.input = input
    self.colour = colour
  }

  /// The lines, each at most 80 columns wide.
  package var text: String {
    let rows = ComplianceTable(input).wholes
    let trend = TrendTable(input).rows.filter { $0.compliance.month == input.month }
    var lines = [title, verdict(rows), "", header]
    for (index, row) in rows.enumerated() {
      let change = trend.indices.contains(index) ? trend[index].change : nil
      lines += target(row, change)
    }
    lines += backlog + books
    lines += input.warnings.flatMap { wrapped("warning: " + $0, indent: "  ") }
    return lines.map { $0 + "\n" }.joined()
  }

  private var title: String {
    let title = "\(input.rulebook.name) · \(input.month) · as of \(input.asOf)"
    return DisplayWidth.of(title) <= Self.columns
      ? title : DisplayWidth.fit(title, Self.columns)
  }

  private func verdict(_ rows: [ComplianceRow]) -> String {
    let measured = rows.filter { $0.attained != nil }
    let attained = measured.filter { $0.attained == true }.count
    if measured.isEmpty { return "No target has a measured clock in this month." }
    return "\(attained) of \(measured.count) targets attained."
  }

  private var header: String {
    DisplayWidth.fit("  target", 36) + DisplayWidth.fit("met of measured", 16, right: true)
      + DisplayWidth.fit("%", 8, right: true) + DisplayWidth.fit("goal", 8, right: true)
      + "  verdict"
  }

  private func target(_ row: ComplianceRow, _ change: Int?) -> [String] {
    let name = "  \(row.target.agreement) \(row.target.target)"
    let attainment = row.counts.attainment
    let line =
      DisplayWidth.fit(name, 36)
      + DisplayWidth.fit("\(attainment.met) of \(attainment.measured)", 16, right: true)
      + DisplayWidth.fit(attainment.hundredthsOfPercent.map(Percent.text) ?? "–", 8, right: true)
      + DisplayWidth.fit(Percent.text(row.goal.hundredthsOfPercent), 8, right: true)
    return ["\(line)  \(mark(row.attained))"] + notes(row, change).map { "      \($0)" }
  }

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
    if let missing = counts.attainment.missing(to: row.goal), missing > 0 {
      notes.append("missed by \(missing)")
    }
    if let change, change != 0 {
      notes.append("\(change > 0 ? "+" : "")\(Percent.text(change)) points")
    }
    if counts.best != counts.worst, let worst = counts.worst.hundredthsOfPercent,
      let best = counts.best.hundredthsOfPercent
    {
      notes.append("could be \(Percent.text(worst)) to \(Percent.text(best))")
    }
    for (count, word) in [
      (counts.overdue, "overdue"), (counts.excluded, "excluded"),
      (counts.unmeasurable, "unmeasurable"),
    ] where count > 0 {
      notes.append("\(count) \(word)")
    }
    return notes.isEmpty ? [] : wrapped(notes.joined(separator: ", "), indent: "", width: 74)
  }

  private var backlog: [String] {
    guard let row = BacklogTable(input).rows(of: input.month).last else { return [] }
    let counts = row.counts
    return ["", "Backlog"]
      + wrapped(
        "opening \(row.opening) + created \(counts.created) + reopened \(counts.reopened)"
          + " − resolved \(counts.resolved) − cancelled \(counts.cancelled)"
          + " = closing \(counts.closing)", indent: "  ")
  }

  private var books: [String] {
    let books = input.tally.books
    let outcomes = books.outcomes
    let rows =
      "rows \(books.rowsRead) = tickets \(books.tickets)"
      + (books.rowsMerged > 0 ? " + further rows of theirs \(books.rowsMerged)" : "")
      + " + rejected \(books.rowsRejected)"
    let clocks =
      "clocks \(books.clocks) = met \(outcomes.met) + breached \(outcomes.breached)"
      + " + running \(outcomes.running) + overdue \(outcomes.overdue)"
      + " + excluded \(outcomes.excluded) + unmeasurable \(outcomes.unmeasurable)"
    let uncovered = "tickets that no agreement covers: \(books.ticketsUncovered)"
    return ["", "Books (all months)"]
      + [rows, clocks, uncovered].flatMap { wrapped($0, indent: "  ") }
  }

  private func painted(_ text: String, _ code: String) -> String {
    colour ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }

  /// Broken at blanks, following lines indented further.
  private func wrapped(_ text: String, indent: String, width: Int = columns) -> [String] {
    var lines: [String] = []
    var line = indent
    for word in text.split(separator: " ") {
      let isEmpty = line.allSatisfy { $0 == " " }
      if !isEmpty, DisplayWidth.of(line) + 1 + DisplayWidth.of(String(word)) > width {
        lines.append(line)
        line = indent + "  "
      } else if !isEmpty {
        line += " "
      }
      let room = width - DisplayWidth.of(line)
      line +=
        DisplayWidth.of(String(word)) > room
        ? DisplayWidth.fit(String(word), room) : String(word)
    }
    return lines + [line]
  }
}
