import Compliance
package import ServiceModel

/// A list with a row for each ticket or clock of a kind, which a report has a file for.
package enum TicketList: Int, CaseIterable, Sendable {
  case breaches, atRisk, overdue, attribution, excluded, unmeasurable, uncovered, clocks
  case open, flow, workload

  /// Whether its rows are about tickets, not about clocks of a target.
  var isOfTickets: Bool {
    switch self {
    case .uncovered, .open, .flow, .workload: true
    case .breaches, .atRisk, .overdue, .attribution, .excluded, .unmeasurable, .clocks: false
    }
  }

  /// Around those of the fields.
  func columns(_ fields: [String]) -> [ListColumn] {
    switch self {
    case .breaches, .overdue: BreachRow.columns(fields)
    case .atRisk: BreachRow.columns(fields, over: "remaining_seconds")
    case .attribution: AttributionRow.columns.map { ListColumn($0) }
    case .excluded: ExcludedRow.columns(fields)
    case .unmeasurable: UnmeasurableRow.columns(fields)
    case .uncovered: UncoveredRow.columns(fields)
    case .clocks: ClockRow.columns(fields)
    case .open: OpenRow.columns(fields)
    case .flow: FlowRow.columns(fields)
    case .workload: WorkloadRow.columns(fields)
    }
  }
}

/// Rows of lists that were written while the tickets were read, in the order of the tickets.
package protocol RowSource: Sendable {
  /// Hands out the rows of a list that are about a target of the rulebook, piece by piece.
  ///
  /// Lists of tickets are about no target; theirs is the first.
  func rows(of list: TicketList, target: Int, to output: ([UInt8]) -> Void)

  /// Hands out those rows that may be among the largest which pages show, and says how many others there are;
  /// nothing, and none, where only all rows are known.
  func largestRows(of list: TicketList, target: Int, to output: ([UInt8]) -> Void) -> Int?

  /// Hands out the rows of `rejected.csv`.
  func rejectedRows(to output: ([UInt8]) -> Void)

  /// How many rows of `rejected.csv` there are.
  var rejectedRowCount: Int { get }
}

extension Rulebook {
  /// What lists are put in order by: the targets, of which lists of tickets have the first, also where
  /// there is none.
  package var listTargets: Range<Int> { 0..<max(1, targets.count) }
}

extension Tally {
  /// Whether anything waits in a list.
  func hasRows(of list: TicketList) -> Bool {
    switch list {
    case .uncovered: !uncovered.isEmpty
    case .open: !openTickets.isEmpty
    case .flow: !flow.isEmpty
    case .workload: !workloadTickets.isEmpty
    case .breaches, .atRisk, .overdue, .attribution, .excluded, .unmeasurable, .clocks:
      !details(of: list).isEmpty
    }
  }

  /// The clocks of a list; none for lists of tickets.
  func details(of list: TicketList) -> [Detail] {
    switch list {
    case .breaches, .attribution: breaches
    case .atRisk: atRisk
    case .overdue: overdue
    case .excluded: excluded
    case .unmeasurable: unmeasurable
    case .clocks: clocks
    case .uncovered, .open, .flow, .workload: []
    }
  }
}
