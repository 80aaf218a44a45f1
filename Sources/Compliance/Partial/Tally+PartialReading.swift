import CivilTime
import ServiceModel

extension Tally {
  /// Reads what `write` wrote; where something in it cannot be, the reader is damaged and the tally means
  /// nothing.
  package init(from reader: inout ByteReader, _ places: TallyPlaces) {
    let rulebook = places.rulebook
    self.init(timetableCount: rulebook.timetables.count)
    readCells(from: &reader, places)
    counted = reader.numbers(Books.self)
    listed = reader.numbers(ListCounts.self)
    readExclusions(from: &reader, rulebook)
    _ = reader.list { reader in
      let target = reader.place(below: rulebook.targets.count)
      verdicts[target] = reader.numbers(VerdictCounts.self)
    }
    durations = reader.list { DurationCounts(from: &$0) }
    if durations.count > rulebook.targets.count { reader.fail() }
    readTouched(from: &reader)
    monthRules = reader.cells { TallyKey(packed: $0).target < rulebook.targets.count ? $0 : nil }
    workload = reader.cells { $0 }
    signals = reader.cells { $0 }
    disagreements = reader.list { reader in
      let found = Disagreement(from: &reader, places)
      if found == nil { reader.fail() }
      return found
    }.compactMap { $0 }
  }

  private mutating func readCells(from reader: inout ByteReader, _ places: TallyPlaces) {
    let rulebook = places.rulebook
    attainment = reader.cells { packed in
      let key = TallyKey(packed: packed)
      guard key.target < rulebook.targets.count else { return nil }
      guard let part = key.part else { return packed }
      guard part.breakdown < rulebook.breakdowns.count, let value = places.symbol(at: part.value)
      else { return nil }
      return TallyKey(
        target: key.target, month: key.month,
        part: TallyKey.Part(breakdown: part.breakdown, value: value)
      ).packed
    }
    if attainment.entries.contains(where: { !$0.cell.isPossible }) { reader.fail() }
    backlog = reader.cells { packed in
      places.symbol(at: TallyKey.value(packed: packed)).map { type in
        TallyKey.packed(
          target: 0, month: TallyKey(packed: packed).month.index, breakdown: 0, value: type)
      }
    }
    holders = reader.cells { packed in
      let (target, month, account) = HolderAccount.unpacked(packed)
      guard target < rulebook.targets.count, let known = account.known(places) else { return nil }
      let (breakdown, value) = known.packed
      return TallyKey.packed(target: target, month: month, breakdown: breakdown, value: value)
    }
  }

  private mutating func readExclusions(from reader: inout ByteReader, _ rulebook: Rulebook) {
    _ = reader.list { reader in
      let agreement = reader.place(below: rulebook.agreements.count)
      if reader.isDamaged { return }
      let exclusion = reader.place(below: rulebook.agreements[agreement].exclusions.count)
      exclusionUses[ExclusionPlace(agreement: agreement, exclusion: exclusion)] = reader.count()
    }
  }

  private mutating func readTouched(from reader: inout ByteReader) {
    let found = reader.list { reader in
      reader.optional { reader in
        let (start, end) = (reader.instant(), reader.instant())
        return Interval(start: min(start, end), end: max(start, end))
      } ?? Tally.untouched
    }
    if found.count == touched.count { touched = found } else { reader.fail() }
  }
}

extension HolderAccount {
  /// The same with the symbols of where it is read; nothing where a place is none.
  fileprivate func known(_ places: TallyPlaces) -> HolderAccount? {
    switch self {
    case .counted(let holder):
      guard holder.field.map({ $0 < places.rulebook.holders.count }) ?? true,
        let value = places.symbol(at: holder.value)
      else { return nil }
      return .counted(Holder(field: holder.field, value: value))
    case .paused(let value): return places.symbol(at: value).map { .paused($0) }
    case .suspended(let cause): return places.symbol(at: cause).map { .suspended($0) }
    case .stated, .event, .resolved, .elsewhere: return self
    }
  }
}

extension ByteReader {
  /// Cells by their keys; `translate` gives the key where they are read, and nothing where there is no such
  /// cell.
  fileprivate mutating func cells<Cell: CodedNumbers>(
    _ translate: (UInt64) -> UInt64?
  ) -> CellTable<Cell> {
    var table = CellTable<Cell>()
    _ = list { reader in
      let key = reader.number()
      let cell = reader.numbers(Cell.self)
      guard let translated = translate(key), table.cell(translated) == nil else {
        return reader.fail()
      }
      table[translated] = cell
    }
    return table
  }
}

extension DurationCounts {
  fileprivate init(from reader: inout ByteReader) {
    self.init()
    var found = DurationCounts()
    var next = 0
    _ = reader.list { reader in
      let step = next + reader.place(below: DurationCounts.stepCount - next)
      let clocks = reader.place(below: Int(Int32.max) / reader.readers)
      if reader.isDamaged { return }
      found.add(Int32(clocks), ofStep: step)
      next = step + 1
    }
    self = found
  }
}
