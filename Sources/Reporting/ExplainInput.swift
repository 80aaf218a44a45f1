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
  /// Targets that have the ticket in scope and whose clock has not started.
  package let notStarted: [UncoveredTarget]
  /// What its calendars do not state of the years in which its clocks ran.
  package let calendarWarnings: [String]
  /// In what language it is told.
  private(set) var say: Wording

  /// One clock; no proof where it could not be read.
  package struct Clock: Sendable {
    package let measurement: Measurement
    package let proof: Proof?
    /// None where the export has no verdict of the tool on it.
    package let tool: ToolJudgement?

    package init(measurement: Measurement, proof: Proof?, tool: ToolJudgement? = nil) {
      self.measurement = measurement
      self.proof = proof
      self.tool = tool
    }
  }

  /// The proof of each clock of a ticket as it was known at the assessor's as-of.
  ///
  /// `only` is the place of the one agreement that is asked; all where there is none.
  package init(
    _ ticket: Ticket, _ assessor: Assessor, _ symbols: SymbolTable, file: String,
    only: Int? = nil
  ) {
    var clocks: [Clock] = []
    var uncovered: [UncoveredTarget] = []
    var notStarted: [UncoveredTarget] = []
    assessor.assess(
      ticket,
      measured: { measurement, values in
        if let only, measurement.target.agreement != only { return }
        let proof = assessor.proof(of: measurement, ticket, values)
        let tool = ToolJudgement(ticket, measurement, assessor)
        clocks.append(Clock(measurement: measurement, proof: proof, tool: tool))
      },
      unmeasured: { target in
        switch target {
        case _ where only != nil: break
        case .withoutLimit(let place): uncovered.append(place)
        case .notStarted(let place): notStarted.append(place)
        }
      })
    rulebook = assessor.rulebook
    self.symbols = symbols
    asOf = assessor.asOf
    self.ticket = TicketSummary(ticket, values: ticket.values)
    self.file = file
    self.clocks = clocks
    self.uncovered = uncovered
    self.notStarted = notStarted
    calendarWarnings = Self.calendarWarnings(clocks, of: ticket, assessor)
    say = Wording(.english, zone: assessor.rulebook.zone)
  }

  /// The same, told in another language.
  package func told(in language: ReportLanguage) -> ExplainInput {
    var input = self
    input.say = Wording(language, zone: rulebook.zone)
    return input
  }

  private static func calendarWarnings(
    _ clocks: [Clock], of ticket: borrowing Ticket, _ assessor: Assessor
  ) -> [String] {
    var touched: [Int: Interval] = [:]
    for clock in clocks {
      guard let start = clock.measurement.start else { continue }
      let end = clock.measurement.stop ?? assessor.asOf
      let interval = Interval(start: start, end: max(end, clock.proof?.deadline ?? end))
      let limit = assessor.rulebook.limit(at: clock.measurement.target)
      let ofHolders = limit.holderTimetables?.timetables(of: ticket) ?? []
      for place in [limit.timetable] + ofHolders {
        touched[place] = touched[place]?.reaching(to: interval) ?? interval
      }
    }
    return touched.sorted { $0.key < $1.key }.compactMap { place, interval in
      assessor.rulebook.unstatedHolidays(ofTimetable: place, in: interval)
    }
  }
}

extension ExplainInput {
  func target(_ measurement: Measurement) -> TargetName {
    rulebook.targets[rulebook.target(at: measurement.target).number]
  }

  /// What a pause is called: the value that paused the clock.
  func cause(_ cause: PausedStretch.Cause) -> String {
    switch cause {
    case .resolved: say.own("resolved")
    case .event: say.own("by an event")
    case .elsewhere: say.own("with another holder")
    case .suspended(let cause): symbols.text(of: cause)
    case .pause(let pause): symbols.text(of: pause.value)
    }
  }

  func account(_ account: Account) -> String {
    switch account {
    case .counted: say(.countedAccount)
    case .paused(.suspended(let cause)): say(.suspendedAccount, symbols.text(of: cause))
    case .paused(let cause): say(.pausedAccount, self.cause(cause))
    case .outsideHours: say(.outsideHours)
    case .holiday(let name): say(.holiday, name)
    }
  }

  /// The goal of the version that judges.
  func goal(_ measurement: Measurement) -> Goal { rulebook.target(at: measurement.target).goal }

  /// The exclusion's reason, where one holds.
  func exclusion(_ measurement: Measurement) -> String? {
    switch measurement.exclusion {
    case nil: nil
    case .cancelled: say.own("cancelled")
    case .listed(let place):
      rulebook.agreements[measurement.target.agreement].exclusions[place].reason
    }
  }

  /// The target of an uncovered place.
  func target(_ place: UncoveredTarget) -> TargetName {
    rulebook.targets[rulebook.agreements[place.agreement].targets[place.target].number]
  }

  /// The agreements none of whose targets has the ticket in its scope while in force.
  var agreementsOutside: [String] {
    let inside = Set(
      clocks.map { $0.measurement.target.agreement }
        + (uncovered + notStarted).map { $0.agreement })
    let covering = Set(inside.map { rulebook.agreements[$0].name })
    return rulebook.agreements.map { $0.name }.reduce(into: []) { names, name in
      if !covering.contains(name), !names.contains(name) { names.append(name) }
    }
  }
}
