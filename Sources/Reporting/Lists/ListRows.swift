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
    text = RowText(rulebook, files: files, month, style)
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
    takeBatches(from: &tally) { writer, list, tally in writer.batches(of: list, tally, symbols) }
  }

  /// The same with the place of each row's ticket, as `PlacedRow` reads it.
  package mutating func takePlacedRows(
    from tally: inout Tally, _ symbols: SymbolTable
  ) -> [Batch] {
    takeBatches(from: &tally) { writer, list, tally in
      var bytes = writer.noBytes
      writer.writeRows(list, of: tally, symbols) { text, row in
        text.csv.handOut { PlacedRow.write($0, at: row.place, to: &bytes[row.target]) }
      }
      return ListRows.batches(of: list, bytes)
    }
  }

  private mutating func takeBatches(
    from tally: inout Tally, _ write: (inout ListRows, TicketList, Tally) -> [Batch]
  ) -> [Batch] {
    var batches: [Batch] = []
    for list in TicketList.allCases where tally.hasRows(of: list) {
      batches += write(&self, list, tally)
    }
    tally.removeDetails()
    return batches
  }

  /// By the target.
  private var noBytes: [[UInt8]] { Array(repeating: [], count: rulebook.listTargets.count) }

  /// One for each target that has rows.
  private static func batches(
    of list: TicketList, _ bytes: [[UInt8]], largest: [Largest]? = nil
  ) -> [Batch] {
    bytes.indices.filter { !bytes[$0].isEmpty }.map {
      Batch(list: list, target: $0, bytes: bytes[$0], largest: largest?[$0])
    }
  }

  private mutating func batches(
    of list: TicketList, _ tally: Tally, _ symbols: SymbolTable
  ) -> [Batch] {
    var bytes = noBytes
    guard var sizes = largest[list.rawValue] else {
      writeRows(list, of: tally, symbols, begin: { $0.csv.exchange(&bytes[$1]) }) { text, row in
        text.csv.exchange(&bytes[row.target])
      }
      return ListRows.batches(of: list, bytes)
    }
    var found = bytes.map { _ in Largest() }
    var start = 0
    writeRows(
      list, of: tally, symbols,
      begin: { text, target in
        start = bytes[target].count
        text.csv.exchange(&bytes[target])
      },
      { text, row in
        text.csv.exchange(&bytes[row.target])
        if sizes.takes(list.size(row.size)) {
          found[row.target].bytes += bytes[row.target][start...]
        } else {
          found[row.target].leftOut += 1
        }
      })
    largest[list.rawValue] = sizes
    return ListRows.batches(of: list, bytes, largest: found)
  }

  /// Hands out the rows of a list that are about a target, in the order of the tickets.
  mutating func write(
    _ list: TicketList, target: Int, of tally: Tally, _ symbols: SymbolTable,
    to output: ([UInt8]) -> Void
  ) {
    var wrote = false
    writeRows(list, target: target, of: tally, symbols) { text, _ in
      text.csv.handOutFull(to: output)
      wrote = true
    }
    if wrote { text.csv.handOut(to: output) }
  }

  /// What a row is about: its target as `ListRows.Batch` has it, the place of its ticket, and the size that it
  /// states.
  private struct Row {
    let target: Int
    let place: TicketPlace
    let size: Int
  }

  /// Writes one row after the other, those about one target or all of them; `begin` is told the target of
  /// each before.
  private mutating func writeRows(
    _ list: TicketList, target: Int? = nil, of tally: Tally, _ symbols: SymbolTable,
    begin: (inout RowText, Int) -> Void = { _, _ in }, _ wrote: (inout RowText, Row) -> Void
  ) {
    if list.isOfTickets {
      if target ?? 0 == 0 { writeTickets(list, of: tally, symbols, begin, wrote) }
      return
    }
    let details = tally.details(of: list)
    if details.isEmpty { return }
    text.use(symbols)
    for detail in details {
      let rule = text.rule(at: detail.measurement.target)
      guard target == nil || rule.number == target else { continue }
      begin(&text, rule.number)
      let size = write(detail, rule, list)
      wrote(
        &text, Row(target: rule.number, place: detail.ticket.place, size: Int(size?.count ?? 0)))
    }
  }

  private mutating func writeTickets(
    _ list: TicketList, of tally: Tally, _ symbols: SymbolTable,
    _ begin: (inout RowText, Int) -> Void, _ wrote: (inout RowText, Row) -> Void
  ) {
    switch list {
    case .open:
      write(
        tally.openTickets, symbols, OpenRow.write, { $0.ticket }, size: { $0.days }, begin, wrote)
    case .flow: write(tally.flow, symbols, FlowRow.write, { $0.ticket }, begin, wrote)
    case .workload:
      write(tally.workloadTickets, symbols, WorkloadRow.write, { $0.ticket }, begin, wrote)
    default: write(tally.uncovered, symbols, UncoveredRow.write, { $0.ticket }, begin, wrote)
    }
  }

  private mutating func write<Entry>(
    _ entries: [Entry], _ symbols: SymbolTable, _ write: (Entry, inout RowText) -> Void,
    _ ticket: (Entry) -> TicketSummary, size: (Entry) -> Int = { _ in 0 },
    _ begin: (inout RowText, Int) -> Void, _ wrote: (inout RowText, Row) -> Void
  ) {
    if entries.isEmpty { return }
    text.use(symbols)
    for entry in entries {
      begin(&text, 0)
      write(entry, &text)
      wrote(&text, Row(target: 0, place: ticket(entry).place, size: size(entry)))
    }
  }

  /// Writes a row, and returns the size that it states, where it states one.
  private mutating func write(
    _ detail: Detail, _ rule: RuleText, _ list: TicketList
  ) -> Seconds? {
    switch list {
    case .breaches, .atRisk, .overdue:
      let over = detail.over(rule.limit, asOf: asOf)
      BreachRow.write(detail, rule, over: over, &text)
      return over
    case .attribution: AttributionRow.write(detail, rule, &text)
    case .excluded: ExcludedRow.write(detail, rule, &text)
    case .unmeasurable: UnmeasurableRow.write(detail, rule, &text)
    case .clocks: ClockRow.write(detail, rule, &text)
    case .uncovered, .open, .flow, .workload: break
    }
    return nil
  }
}
