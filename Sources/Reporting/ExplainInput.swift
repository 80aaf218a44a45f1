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

  /// What a pause is called: the value that paused the clock.
  func cause(_ cause: PausedStretch.Cause) -> String {
    switch cause {
    case .resolved: "resolved"
    case .pause(let pause): symbols.text(of: pause.value)
    }
  }

  func account(_ account: Account) -> String {
    switch account {
    case .counted: "counted"
    case .paused(let cause): "paused: \(self.cause(cause))"
    case .outsideHours: "outside hours"
    case .holiday(let name): "holiday: \(name)"
    }
  }

  /// The goal of the version that judges.
  func goal(_ measurement: Measurement) -> Goal { rulebook.target(at: measurement.target).goal }

  /// The exclusion's reason, where one holds.
  func exclusion(_ measurement: Measurement) -> String? {
    let exclusions = rulebook.agreements[measurement.target.agreement].exclusions
    return measurement.exclusion.map { exclusions[$0].reason }
  }

  /// The target of an uncovered place.
  func target(_ place: UncoveredTarget) -> TargetName {
    rulebook.targets[rulebook.agreements[place.agreement].targets[place.target].number]
  }

  /// The agreements none of whose targets has the ticket in its scope while in force.
  var agreementsOutside: [String] {
    let inside = Set(
      clocks.map { $0.measurement.target.agreement } + uncovered.map { $0.agreement })
    let covering = Set(inside.map { rulebook.agreements[$0].name })
    return rulebook.agreements.map { $0.name }.reduce(into: []) { names, name in
      if !covering.contains(name), !names.contains(name) { names.append(name) }
    }
  }
}
