import CivilTime
import ServiceModel

extension Tally {
  /// Keeps the details of a clock for the lists that it is in.
  mutating func keep(
    _ measurement: Measurement, _ clock: Clock?, of ticket: borrowing Ticket,
    _ values: [Symbol], by assessor: Assessor
  ) {
    if assessor.extras.contains(.monthRules) {
      addMonthRules(measurement, clock, of: ticket, values, by: assessor)
    }
    let isInMonth = measurement.month == assessor.reportingMonth.index
    let keepsAll =
      assessor.extras.contains(.allClocks) && (isInMonth || assessor.extras.contains(.everyMonth))
    let outcome = measurement.outcome
    if outcome == .met, !keepsAll { return }
    let isListed = isListed(measurement, by: assessor)
    guard isListed || keepsAll else { return }
    let isBreach = outcome == .breached && isInMonth
    let clock = clock ?? assessor.clock(of: measurement, ticket, values)
    let deadline = clock?.deadline()
    touch(measurement, through: deadline, ticket, by: assessor)
    let remaining =
      outcome == .running ? clock?.remaining(measurement, deadline, asOf: assessor.asOf) : nil
    let isAtRisk = remaining?.isAtRisk(after: measurement.elapsed) ?? false
    if outcome == .running, !isAtRisk, !keepsAll { return }
    let detail = Detail(
      ticket: TicketSummary(ticket, values: values), measurement: measurement,
      deadline: deadline, remaining: remaining,
      attribution: isBreach ? assessor.attribution(of: measurement, clock, ticket) : nil)
    if keepsAll { clocks.append(detail) }
    if isListed, outcome != .running || isAtRisk { list(detail, outcome) }
  }

  /// Whether a clock is of the reporting month's lists: one that runs in whichever month it counts.
  private func isListed(_ measurement: Measurement, by assessor: Assessor) -> Bool {
    let month = assessor.reportingMonth.index
    switch measurement.outcome {
    // A month knows nothing of what started behind it, however late it is looked at.
    case .overdue, .running:
      let start = measurement.start.map { assessor.months.index(of: $0) }
      return measurement.month == month || start ?? .min <= month
    case .met, .breached, .excluded, .unmeasurable: return measurement.month == month
    }
  }

  private mutating func list(_ detail: Detail, _ outcome: Outcome) {
    switch outcome {
    case .breached:
      breaches.append(detail)
      listed.breaches += 1
    case .overdue:
      overdue.append(detail)
      listed.overdue += 1
    case .excluded:
      excluded.append(detail)
      listed.excluded += 1
    case .unmeasurable:
      unmeasurable.append(detail)
      listed.unmeasurable += 1
    case .running:
      atRisk.append(detail)
      listed.atRisk += 1
    case .met: break
    }
  }
}

extension Tally {
  /// Empties the lists of clocks and tickets, whose lengths stay counted.
  package mutating func removeDetails() {
    breaches.removeAll(keepingCapacity: true)
    overdue.removeAll(keepingCapacity: true)
    atRisk.removeAll(keepingCapacity: true)
    excluded.removeAll(keepingCapacity: true)
    unmeasurable.removeAll(keepingCapacity: true)
    uncovered.removeAll(keepingCapacity: true)
    clocks.removeAll(keepingCapacity: true)
    openTickets.removeAll(keepingCapacity: true)
    flow.removeAll(keepingCapacity: true)
    workloadTickets.removeAll(keepingCapacity: true)
  }
}
