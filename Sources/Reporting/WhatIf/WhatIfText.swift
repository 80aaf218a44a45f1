import CivilTime
import Compliance
import ServiceModel

/// The answers to `attain what-if` on a terminal of 80 columns.
package struct WhatIfText {
  private let input: WhatIfInput
  private let showsAll: Bool

  private static let columns = 80
  /// How many clauses are told, and how many readings of each, where not all are.
  private static let clauses = 10
  private static let readings = 3

  package init(_ input: WhatIfInput, showsAll: Bool) {
    self.input = input
    self.showsAll = showsAll
  }

  /// The lines, none wider than 80 columns.
  package var text: String {
    let table = WhatIfTable(input)
    let shown = showsAll ? table.clauses[...] : table.clauses.prefix(Self.clauses)
    let lines =
      head(table) + shown.enumerated().flatMap { clause($0.element, number: $0.offset + 1) }
      + rest(table.clauses.count - shown.count) + tightest
      + input.report.warnings.flatMap {
        DisplayWidth.lines("warning: " + $0, indent: "  ", columns: Self.columns)
      }
    return lines.map { $0 + "\n" }.joined()
  }

  private func head(_ table: WhatIfTable) -> [String] {
    let count = table.clauses.reduce(0) { $0 + $1.rows.count }
    let counts =
      "\(counted(count, "reading")) of \(counted(input.targets.count, "target"))"
      + " in one way through"
      + " \(counted(input.report.tally.books.tickets, "ticket")), as of \(input.report.asOf)"
    return DisplayWidth.lines(
      "\(input.rulebook.name) · what if · \(input.period)", columns: Self.columns)
      + DisplayWidth.lines(counts, columns: Self.columns)
      + [
        "", "The clauses by how far they move the verdict",
        row("    instead", "met of measured", "%", "points", "months", "turned"),
      ]
  }

  private func clause(_ clause: WhatIfClause, number: Int) -> [String] {
    let name = input.rulebook.targets[clause.target].title(in: 40)
    let shown = showsAll ? clause.rows[...] : clause.rows.prefix(Self.readings)
    let span = clause.agreedSpan
    let title =
      DisplayWidth.right("\(number)", 2) + "  \(name) · \(DisplayWidth.harmless(clause.title))"
    return place(clause.place, behind: title)
      + [
        row(
          "      as agreed: \(clause.agreed)", counts(span), percent(span), "", months(span), "")
      ] + doubts(span) + shown.flatMap { [line($0)] + doubts($0.effect.changed) }
  }

  /// What doubtful clocks could make of the attainment and of how many months are attained.
  private func doubts(_ span: ReadingSpan) -> [String] {
    let counts = span.counts
    guard let range = counts.doubtRange else { return [] }
    let (worst, best) = (span.worstAttainedMonths, span.bestAttainedMonths)
    let all = [
      range.text,
      worst == best ? nil : "\(worst) to \(best) months",
      counts.unmeasurable > 0 ? "\(counts.unmeasurable) unmeasurable" : nil,
    ]
    return DisplayWidth.lines(
      all.compactMap { $0 }.joined(separator: ", "), indent: "        ", columns: Self.columns)
  }

  /// The place at the end of the line, or on one of its own.
  private func place(_ place: String?, behind title: String) -> [String] {
    let title = DisplayWidth.cut(title, Self.columns)
    guard let place = place.map({ DisplayWidth.harmless($0) }) else { return [title] }
    let room = Self.columns - DisplayWidth.of(title) - 2
    if DisplayWidth.of(place) <= room {
      return [title + "  " + DisplayWidth.right(place, room)]
    }
    return [title, DisplayWidth.right(DisplayWidth.cut(place, Self.columns), Self.columns)]
  }

  private func line(_ reading: WhatIfRow) -> String {
    let span = reading.effect.changed
    let points = reading.effect.distance.hundredthsOfPoints
    return row(
      "      \(reading.changed)", counts(span), percent(span),
      (points > 0 ? "+" : "") + Percent.text(points), months(span), turned(reading.effect))
  }

  /// Months won and lost by the reading.
  private func turned(_ effect: ReadingEffect) -> String {
    [(effect.wonMonths, "+"), (effect.lostMonths, "−")].filter { $0.0 > 0 }
      .map { "\($0.1)\($0.0)" }.joined(separator: " ")
  }

  private func counts(_ span: ReadingSpan) -> String {
    "\(span.attainment.met) of \(span.attainment.measured)"
  }

  private func percent(_ span: ReadingSpan) -> String {
    span.attainment.hundredthsOfPercent.map { Percent.text($0) } ?? "–"
  }

  private func months(_ span: ReadingSpan) -> String {
    "\(span.attainedMonths)/\(span.measuredMonths)"
  }

  private func row(
    _ name: String, _ counts: String, _ percent: String, _ points: String, _ months: String,
    _ turned: String
  ) -> String {
    let numbers =
      DisplayWidth.right(counts, 16) + DisplayWidth.right(percent, 8)
      + DisplayWidth.right(points, 8) + DisplayWidth.right(months, 7)
      + DisplayWidth.right(turned, 8)
    let room = Self.columns - DisplayWidth.of(numbers)
    let shown = DisplayWidth.harmless(name)
    let isLong = DisplayWidth.of(shown) > room
    let line =
      (isLong ? String(repeating: " ", count: room) : DisplayWidth.fit(shown, room)) + numbers
    return (isLong ? DisplayWidth.cut(shown, Self.columns) + "\n" : "")
      + String(line.reversed().drop { $0 == " " }.reversed())
  }

  private func rest(_ count: Int) -> [String] {
    if count == 0 { return [] }
    let clauses = counted(count, "clause that moves", many: "clauses that move")
    return ["", "and \(clauses) it less: --all, or --format csv"]
  }

  private var tightest: [String] {
    let rows = TightestTable(input).rows
    if rows.isEmpty { return [] }
    let targets = input.targets.flatMap { target -> [String] in
      let own = rows.filter { $0.target == target }
      let note = [own.last?.leftAside, own.last?.couldBe.map { "the goal " + $0 }]
        .compactMap { $0 }.joined(separator: "; ")
      return ["  " + input.rulebook.targets[target].title(in: 76)] + own.flatMap { lines($0) }
        + (note.isEmpty ? [] : DisplayWidth.lines(note, indent: "      ", columns: Self.columns))
    }
    return ["", "The tightest that \(input.period) would have met in every month"]
      + [tightestRow("", "agreed", "tightest", "decided by", "missed in")] + targets
  }

  private func lines(_ row: TightestRow) -> [String] {
    let clause = row.clause.rawValue + (row.entry.isEmpty ? "" : " \(row.entry)")
    switch row.result {
    case .found(let text, _, let month, let risk):
      return [tightestRow(clause, row.agreed, text, month.description, risk?.short ?? "–")]
    case .none(let obstacle):
      return DisplayWidth.lines(
        "\(clause) (\(row.agreed)): \(obstacle.sentence)", indent: "    ", columns: Self.columns)
    }
  }

  private func tightestRow(
    _ clause: String, _ agreed: String, _ tightest: String, _ month: String, _ risk: String
  ) -> String {
    DisplayWidth.fit("    \(clause)", 21) + " "
      + DisplayWidth.right(DisplayWidth.cut(DisplayWidth.harmless(agreed), 17), 17)
      + DisplayWidth.right(tightest, 19) + DisplayWidth.right(month, 11)
      + DisplayWidth.right(risk, 11)
  }
}
