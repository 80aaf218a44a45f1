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
  /// Whether whoever runs them is shown the proofs.
  private let showsProofs: Bool
  /// How many examples there are.
  let count: Int
  /// What an example expects and its agreement does not give.
  private(set) var diagnostics: [Diagnostic] = []
  /// The proof of each ticket whose example fails.
  private(set) var proofs: [String] = []

  init(_ project: Project, showsProofs: Bool) {
    self.project = project
    self.showsProofs = showsProofs
    let agreements = project.catalogue.agreements
    count = agreements.reduce(0) { $0 + $1.examples.count }
    for agreement in agreements {
      for example in agreement.examples { run(example, of: agreement) }
    }
  }

  /// The example's ticket, and what the agreement makes of it.
  private struct Trial {
    let made: ExampleTicket
    let input: ExplainInput
  }

  private mutating func run(_ example: ExampleDefinition, of definition: AgreementDefinition) {
    guard
      let place = project.rulebook.agreements.firstIndex(where: { $0.file == definition.file })
    else { return }
    // What pauses one target may not pause another.
    let targets = project.rulebook.agreements[place].targets
    var trials: [Pause?: Trial] = [:]
    for pause in Set([nil] + targets.map { $0.policy.pauses.first }) {
      trials[pause] = trial(example, of: definition, at: place, pausedBy: pause)
    }
    guard let first = trials[nil] else { return }
    let disorder = unordered(example, first.made)
    let unknown = unknownOutcomes(example)
    if !unknown.isEmpty { return diagnostics += unknown }
    let pauses = disorder.isEmpty ? ungranted(example, targets) : disorder
    if !pauses.isEmpty { return diagnostics += pauses }
    var failed: Set<Pause?> = []
    let found = expectations(example).compactMap { expectation -> Diagnostic? in
      let target = targets.first { self.name(of: $0) == expectation.target.value }
      let pause = target?.policy.pauses.first
      guard let failure = trials[pause].flatMap({ compare(expectation, $0) }) else { return nil }
      failed.insert(pause)
      return failure
    }
    diagnostics += found
    for pause in targets.map({ $0.policy.pauses.first }) + [nil] {
      guard failed.remove(pause) != nil, let input = trials[pause]?.input else { continue }
      proofs.append(ExplainText(input, columns: Console.terminalColumns ?? 120).text)
    }
  }

  private func trial(
    _ example: ExampleDefinition, of definition: AgreementDefinition, at place: Int,
    pausedBy pause: Pause?
  ) -> Trial? {
    let made = ExampleTicket(example, of: definition, at: place, pausedBy: pause, project)
    return made.map { made in
      let month = Month(endingAt: made.asOf, in: project.rulebook.zone)
      let assessor = Assessor(
        rulebook: project.rulebook, asOf: made.asOf, reportingMonth: month)
      return Trial(
        made: made,
        input: ExplainInput(
          made.ticket, assessor, made.symbols, file: definition.file, only: place))
    }
  }

  private func name(of target: Target) -> String {
    project.rulebook.targets[target.number].target
  }

  /// What an example expects of a target.
  private struct Expectation {
    let target: Located<String>
    let expected: Located<String>
    /// What is wrong; nothing where it is as expected.
    let difference: (ExplainInput.Clock, ExampleTicket) -> String?
  }

  private func expectations(_ example: ExampleDefinition) -> [Expectation] {
    let due = example.due.map { name, time in
      Expectation(target: name, expected: time) { clock, made in
        let deadline = clock.proof?.deadline
        return deadline == made.instant(time)
          ? nil : "is due \(deadline.map { made.text($0) } ?? "never"), not \(time.value)"
      }
    }
    let outcomes = example.outcomes.map { name, outcome in
      Expectation(target: name, expected: outcome) { clock, _ in
        let found = clock.measurement.outcome.rawValue
        return found == outcome.value ? nil : "is \(found), not \(outcome.value)"
      }
    }
    let elapsed = example.elapsed.map { name, time in
      Expectation(target: name, expected: time) { clock, _ in
        let found = clock.measurement.elapsed
        return ThresholdReader.counted(time.value) == found
          ? nil : "counts \(found), not \(time.value)"
      }
    }
    return due + outcomes + elapsed
  }

  private func unknownOutcomes(_ example: ExampleDefinition) -> [Diagnostic] {
    let words = Outcome.allCases.map { $0.rawValue }
    return example.outcomes.map { $0.outcome }.filter { !words.contains($0.value) }.map { outcome in
      Diagnostic(
        .error, code: "unknown-word", "the outcome is '\(outcome.value)'", at: outcome.location,
        expected: "one of \(words.joined(separator: ", "))",
        mend: NearMiss.question(outcome.value, among: words))
    }
  }

  /// That pauses are stated where no target has any.
  private func ungranted(_ example: ExampleDefinition, _ targets: [Target]) -> [Diagnostic] {
    let grants = targets.contains {
      !$0.policy.pauses.isEmpty || !$0.policy.conditions.pauses.isEmpty
    }
    guard !grants, let (from, until) = example.pauses.first else { return [] }
    return [
      Diagnostic(
        .error, code: "example-fails",
        "the pause '\(from.value)/\(until.value)' pauses nothing, since the agreement grants no pauses",
        at: from.location, expected: "pauses: in the agreement, or an example without",
        mend: "say what pauses a clock, or take the example's pauses out")
    ]
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

  private func compare(_ expectation: Expectation, _ trial: Trial) -> Diagnostic? {
    let clock = trial.input.clocks.first { clock in
      name(of: project.rulebook.target(at: clock.measurement.target)) == expectation.target.value
    }
    let found =
      clock.map { expectation.difference($0, trial.made) } ?? "measures nothing for the ticket"
    guard let found else { return nil }
    return Diagnostic(
      .error, code: "example-fails", "the example's '\(expectation.target.value)' \(found)",
      at: expectation.expected.location,
      expected: "what the agreement gives, or an agreement that gives this",
      mend: showsProofs
        ? "the proof above says where every second goes"
        : "the proof says where every second goes: attain check, as text and without --quiet")
  }
}
