import Reporting
import Synchronization

/// The rows of one month's lists as they were written, by list and target.
final class RowStore: Sendable {
  private let state = Mutex(State())

  private struct State: ~Copyable {
    let space = ScratchSpace()
    /// By `RowStore.place`: of which file rows are and where they stand, those of a file in the order of
    /// the tickets.
    var ranges: [Int: [(file: Int, range: Range<Int>)]] = [:]
    /// By the same: stretches of rows with their places, each in order by itself.
    var placed: [Int: [Range<Int>]] = [:]
    /// By the same: the rows that may be among the largest, as far as every batch knew them.
    var largest: [Int: Largest] = [:]
  }

  private struct Largest {
    var ranges: [(file: Int, range: Range<Int>)] = []
    var leftOut = 0
    var isKnown = true
  }

  /// Adds rows behind those of the same file that are there.
  func append(_ batches: [ListRows.Batch], file: Int) {
    for batch in batches {
      let place = RowStore.place(batch.list, batch.target)
      append(batch.bytes, at: place, file: file)
      append(batch.largest, at: place, file: file)
    }
  }

  private func append(_ found: ListRows.Largest?, at place: Int, file: Int) {
    state.withLock { state in
      guard let found else {
        state.largest[place, default: Largest()].isKnown = false
        return
      }
      let range = state.space.append(found.bytes)
      state.largest[place, default: Largest()].leftOut += found.leftOut
      if !range.isEmpty { state.largest[place]?.ranges.append((file, range)) }
    }
  }

  /// As `RowSource.largestRows`.
  func largestRows(of list: TicketList, target: Int, to output: ([UInt8]) -> Void) -> Int? {
    let place = RowStore.place(list, target)
    let (found, isPlaced) = state.withLock { ($0.largest[place], $0.placed[place] != nil) }
    guard let found, found.isKnown, !isPlaced else { return nil }
    read(found.ranges) { _, bytes in output(bytes) }
    return found.leftOut
  }

  /// Adds rows with their places, to be put in order with others of the list.
  func append(placed batches: [ListRows.Batch]) {
    for batch in batches where !batch.bytes.isEmpty {
      state.withLock { state in
        let range = state.space.append(batch.bytes)
        state.placed[RowStore.place(batch.list, batch.target), default: []].append(range)
      }
    }
  }

  /// Adds rows to `rejected.csv`, which stands for no list.
  func append(rejected bytes: [UInt8], file: Int) { append(bytes, at: -1, file: file) }

  private func append(_ bytes: [UInt8], at place: Int, file: Int) {
    if bytes.isEmpty { return }
    state.withLock { state in
      let range = state.space.append(bytes)
      state.ranges[place, default: []].append((file, range))
    }
  }

  private static func place(_ list: TicketList, _ target: Int) -> Int {
    target * TicketList.allCases.count + list.rawValue
  }

  /// Hands out the rows of a list that are about a target, in the order of the files, with their file.
  func rows(of list: TicketList, target: Int, to output: (Int, [UInt8]) -> Void) {
    let place = RowStore.place(list, target)
    read(ranges(place), to: output)
    let stretches = state.withLock { $0.placed[place] ?? [] }
    if !stretches.isEmpty { RowMerge(stretches, read: bytes).run(to: output) }
  }

  private func bytes(of range: Range<Int>) -> [UInt8] {
    var bytes: [UInt8] = []
    state.withLock { $0.space.read(range) { bytes += $0 } }
    return bytes
  }

  /// Hands out the rows of `rejected.csv` in the same way.
  func rejectedRows(to output: (Int, [UInt8]) -> Void) { read(ranges(-1), to: output) }

  /// One range after the other in the order of the files, so that several files can be written at once.
  ///
  /// Several partials come in any order of their files.
  private func read(
    _ found: [(file: Int, range: Range<Int>)], to output: (Int, [UInt8]) -> Void
  ) {
    for place in found.indices.sorted(by: { (found[$0].file, $0) < (found[$1].file, $1) }) {
      let (file, range) = found[place]
      var start = range.lowerBound
      while start < range.upperBound {
        let end = min(range.upperBound, start + ByteFile.pieceSize)
        var pieces: [[UInt8]] = []
        state.withLock { $0.space.read(start..<end) { pieces.append($0) } }
        for piece in pieces { output(file, piece) }
        start = end
      }
    }
  }

  private func ranges(_ place: Int) -> [(file: Int, range: Range<Int>)] {
    state.withLock { $0.ranges[place] ?? [] }
  }

  /// What went wrong first while rows were put aside or taken back.
  var problem: FileProblem? { state.withLock { $0.space.problem } }
}

/// What a month's report takes from the reading: the rows of its own lists, and the rejections that all
/// months share.
struct StoredRows: RowSource {
  let lists: RowStore
  let rejected: [RejectionStore]

  var rejectedRowCount: Int { rejected.reduce(0) { $0 + $1.count } }

  func rows(of list: TicketList, target: Int, to output: ([UInt8]) -> Void) {
    lists.rows(of: list, target: target) { _, rows in output(rows) }
  }

  func largestRows(of list: TicketList, target: Int, to output: ([UInt8]) -> Void) -> Int? {
    lists.largestRows(of: list, target: target, to: output)
  }

  func rejectedRows(to output: ([UInt8]) -> Void) {
    for store in rejected { store.rows { _, rows in output(rows) } }
  }

  var problem: FileProblem? { lists.problem ?? rejected.lazy.compactMap { $0.problem }.first }
}
