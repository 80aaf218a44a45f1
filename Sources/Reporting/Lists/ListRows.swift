package import CivilTime
package import Compliance
package import ServiceModel

/// Writes the rows of lists, as long as their clocks are at hand.
///
/// Keeps what it has put into words, so that one is used for all rows of a worker.
package struct ListRows {
  private let rulebook: Rulebook
  private let asOf: Instant
  private var text: RowText
  /// By `TicketList.rawValue`, for lists of which pages show the largest rows.
  private var largest = TicketList.allCases.map { $0.mostShown.map { LargestSizes(most: $0) } }

  /// `files` are the ticket files, by `TicketPlace.file`.
  package init(
    _ rulebook: Rulebook, files: [String], month: Month, asOf: Instant, style: CSVStyle
  ) {
    self.rulebook = rulebook
    self.asOf = asOf
    text = RowText(rulebook, files: files, month, asOf: asOf, style)
  }

  /// Rows of a list that are about one target.
  package struct Batch: Sendable {
    package let list: TicketList
    /// In `Rulebook.targets`; the first for lists of tickets.
    package let target: Int
    package let bytes: [UInt8]
    /// Nothing where it is not known.
    package let largest: Largest?

    package init(list: TicketList, target: Int, bytes: [UInt8], largest: Largest? = nil) {
      self.list = list
      self.target = target
      self.bytes = bytes
      self.largest = largest
    }
  }

  /// The rows of a batch that may be among the largest which pages show, and how many others it has.
  package struct Largest: Sendable {
    package var bytes: [UInt8] = []
    package var leftOut = 0
  }

  /// Writes and removes what waits in a tally's lists; `symbols` are those of the tally.
  package mutating func takeRows(
    from tally: inout Tally, _ symbols: SymbolTable
  ) -> [Batch] {
    takeBatches(from: &tally) { writer, list, target, tally in
      writer.batch(list, target: target, of: tally, symbols)
    }
  }

  /// The same with the place of each row's ticket, as `PlacedRow` reads it.
  package mutating func takePlacedRows(
    from tally: inout Tally, _ symbols: SymbolTable
  ) -> [Batch] {
    takeBatches(from: &tally) { writer, list, target, tally in
      var bytes: [UInt8] = []
      writer.writeRows(list, target: target, of: tally, symbols) { text, place, _ in
        text.csv.handOut { PlacedRow.write($0, at: place, to: &bytes) }
      }
      return Batch(list: list, target: target, bytes: bytes)
    }
  }

  private mutating func takeBatches(
    from tally: inout Tally, _ write: (inout ListRows, TicketList, Int, Tally) -> Batch
  ) -> [Batch] {
    if !tally.hasDetails { return [] }
    var batches: [Batch] = []
    for list in TicketList.allCases {
      for target in rulebook.listTargets {
        let batch = write(&self, list, target, tally)
        if !batch.bytes.isEmpty { batches.append(batch) }
      }
    }
    tally.removeDetails()
    return batches
  }

  private mutating func batch(
    _ list: TicketList, target: Int, of tally: Tally, _ symbols: SymbolTable
  ) -> Batch {
    var bytes: [UInt8] = []
    guard var sizes = largest[list.rawValue] else {
      write(list, target: target, of: tally, symbols) { bytes += $0 }
      return Batch(list: list, target: target, bytes: bytes)
    }
    var found = Largest()
    writeRows(list, target: target, of: tally, symbols) { text, _, stated in
      let isTaken = sizes.takes(list.size(stated))
      if !isTaken { found.leftOut += 1 }
      text.csv.handOut { row in
        bytes += row
        if isTaken { found.bytes += row }
      }
    }
    largest[list.rawValue] = sizes
    return Batch(list: list, target: target, bytes: bytes, largest: found)
  }

  /// Hands out the rows of a list that are about a target, in the order of the tickets.
  mutating func write(
    _ list: TicketList, target: Int, of tally: Tally, _ symbols: SymbolTable,
    to output: ([UInt8]) -> Void
  ) {
    var wrote = false
    writeRows(list, target: target, of: tally, symbols) { text, _, _ in
      text.csv.handOutFull(to: output)
      wrote = true
    }
    if wrote { text.csv.handOut(to: output) }
  }

  /// Writes one row after the other, and says the place of its ticket and the size that it states.
  private mutating func writeRows(
    _ list: TicketList, target: Int, of tally: Tally, _ symbols: SymbolTable,
    wrote: (inout RowText, TicketPlace, Int) -> Void
  ) {
    if list.isOfTickets {
      if target == 0 { writeTickets(list, of: tally, symbols, wrote) }
      return
    }
    let details = tally.details(of: list)
    if details.isEmpty { return }
    text.use(symbols)
    for detail in details where rulebook.target(at: detail.measurement.target).number == target {
      write(detail, list)
      let over = list.mostShown.flatMap { _ in
        detail.over(rulebook.limit(at: detail.measurement.target), asOf: asOf)
      }
      wrote(&text, detail.ticket.place, Int(over?.count ?? 0))
    }
  }

  private mutating func writeTickets(
    _ list: TicketList, of tally: Tally, _ symbols: SymbolTable,
    _ wrote: (inout RowText, TicketPlace, Int) -> Void
  ) {
    switch list {
    case .open:
      write(tally.openTickets, symbols, OpenRow.write, { $0.ticket }, size: { $0.days }, wrote)
    case .flow: write(tally.flow, symbols, FlowRow.write, { $0.ticket }, wrote)
    case .workload: write(tally.workloadTickets, symbols, WorkloadRow.write, { $0.ticket }, wrote)
    default: write(tally.uncovered, symbols, UncoveredRow.write, { $0.ticket }, wrote)
    }
  }

  private mutating func write<Entry>(
    _ entries: [Entry], _ symbols: SymbolTable, _ write: (Entry, inout RowText) -> Void,
    _ ticket: (Entry) -> TicketSummary, size: (Entry) -> Int = { _ in 0 },
    _ wrote: (inout RowText, TicketPlace, Int) -> Void
  ) {
    if entries.isEmpty { return }
    text.use(symbols)
    for entry in entries {
      write(entry, &text)
      wrote(&text, ticket(entry).place, size(entry))
    }
  }

  private mutating func write(_ detail: Detail, _ list: TicketList) {
    switch list {
    case .breaches, .atRisk, .overdue: BreachRow.write(detail, &text)
    case .attribution: AttributionRow.write(detail, &text)
    case .excluded: ExcludedRow.write(detail, &text)
    case .unmeasurable: UnmeasurableRow.write(detail, &text)
    case .clocks: ClockRow.write(detail, &text)
    case .uncovered, .open, .flow, .workload: break
    }
  }
}
