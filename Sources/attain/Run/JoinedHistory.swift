import Dispatch
import Reading
import ServiceModel
import Synchronization

/// The changes of all tickets in memory, which all workers look in.
final class JoinedHistory: Sendable {
  /// How the tickets are split.
  let parts: Parts
  /// By the part of the ticket's id.
  let stores: [HistoryStore]

  /// Takes the events out of where they were put aside, part by part by several workers.
  ///
  /// `symbols` gives for each worker's symbol the one that all share.
  init(
    _ events: PartSpace, symbols: [[Symbol]], workers: Int
  ) throws(FileProblem) {
    parts = events.parts
    let next = Atomic(0)
    let found = Mutex((stores: [Int: HistoryStore](), problem: FileProblem?.none))
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      while true {
        let part = next.add(1, ordering: .relaxed).oldValue
        if part >= events.parts.count { return }
        do throws(FileProblem) {
          let store = HistoryStore(part: try events.content(of: part), symbols: symbols)
          found.withLock { $0.stores[part] = store }
        } catch {
          found.withLock { $0.problem = $0.problem ?? error }
          return
        }
      }
    }
    let (made, problem) = found.withLock { $0 }
    if let problem { throw problem }
    stores = (0..<parts.count).map { made[$0] ?? HistoryStore() }
    events.forget()
  }
}
