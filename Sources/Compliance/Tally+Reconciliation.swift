import CivilTime
package import ServiceModel

extension Tally {
  /// Compares a clock that was read with the tool's verdict, where there is a column of those.
  mutating func addVerdict(
    _ measurement: Measurement, _ clock: Clock?, of ticket: borrowing Ticket, _ values: [Symbol],
    by assessor: Assessor
  ) {
    guard let readings = assessor.otherReadings, measurement.isRead,
      measurement.raw == .met || measurement.raw == .breached
    else { return }
    let number = assessor.rulebook.target(at: measurement.target).number
    guard assessor.rulebook.verdictTargets?.contains(number) == true else { return }
    let tool = assessor.verdict(of: ticket, on: number)
    let isInMonth = measurement.month == assessor.reportingMonth.index
    let isExcluded = measurement.exclusion != nil
    verdicts[number, default: VerdictCounts()].add(
      tool, isAlike: measurement.raw == tool.outcome, isExcluded: isExcluded, isInMonth)
    guard isInMonth, tool != .none, isExcluded || measurement.raw != tool.outcome,
      let clock = clock ?? assessor.clock(of: measurement, ticket, values)
    else { return }
    let found: DisagreementClass =
      isExcluded
      ? .excluded
      : readings.kind(of: copy ticket, clock, measurement.target, isMet: tool == .met)
    let detail = Detail(
      ticket: TicketSummary(ticket, values: values), measurement: measurement,
      deadline: clock.deadline())
    disagreements.append(Disagreement(detail: detail, tool: tool, found: found))
  }

  /// Whether the tool has said anything of any clock that is met or breached.
  package var hasVerdicts: Bool { verdicts.values.contains { $0.toolMet + $0.toolBreached > 0 } }

  /// The verdicts of a target, by its place in the rulebook's list, beside those of the tool.
  package func reconciliation(of target: Int, in rulebook: Rulebook) -> Reconciliation {
    Reconciliation(
      verdicts[target] ?? VerdictCounts(),
      disagreements.filter {
        rulebook.target(at: $0.detail.measurement.target).number == target
      })
  }
}

extension VerdictCounts {
  fileprivate mutating func add(
    _ tool: ToolVerdict, isAlike: Bool, isExcluded: Bool, _ isInMonth: Bool
  ) {
    if tool == .met { toolMet += 1 }
    if tool == .breached { toolBreached += 1 }
    guard isInMonth else { return }
    switch tool {
    case .none: if !isExcluded { withoutVerdict += 1 }
    case _ where isExcluded: excluded += 1
    case .met, .breached: if isAlike { agree += 1 } else { disagree += 1 }
    }
  }
}
