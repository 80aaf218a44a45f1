package import CivilTime
package import ServiceModel

/// What a run counts while it reads: mergeable, so that several workers give one result.
package struct Tally: Sendable {
  var attainment = CellTable<Counts>()
  /// Plain clocks that have stopped, which `attainment` does not count.
  var plain = CellTable<PlainCounts>()
  var backlog = CellTable<BacklogCounts>()
  var holders = CellTable<HolderCounts>()
  var monthRules = CellTable<MonthRuleCounts>()
  var starts: [TargetMonth: StartCounts] = [:]
  /// What a comparison is made of, where one is asked for.
  package internal(set) var comparison = ComparisonCounts()
  /// How often each exclusion held, by its agreement and its place in the agreement's list.
  package internal(set) var exclusionUses: [ExclusionPlace: Int] = [:]
  var counted = Books()
  /// In the order of the tickets, and of the targets for one ticket.
  package internal(set) var breaches: [Detail] = []
  /// Running clocks with less than a quarter of their threshold left at the as-of.
  package internal(set) var atRisk: [Detail] = []
  /// Clocks that run beyond their deadline at the as-of.
  package internal(set) var overdue: [Detail] = []
  package internal(set) var excluded: [Detail] = []
  package internal(set) var unmeasurable: [Detail] = []
  package internal(set) var uncovered: [Uncovered] = []
  /// The closing backlog of the reporting month.
  package internal(set) var openTickets: [OpenTicket] = []
  /// What the backlog of the reporting month counts, where every clock is asked for.
  package internal(set) var flow: [FlowTicket] = []
  /// The workload of the reporting month.
  package internal(set) var workloadTickets: [WorkloadTicket] = []
  /// Every clock of the reporting month, where they are asked for.
  package internal(set) var clocks: [Detail] = []
  /// Clocks of the reporting month that the tool judges otherwise.
  package internal(set) var disagreements: [Disagreement] = []
  /// How long the lists are, what was taken out of them included.
  package internal(set) var listed = ListCounts()
  /// By the target's place in the rulebook's list.
  var verdicts: [Int: VerdictCounts] = [:]
  /// How long the measured clocks of the reporting month took, by the target's place in the rulebook's
  /// list, as far as a target has any.
  var durations: [DurationCounts] = []
  /// What thresholds agreed targets would have needed, where that is asked.
  var needs = CellTable<ThresholdNeeds>()
  /// Tickets created in a month in the scope of an agreement with a workload limit, by the place of the
  /// agreement's version.
  var workload = CellTable<TicketCount>()
  /// For each timetable of the rulebook from when to when its clocks ran; empty where it had none.
  var touched: [Interval]
  var signals = CellTable<SignalCounts>()
  /// The clock of a ticket with a history that is being read.
  var history = HistoryClock()

  package init(timetableCount: Int) {
    touched = Array(repeating: Tally.untouched, count: timetableCount)
  }
}

extension Tally {
  /// Counts rows that gave no ticket of their own.
  package mutating func count(rejected: Int = 0, merged: Int = 0) {
    counted.rowsRead += rejected + merged
    counted.rowsRejected += rejected
    counted.rowsMerged += merged
  }

  /// Reads all clocks of a ticket and counts what it finds.
  package mutating func add(_ ticket: borrowing Ticket, by assessor: Assessor) {
    if ticket.isUnknown(from: assessor.asOf) {
      add(known: ticket.known(before: assessor.asOf), by: assessor)
    } else {
      add(known: ticket, by: assessor)
    }
  }

  private mutating func add(known ticket: borrowing Ticket, by assessor: Assessor) {
    counted.rowsRead += 1
    counted.tickets += 1
    guard assessor.knows(ticket) else {
      counted.ticketsNotYetCreated += 1
      return
    }
    addLife(of: ticket, by: assessor)
    addWorkload(of: ticket, by: assessor)
    let cover = addClocks(of: ticket, by: assessor)
    if cover.isCovered {
      counted.ticketsCovered += 1
    } else {
      counted.ticketsUncovered += 1
      if !cover.isListed { addUncovered(ticket, nil, by: assessor) }
    }
  }
}

extension Ticket {
  /// Whether something happened to the ticket that is not known yet; its changes are in order of time.
  fileprivate func isUnknown(from asOf: Instant) -> Bool {
    changes.last.map { $0.at >= asOf } ?? false
  }
}

extension Tally {
  mutating func add(
    _ measurement: Measurement, _ clock: Clock?, of ticket: borrowing Ticket, _ values: [Symbol],
    by assessor: Assessor
  ) {
    let target = assessor.rulebook.target(at: measurement.target)
    let countOverdue = target.policy.countOverdue
    counted.clocks += 1
    let isByDeadline = target.policy.monthRule == .due
    touch(measurement, through: isByDeadline ? clock?.deadline() : nil, ticket, by: assessor)
    addCell(.missing, 0, measurement, target.number, countOverdue)
    if assessor.isCountsOnly {
      return addNeed(of: measurement, clock, ticket, values, target.number, by: assessor)
    }
    for (index, field) in assessor.rulebook.breakdowns.enumerated() {
      let value = values[field.index]
      addCell(value, index + 1, measurement, target.number, countOverdue)
    }
    if case .listed(let place) = measurement.exclusion {
      let key = ExclusionPlace(agreement: measurement.target.agreement, exclusion: place)
      exclusionUses[key, default: 0] += 1
    }
    addDuration(of: measurement, target.number, by: assessor)
    addAccounts(of: measurement, clock, target.number, ticket, values, by: assessor)
    keep(measurement, clock, of: ticket, values, by: assessor)
    addVerdict(measurement, clock, of: ticket, values, by: assessor)
    addSignals(of: measurement, clock, ticket, by: assessor)
    addStart(of: measurement, target.number, by: assessor)
    addComparison(measurement, clock, of: ticket, values, by: assessor)
  }

  private mutating func addCell(
    _ value: Symbol, _ breakdown: Int, _ measurement: Measurement, _ target: Int,
    _ countOverdue: Bool
  ) {
    let key = TallyKey.packed(
      target: target, month: measurement.month, breakdown: breakdown, value: value)
    attainment[key].add(measurement, countOverdue: countOverdue)
  }

  mutating func addUncovered(
    _ ticket: borrowing Ticket, _ target: UncoveredTarget?, by assessor: Assessor
  ) {
    guard !assessor.isCountsOnly,
      assessor.monthOfUncovered(ticket, target) == assessor.reportingMonth.index
    else { return }
    let summary = TicketSummary(ticket, values: ticket.values)
    uncovered.append(Uncovered(ticket: summary, target: target))
    listed.uncovered += 1
  }

  /// Notes which time of its calendars a clock takes: up to its deadline too, where that is told or decides something.
  mutating func touch(
    _ measurement: Measurement, through deadline: Instant?, _ ticket: borrowing Ticket,
    by assessor: Assessor
  ) {
    guard let start = measurement.start else { return }
    let end = measurement.stop ?? assessor.asOf
    let interval = Interval(start: start, end: max(end, deadline ?? end))
    let limit = assessor.rulebook.limit(at: measurement.target)
    touch(interval, timetable: limit.timetable)
    guard let holders = limit.holderTimetables else { return }
    for place in holders.timetables(of: ticket) { touch(interval, timetable: place) }
  }

  @inline(__always)
  mutating func touch(_ interval: Interval, timetable: Int) {
    let known = touched[timetable]
    if interval.start < known.start || interval.end > known.end {
      touched[timetable] = known.reaching(to: interval)
    }
  }
}

extension Tally {
  /// Before every clock and after every clock.
  static let untouched = Interval(
    start: Instant(secondsSince1970: .max), end: Instant(secondsSince1970: .min))

  /// From when to when clocks ran by a timetable; nothing where none did.
  package func touched(timetable: Int) -> Interval? {
    let interval = touched[timetable]
    return interval.start <= interval.end ? interval : nil
  }
}

extension Tally {
  /// The counters of a target in a month; empty ones where nothing was counted.
  package subscript(key: TallyKey) -> Counts {
    var counts = attainment.cell(key.packed) ?? Counts()
    if let plain = plain.cell(key.packed) { counts += plain }
    return counts
  }

  /// All that was counted, in no order that means anything.
  package var keys: [TallyKey] {
    let others = attainment.keys.filter { plain.cell($0) == nil }
    return (plain.keys + others).map { TallyKey(packed: $0) }
  }

  /// The backlog of a type in a month; empty counters where nothing was counted.
  package func backlog(of type: Symbol, in month: Month) -> BacklogCounts {
    backlog.cell(TallyKey.packed(target: 0, month: month.index, breakdown: 0, value: type))
      ?? BacklogCounts()
  }

  /// Where every row and every clock ended.
  ///
  /// The outcomes are those of the cells, the number of clocks is counted beside them.
  package var books: Books {
    var books = counted
    for entry in holders.entries { books.accountSeconds += entry.cell.seconds }
    for key in keys where key.part == nil { books.outcomes += self[key] }
    return books
  }

  /// The types and months for which a backlog was counted.
  package var backlogKeys: [(type: Symbol, month: Month)] {
    backlog.keys.map { key in
      (TallyKey.value(packed: key), TallyKey(packed: key).month)
    }
  }
}
