import CivilTime
import Compliance
import Markup
package import ServiceModel

/// The proof of a ticket as a page of its own, to be kept and printed.
package struct ExplainHTML {
  private let input: ExplainInput
  private let names: HolderNames
  private var say: Wording { input.say }

  package init(_ input: ExplainInput, language: ReportLanguage = .english) {
    self.input = input.told(in: language)
    names = HolderNames(input.rulebook, input.symbols)
  }

  package var bytes: [UInt8] {
    let ticket = input.ticket
    let values = input.rulebook.fields.names.enumerated().compactMap { index, name in
      let text = input.symbols.text(of: ticket.values[index])
      return text.isEmpty ? nil : "\(say.field(name)) \(text)"
    }
    let created = ticket.created.map { [say(.createdAt, "\($0)")] } ?? []
    let title = say(.proofOf, ticket.title)
    let head: [HTML] = [
      .element("h1", title), .lineEnd,
      .element(
        "p", [("class", "place")],
        say(
          .proofPlace, input.file, "\(ticket.place.line)", "\(input.asOf)")), .lineEnd,
      .element("p", (created + values).joined(separator: ", ")), .lineEnd,
    ]
    return HTML.page(
      language: say.language.rawValue, title: "\(title) · \(input.rulebook.name)",
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
    let heading: [ExplainPhrase] = [
      .fromLocal, .fromUTC, .toUTC, .seconds, .countedSoFar, .accountColumn, .heldBy,
    ]
    let rows = proof.lines.map { line in
      row(
        [
          "\(zone.local(at: line.interval.start))", "\(line.interval.start)",
          "\(line.interval.end)", "\(line.interval.duration.count)",
          "\(line.runningTotal.count)", input.account(line.account),
          names.title(of: line.holder, say),
        ], isCounted: line.account == .counted)
    }
    return .element(
      "table", [],
      [
        .element("caption", say(.everySecond, zone.name)),
        .element(
          "thead", [],
          [.element("tr", [], heading.map { .element("th", [("scope", "col")], say($0)) })]),
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
    var lines = ["\(sums.joined(separator: " + ")) = \(say(.wallTime, "\(wall)"))"]
    if proof.statedPause > .zero {
      lines.append(say(.statedWithoutWhen, "\(proof.statedPause)"))
    }
    lines.append(
      say(.deadline, proof.deadline.map { "\($0)" } ?? say(.never), input.move(proof)))
    lines.append(input.verdict(of: clock.measurement).capitalizedFirst)
    lines.append(input.evidence(of: clock.measurement).capitalizedFirst)
    if let tool = clock.tool { lines.append(say(.toolSays, input.text(of: tool))) }
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
