import Dispatch
import Reporting
import ServiceModel
import Synchronization

/// Puts what workers found in pieces together in the order of the pieces.
final class PieceOrder: Sendable {
  /// What became of a piece.
  struct Result {
    let file: Int
    /// Whether its file ends with it.
    let isLast: Bool
    let log: PieceLog
    let found: Found
  }

  /// What a piece gave beside its log.
  struct Found: Sendable {
    /// Rows of lists, by the period.
    var rows: [[ListRows.Batch]] = []
    /// What is put aside by part.
    var parts: PartedBytes.Taken?
  }

  private struct State {
    var log: ReadingLog
    var next = 0
    var waiting: [Int: Result] = [:]
    var isBroken = false
  }

  private let state: Mutex<State>
  private let paths: [String]
  private let take: @Sendable (Result, inout ReadingLog) -> Void
  /// How many pieces may be in work or wait for one before them, so that few are in memory.
  private let turns: DispatchSemaphore

  /// `take` gets what the pieces gave, one after the other.
  init(
    _ paths: [String], printLimit: Int, ahead: Int,
    take: @escaping @Sendable (Result, inout ReadingLog) -> Void
  ) {
    self.paths = paths
    self.take = take
    // Begun at zero: a semaphore must not be let go below the value that it began with.
    turns = DispatchSemaphore(value: 0)
    for _ in 0..<ahead { turns.signal() }
    state = Mutex(State(log: ReadingLog(keepingPrints: printLimit)))
  }

  /// Waits until another piece may be taken; false where none should be.
  func waitForTurn() -> Bool {
    turns.wait()
    return !isBroken
  }

  /// Gives a turn back that took no piece.
  func endTurn() { turns.signal() }

  /// Says that the pieces do not fit together.
  func breakOff() {
    state.withLock { $0.isBroken = true }
    turns.signal()
  }

  var isBroken: Bool { state.withLock { $0.isBroken } }

  /// Adds a piece, and all that waited for it.
  func add(_ result: Result, number: Int) {
    state.withLock { state in
      state.waiting[number] = result
      while let ready = state.waiting.removeValue(forKey: state.next) {
        append(ready, to: &state.log)
        state.next += 1
        turns.signal()
      }
    }
  }

  private func append(_ result: Result, to log: inout ReadingLog) {
    log.append(result.log)
    if result.isLast { log.endFile(paths[result.file], number: result.file) }
    take(result, &log)
  }

  /// All that was found beside tickets and rows.
  var log: ReadingLog { state.withLock { $0.log } }
}
