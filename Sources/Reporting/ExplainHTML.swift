import CivilTime
import Compliance
import Markup
import ServiceModel

/// The proof of a ticket as a page of its own, to be kept and printed.
package struct ExplainHTML {
  private let input: ExplainInput
  private let names: HolderNames

  package init(_ input: ExplainInput) {
    self.input = input
    names = HolderNames(input.rulebook, input.symbols)
  }

  package var bytes: [UInt8] {
    let ticket = input.ticket
    let values = input.rulebook.fields.names.enumerated().compactMap { index, name in
      let text = input.symbols.text(of: ticket.values[index])
      return text.isEmpty ? nil : "\(name) \(text)"
    }
    let created = ticket.created.map { ["created \($0)"] } ?? []
    let head: [HTML] = [
      .element("h1", "Ticket \(ticket.title)"), .lineEnd,
      .element(
        "p", [("class", "place")],
        "\(input.file), line \(ticket.place.line); as of \(input.asOf)"), .lineEnd,
      .element("p", (created + values).joined(separator: ", ")), .lineEnd,
    ]
    return HTML.page(
      language: "en", title: "Ticket \(ticket.title) · \(input.rulebook.name)",
      styles: [ExplainHTML.style],
      [.element("main", [], head + input.clocks.flatMap { clock($0) } + others)])
  }

  private func clock(_ clock: ExplainInput.Clock) -> [HTML] {
    let name = input.target(clock.measurement)
    let head: [HTML] = [
      .element("h2", "\(name.agreement) \(name.target)\(input.cycle(clock.measurement))"),
      .lineEnd,
      .element(
        "p", [("class", "verdict \(clock.measurement.outcome.rawValue)")], input.sentence(clock)),
      .lineEnd, .element("p", input.rule(clock.measurement)), .lineEnd,
    ]
    guard let proof = clock.proof else { return head }
    return head + [table(proof, clock.measurement), .lineEnd] + ends(proof, clock)
  }

  private func table(_ proof: Proof, _ measurement: Measurement) -> HTML {
    let zone = input.rulebook.calendarZone(of: input.rulebook.limit(at: measurement.target))
    let heading = [
      "From (local)", "From (UTC)", "To (UTC)", "Seconds", "Counted so far", "Account", "With",
    ]
    let rows = proof.lines.map { line in
      row(
        [
          "\(zone.local(at: line.interval.start))", "\(line.interval.start)",
          "\(line.interval.end)", "\(line.interval.duration.count)",
          "\(line.runningTotal.count)", input.account(line.account),
          names.title(of: line.holder),
        ], isCounted: line.account == .counted)
    }
    return .element(
      "table", [],
      [
        .element("caption", "Where every second went, in \(zone.name)"),
        .element(
          "thead", [], [.element("tr", [], heading.map { .element("th", [("scope", "col")], $0) })]),
        .element("tbody", [], rows),
      ])
  }

  private func row(_ cells: [String], isCounted: Bool) -> HTML {
    .element(
      "tr", isCounted ? [("class", "counted")] : [],
      cells.enumerated().map { place, cell in
        .element("td", place == 3 || place == 4 ? [("class", "number")] : [], cell)
      } + [.lineEnd])
  }

  private func ends(_ proof: Proof, _ clock: ExplainInput.Clock) -> [HTML] {
    let sums = proof.accounts.map {
      "\(input.account($0)) \(proof.total($0))"
    }
    let wall = proof.lines.reduce(Seconds.zero) { $0 + $1.interval.duration }
    var lines = ["\(sums.joined(separator: " + ")) = wall time \(wall)"]
    if proof.statedPause > .zero {
      lines.append("\(proof.statedPause) paused, as the export states without saying when")
    }
    lines.append(
      "Deadline \(proof.deadline.map { "\($0)" } ?? "never")\(input.move(proof))")
    lines.append(input.verdict(of: clock.measurement).capitalizedFirst)
    lines.append(input.evidence(of: clock.measurement).capitalizedFirst)
    if let tool = clock.tool { lines.append("The tool's own verdict: \(tool.text)") }
    lines += input.attributionLines(proof)
    return [.element("ul", [], lines.map { .element("li", $0) }), .lineEnd]
  }

  private var others: [HTML] {
    let lines = input.otherLines
    return lines.isEmpty ? [] : [.element("ul", [], lines.map { .element("li", $0) }), .lineEnd]
  }

  private static let style = StyleSheet(
    """
    :root{color-scheme:light dark;--ink:#1b1b1b;--paper:#fff;--line:#c8c8c8;--faint:#5a5a5a;\
    --good:#0b6b2f;--bad:#a31515}\
    @media (prefers-color-scheme:dark){:root{--ink:#ececec;--paper:#161616;--line:#4a4a4a;\
    --faint:#b0b0b0;--good:#6fd394;--bad:#ff9a8f}}\
    body{font:16px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper);margin:0}\
    main{max-width:70rem;margin:0 auto;padding:1.5rem}\
    h1{font-size:1.6rem;margin:0}h2{font-size:1.2rem;margin:2rem 0 0}\
    .place{color:var(--faint);margin:0}.verdict{font-weight:600}\
    .verdict.met{color:var(--good)}.verdict.breached,.verdict.overdue{color:var(--bad)}\
    table{border-collapse:collapse;width:100%;font-size:.9rem;font-variant-numeric:tabular-nums}\
    caption{text-align:left;color:var(--faint)}\
    th,td{text-align:left;padding:.2rem .5rem;border-bottom:1px solid var(--line)}\
    td.number{text-align:right}tr:not(.counted) td{color:var(--faint)}\
    @media (max-width:45rem){table{display:block;overflow-x:auto}}\
    @media print{main{padding:0}tr{break-inside:avoid}h2{break-after:avoid}}
    """)
}

extension String {
  /// With a capital at its beginning.
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
