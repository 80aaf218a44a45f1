package import CivilTime
package import Compliance
package import ServiceModel

/// Writes the rows of lists, as long as their clocks are at hand.
///
/// Keeps what it has put into words, so that one is used for all rows of a worker.
package struct ListRows {
  private let rulebook: Rulebook
  private var text: RowText

  /// `files` are the ticket files, by `TicketPlace.file`.
  package init(_ rulebook: Rulebook, files: [String], asOf: Instant, style: CSVStyle) {
    self.rulebook = rulebook
    text = RowText(rulebook, files: files, asOf: asOf, style)
  }

  /// Rows of a list that are about one target.
  package struct Batch: Sendable {
    package let list: TicketList
    /// In `Rulebook.targets`; the first for uncovered tickets.
    package let target: Int
    package let bytes: [UInt8]
  }

  /// Writes and removes what waits in a tally's lists; `symbols` are those of the tally.
  package mutating func takeRows(
    from tally: inout Tally, _ symbols: SymbolTable
  ) -> [Batch] {
    if !tally.hasDetails { return [] }
    var batches: [Batch] = []
    for list in TicketList.allCases {
      for target in rulebook.listTargets {
        var bytes: [UInt8] = []
        write(list, target: target, of: tally, symbols) { bytes += $0 }
        if !bytes.isEmpty { batches.append(Batch(list: list, target: target, bytes: bytes)) }
      }
    }
    tally.removeDetails()
    return batches
  }

  /// Hands out the rows of a list that are about a target, in the order of the tickets.
  mutating func write(
    _ list: TicketList, target: Int, of tally: Tally, _ symbols: SymbolTable,
    to output: ([UInt8]) -> Void
  ) {
    let details = tally.details(of: list)
    let uncovered = list == .uncovered && target == 0 ? tally.uncovered : []
    if details.isEmpty, uncovered.isEmpty { return }
    text.use(symbols)
    for detail in details where rulebook.target(at: detail.measurement.target).number == target {
      write(detail, list)
      text.csv.handOutFull(to: output)
    }
    for ticket in uncovered {
      UncoveredRow.write(ticket, &text)
      text.csv.handOutFull(to: output)
    }
    text.csv.handOut(to: output)
  }

  private mutating func write(_ detail: Detail, _ list: TicketList) {
    switch list {
    case .breaches, .atRisk, .overdue: BreachRow.write(detail, &text)
    case .attribution: AttributionRow.write(detail, &text)
    case .excluded: ExcludedRow.write(detail, &text)
    case .unmeasurable: UnmeasurableRow.write(detail, &text)
    case .clocks: ClockRow.write(detail, &text)
    case .uncovered: break
    }
  }
}
