import CivilTime
import Compliance
import ServiceModel

/// The proof of a ticket for people: a sentence for each clock, then where every second went.
package struct ExplainText {
  private let input: ExplainInput

  package init(_ input: ExplainInput) { self.input = input }

  package var text: String {
    let clocks = input.clocks.flatMap { [""] + clock($0) }
    let uncovered = input.uncovered.map { place in
      let agreement = input.rulebook.agreements[place.agreement]
      let target = input.rulebook.targets[agreement.targets[place.target].number]
      return "\(target.agreement) \(target.target): no entry of within holds for the ticket."
    }
    let none =
      input.clocks.isEmpty && input.uncovered.isEmpty
      ? ["", "No agreement in force covers the ticket."] : []
    let lines = head + clocks + (uncovered.isEmpty ? [] : [""] + uncovered) + none
    return lines.map { $0 + "\n" }.joined()
  }

  private var head: [String] {
    let ticket = input.ticket
    let values = input.rulebook.fields.names.enumerated().compactMap { index, name in
      let text = input.symbols.text(of: ticket.values[index])
      return text.isEmpty ? nil : "\(name) \(text)"
    }
    return [
      "\(ticket.id) (\(input.file):\(ticket.place.line)), as of \(input.asOf)",
      "  " + values.joined(separator: ", "),
    ]
  }

  private func clock(_ clock: ExplainInput.Clock) -> [String] {
    let measurement = clock.measurement
    let name = input.target(measurement)
    let limit = input.rulebook.limit(at: measurement.target)
    let agreement = input.rulebook.agreements[measurement.target.agreement]
    let zone = input.rulebook.calendarZone(of: limit)
    let rule =
      "  \(name.kind.title), within \(limit.threshold) on \(input.rulebook.calendarName(of: limit))"
      + " (\(zone.name)), by \(agreement.file)"
    let sentence = "\(name.agreement) \(name.target): \(input.sentence(clock))"
    guard let proof = clock.proof else { return [sentence, rule] }
    return [sentence, rule, header] + proof.lines.map { line($0, zone) } + sums(proof)
      + ends(proof, zone)
  }

  private var header: String {
    row("from (local)", "from (UTC)", "to (UTC)", "length", "counted", "account")
  }

  private func line(_ line: AccountLine, _ zone: Zone) -> String {
    row(
      zone.local(at: line.interval.start).description, line.interval.start.description,
      line.interval.end.description, line.interval.duration.description,
      line.runningTotal.description, input.account(line.account))
  }

  private func row(
    _ local: String, _ from: String, _ to: String, _ length: String, _ total: String,
    _ account: String
  ) -> String {
    "  \(DisplayWidth.fit(local, 20))\(DisplayWidth.fit(from, 22))\(DisplayWidth.fit(to, 22))"
      + DisplayWidth.fit(length, 12, right: true) + DisplayWidth.fit(total, 12, right: true)
      + "  \(account)"
  }

  /// Every account once, in the order in which it first appears, and wall time as their sum.
  private func sums(_ proof: Proof) -> [String] {
    var accounts: [Account] = []
    for line in proof.lines where !accounts.contains(line.account) { accounts.append(line.account) }
    let parts = accounts.map { "\(input.account($0)) \(proof.total($0))" }
    let wall = proof.lines.reduce(Seconds.zero) { $0 + $1.interval.duration }
    let sum = "  \(parts.isEmpty ? "nothing" : parts.joined(separator: " + ")) = wall time \(wall)"
    guard proof.statedPause > .zero else { return [sum] }
    let counted = proof.total(.counted)
    return [
      sum,
      "  counted \(counted) − \(proof.statedPause) paused, as the export states without saying"
        + " when = \(counted - proof.statedPause)",
    ]
  }

  private func ends(_ proof: Proof, _ zone: Zone) -> [String] {
    let deadline =
      proof.deadline.map { "\(zone.local(at: $0)) local, \($0)" } ?? "never: the calendar is closed"
    let doubt =
      switch proof.measurement.doubt {
      case .none: ""
      case .couldBeMet: "; with pauses that the export does not show it could be met"
      case .couldBeBreached: "; the stated pause contradicts the clock, it could be breached"
      }
    return [
      "  deadline \(deadline)", "  evidence grade \(proof.measurement.grade.rawValue)\(doubt)",
    ]
  }
}
