import CivilTime
import Compliance
import Diagnostics
import Reading
import Reporting
import ServiceHours
import ServiceModel

/// Runs the example tickets of the agreements: the contracts' own tests.
struct ExampleRun {
  private let project: Project
  /// How many examples there are.
  let count: Int
  /// What an example expects and its agreement does not give.
  private(set) var diagnostics: [Diagnostic] = []
  /// The proof of each ticket whose example fails.
  private(set) var proofs: [String] = []

  init(_ project: Project) {
    self.project = project
    let agreements = project.catalogue.agreements
    count = agreements.reduce(0) { $0 + $1.examples.count }
    for agreement in agreements {
      for example in agreement.examples { run(example, of: agreement) }
    }
  }

  private mutating func run(_ example: ExampleDefinition, of definition: AgreementDefinition) {
    guard
      let place = project.rulebook.agreements.firstIndex(where: { $0.file == definition.file }),
      let made = ExampleTicket(example, of: definition, at: place, project)
    else { return }
    let month = Month(endingAt: made.asOf, in: project.rulebook.zone)
    let assessor = Assessor(
      rulebook: project.rulebook, asOf: made.asOf, reportingMonth: month)
    let input = ExplainInput(
      made.ticket, assessor, made.symbols, file: definition.file, only: place)
    let failures = unordered(example, made) + check(example, input, made)
    if failures.isEmpty { return }
    diagnostics += failures
    proofs.append(ExplainText(input, columns: Console.terminalColumns ?? 120).text)
  }

  private func check(
    _ example: ExampleDefinition, _ input: ExplainInput, _ made: ExampleTicket
  ) -> [Diagnostic] {
    let due = example.due.compactMap { name, time in
      compare(name, time, input) { clock in
        let deadline = clock.proof?.deadline
        return deadline == made.instant(time)
          ? nil : "is due \(deadline.map { made.text($0) } ?? "never"), not \(time.value)"
      }
    }
    let outcomes = example.outcomes.compactMap { name, outcome in
      compare(name, outcome, input) { clock in
        let found = clock.measurement.outcome.rawValue
        return found == outcome.value ? nil : "is \(found), not \(outcome.value)"
      }
    }
    let elapsed = example.elapsed.compactMap { name, time in
      compare(name, time, input) { clock in
        let found = clock.measurement.elapsed
        let isEqual = ThresholdReader.length(of: time.value) == .openTime(found)
        return isEqual || (found == .zero && time.value == "0s")
          ? nil : "counts \(found), not \(time.value)"
      }
    }
    return due + outcomes + elapsed
  }

  /// Pauses that end before they begin, or begin before the one above them ends.
  private func unordered(_ example: ExampleDefinition, _ made: ExampleTicket) -> [Diagnostic] {
    var last: Instant?
    return example.pauses.compactMap { from, until in
      guard let begin = made.instant(from), let end = made.instant(until) else { return nil }
      defer { last = end }
      let isReversed = end < begin
      guard isReversed || last.map({ begin < $0 }) ?? false else { return nil }
      return Diagnostic(
        .error, code: "pause-order",
        "the pause '\(from.value)/\(until.value)' "
          + (isReversed ? "ends before it begins" : "begins before the one above it ends"),
        at: from.location, expected: "pauses one behind the other, as from/until",
        mend: "put the times in order")
    }
  }

  private func compare(
    _ name: Located<String>, _ expected: Located<String>, _ input: ExplainInput,
    _ difference: (ExplainInput.Clock) -> String?
  ) -> Diagnostic? {
    let clock = input.clocks.first { clock in
      let target = project.rulebook.target(at: clock.measurement.target)
      return project.rulebook.targets[target.number].target == name.value
    }
    let found = clock.map { difference($0) } ?? "measures nothing for the ticket"
    guard let found else { return nil }
    return Diagnostic(
      .error, code: "example-fails", "the example's '\(name.value)' \(found)",
      at: expected.location, expected: "what the agreement gives, or an agreement that gives this",
      mend: "the proof above says where every second goes")
  }
}
