package import CivilTime
package import Compliance
package import ServiceModel

/// A ticket and the proof of each of its clocks.
package struct ExplainInput: Sendable {
  package let rulebook: Rulebook
  package let symbols: SymbolTable
  package let asOf: Instant
  package let ticket: TicketSummary
  /// The file that the ticket stands in.
  package let file: String
  package let clocks: [Clock]
  /// Targets that have the ticket in scope and no threshold for it.
  package let uncovered: [UncoveredTarget]

  /// One clock; no proof where it could not be read.
  package struct Clock: Sendable {
    package let measurement: Measurement
    package let proof: Proof?

    package init(measurement: Measurement, proof: Proof?) {
      self.measurement = measurement
      self.proof = proof
    }
  }

  package init(
    rulebook: Rulebook, symbols: SymbolTable, asOf: Instant, ticket: TicketSummary, file: String,
    clocks: [Clock], uncovered: [UncoveredTarget]
  ) {
    self.rulebook = rulebook
    self.symbols = symbols
    self.asOf = asOf
    self.ticket = ticket
    self.file = file
    self.clocks = clocks
    self.uncovered = uncovered
  }
}

extension ExplainInput {
  func target(_ measurement: Measurement) -> TargetName {
    rulebook.targets[rulebook.target(at: measurement.target).number]
  }

  func account(_ account: Account) -> String {
    switch account {
    case .counted: "counted"
    case .paused(.resolved): "paused: resolved"
    case .paused(.pause(let pause)):
      "paused: \(rulebook.fields.name(of: pause.field)) \(symbols.text(of: pause.value))"
    case .outsideHours: "outside hours"
    case .holiday(let name): "holiday: \(name)"
    }
  }

  /// One plain sentence: the verdict, the counted time and what it is measured by.
  func sentence(_ clock: Clock) -> String {
    let measurement = clock.measurement
    let threshold = rulebook.limit(at: measurement.target).threshold
    let excluded = measurement.exclusion.map { place in
      let reason = rulebook.agreements[measurement.target.agreement].exclusions[place].reason
      return "excluded (\(reason)); "
    }
    return (excluded ?? "") + verdict(measurement, clock.proof, threshold) + "."
  }

  private func verdict(
    _ measurement: Measurement, _ proof: Proof?, _ threshold: Threshold
  ) -> String {
    let of = "\(measurement.elapsed) counted of \(threshold)"
    let over = over(measurement, proof, threshold)
    switch measurement.raw {
    case .met: return "met: \(of)"
    case .breached: return "breached by \(over): \(of)"
    case .overdue: return "still running and overdue by \(over): \(of)"
    case .running: return "still running: \(of)"
    case .excluded, .unmeasurable:
      return "unmeasurable: \(measurement.unmeasurable?.sentence ?? "no reason is known")"
    }
  }

  private func over(
    _ measurement: Measurement, _ proof: Proof?, _ threshold: Threshold
  ) -> Seconds {
    if let open = threshold.openTime { return measurement.elapsed - open }
    guard let deadline = proof?.deadline else { return .zero }
    return (measurement.stop ?? asOf) - deadline
  }
}
