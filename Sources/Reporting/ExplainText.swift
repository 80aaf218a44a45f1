import CivilTime
import Compliance
import ServiceModel

/// The proof of a ticket for people: a sentence for each clock, then where every second went.
package struct ExplainText {
  private let input: ExplainInput
  private let columns: Int

  /// 80 columns at least, 120 at most are used; without a terminal's width the proof is as wide as it can be.
  package init(_ input: ExplainInput, columns: Int = 120) {
    self.input = input
    self.columns = min(max(columns, 80), 120)
  }

  /// The lines, none wider than the columns.
  package var text: String {
    let clocks = input.clocks.flatMap { [""] + clock($0) }
    return (head + clocks + uncovered).map { $0 + "\n" }.joined()
  }

  private var head: [String] {
    let ticket = input.ticket
    let values = input.rulebook.fields.names.enumerated().compactMap { index, name in
      let text = input.symbols.text(of: ticket.values[index])
      return text.isEmpty ? nil : "\(name) \(text)"
    }
    let place = "\(ticket.title) (\(input.file):\(ticket.place.line)), as of \(input.asOf)"
    let created = ticket.created.map { ["created \($0)"] } ?? []
    return wrapped(place)
      + wrapped((created + values).joined(separator: ", "), indent: "  ")
  }

  private var uncovered: [String] {
    input.otherLines.flatMap { [""] + wrapped($0) }
  }

  private func clock(_ clock: ExplainInput.Clock) -> [String] {
    let name = input.target(clock.measurement)
    let limit = input.rulebook.limit(at: clock.measurement.target)
    let zone = input.rulebook.calendarZone(of: limit)
    let cycle = input.cycle(clock.measurement)
    let sentence = wrapped("\(name.agreement) \(name.target)\(cycle): \(input.sentence(clock))")
    let rule = wrapped(input.rule(clock.measurement), indent: "  ")
    guard let proof = clock.proof else { return sentence + rule }
    return sentence + rule + proofTable(proof, zone)
      + input.attributionLines(proof).flatMap { wrapped($0, indent: "  ") }
      + ends(clock, proof, zone)
  }

  private func proofTable(_ proof: Proof, _ zone: Zone) -> [String] {
    ProofTable(input: input, proof: proof, zone: zone, columns: columns).lines
  }

  private func ends(_ clock: ExplainInput.Clock, _ proof: Proof, _ zone: Zone) -> [String] {
    let measurement = clock.measurement
    let tool =
      clock.tool.map { wrapped("the tool's own verdict \(input.text(of: $0))", indent: "  ") } ?? []
    let deadline =
      proof.deadline.map { "\(zone.local(at: $0)) local, \($0)" } ?? "never: the calendar is closed"
    return [
      "  deadline \(deadline)\(input.move(proof))", "  \(input.verdict(of: measurement))",
    ]
      + tool + wrapped(input.evidence(of: measurement), indent: "  ")
  }

  private func wrapped(_ text: String, indent: String = "") -> [String] {
    DisplayWidth.lines(text, indent: indent, columns: columns)
  }
}
