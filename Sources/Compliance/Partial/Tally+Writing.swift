import CivilTime
import ServiceModel

extension Tally {
  /// Writes what a report counts: all but the lists, whose rows are written apart, and what `attain trend`,
  /// `compare` and `what-if` alone ask for.
  ///
  /// `symbols` are those of all that is written beside it. The bytes depend on what was counted alone, not
  /// on the order in which it was. Cost: the cells, which are put in order.
  package func write(to writer: inout ByteWriter, _ symbols: SymbolList) {
    writeCells(to: &writer, symbols)
    writer.numbers(counted)
    writer.numbers(listed)
    write(
      exclusionUses.map { ([$0.key.agreement, $0.key.exclusion], $0.value) }, to: &writer)
    writer.list(verdicts.sorted { $0.key < $1.key }) { writer, entry in
      writer.number(entry.key)
      writer.numbers(entry.value)
    }
    writer.list(durations.trimmed) { writer, counts in counts.write(to: &writer) }
    writer.list(touched) { writer, interval in
      writer.optional(interval == Tally.untouched ? nil : interval) { writer, interval in
        writer.instant(interval.start)
        writer.instant(interval.end)
      }
    }
    writer.cells(monthRules.sorted)
    writer.cells(workload.sorted)
    writer.cells(signals.sorted)
    writer.list(disagreements) { writer, disagreement in disagreement.write(to: &writer, symbols) }
  }

  private func writeCells(to writer: inout ByteWriter, _ symbols: SymbolList) {
    // Plain clocks are counted apart for speed alone.
    var counts = CellTable<Counts>()
    for key in keys { counts[key.placed(symbols).packed] = self[key] }
    writer.cells(counts.sorted)
    var flow = CellTable<BacklogCounts>()
    flow.merge(backlog) { TallyKey.ofBacklog($0) { Symbol(place: symbols[$0]) } }
    writer.cells(flow.sorted)
    var accounts = CellTable<HolderCounts>()
    accounts.merge(holders) { TallyKey.ofHolder($0) { Symbol(place: symbols[$0]) } }
    writer.cells(accounts.sorted)
  }

  private func write(_ uses: [(places: [Int], count: Int)], to writer: inout ByteWriter) {
    let sorted = uses.sorted { $0.places.lexicographicallyPrecedes($1.places) }
    writer.list(sorted) { writer, use in
      for place in use.places { writer.number(place) }
      writer.number(use.count)
    }
  }
}

extension Symbol {
  /// The symbol that stands for a place of a `SymbolList`.
  init(place: Int) { self.init(id: UInt32(place)) }
}

extension TallyKey {
  /// The same with the places of symbols in a list.
  fileprivate func placed(_ symbols: SymbolList) -> TallyKey {
    let part = part.map {
      Part(breakdown: $0.breakdown, value: Symbol(place: symbols[$0.value]))
    }
    return TallyKey(target: target, month: month, part: part)
  }
}

extension CellTable {
  /// The cells in the order of their keys.
  fileprivate var sorted: [(key: UInt64, cell: Cell)] {
    entries.map { ($0.key, $0.cell) }.sorted { $0.key < $1.key }
  }
}

extension ByteWriter {
  fileprivate mutating func cells(_ cells: [(key: UInt64, cell: some CodedNumbers)]) {
    list(cells) { writer, entry in
      writer.number(entry.key)
      writer.numbers(entry.cell)
    }
  }
}

extension [DurationCounts] {
  /// Without the last ones that count nothing, which only room was made for.
  fileprivate var trimmed: [DurationCounts] {
    Array(self[..<(lastIndex { $0.count > 0 }.map { $0 + 1 } ?? 0)])
  }
}

extension DurationCounts {
  /// How many steps lie between those that have clocks, and how many clocks they have.
  fileprivate func write(to writer: inout ByteWriter) {
    var next = 0
    writer.list(steps) { writer, entry in
      writer.number(entry.step - next)
      writer.number(entry.count)
      next = entry.step + 1
    }
  }
}
